import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from '@playwright/test'
import { build, preview } from 'vite'

const page = `<!doctype html><meta charset="utf-8"><div id="app"></div>
<script type="module" src="./main.js"></script>`

/** The peer as its makers tell to use it: its component in a page of Vue. */
const main = `import { createApp, h } from 'vue'
import { OdkWebForm, webFormsPlugin } from '@getodk/web-forms'
import formXml from './form.xml?raw'
const fetchFormAttachment = () => { throw new Error('there is none') }
createApp({ render: () => h(OdkWebForm, { formXml, fetchFormAttachment }) })
  .use(webFormsPlugin)
  .mount('#app')
`

/** ODK Web Forms with this form in a window of the same browser. */
export interface PeerPage {
  readonly page: Page
  readonly close: () => Promise<void>
}

/** Builds a page with the peer's component and opens it; settles when its questions are there. */
export async function openPeerPage(browser: Browser, xml: string): Promise<PeerPage> {
  const root = mkdtempSync(join(tmpdir(), 'junheng-peer-'))
  writeFileSync(join(root, 'index.html'), page)
  writeFileSync(join(root, 'main.js'), main)
  writeFileSync(join(root, 'form.xml'), xml)
  const options = { root, configFile: false, logLevel: 'silent' } as const
  const resolve = { modules: join(process.cwd(), 'node_modules') }
  await build({
    ...options,
    resolve: { alias: peerModules(resolve.modules) },
    build: { outDir: 'dist', chunkSizeWarningLimit: 10_000 },
  })
  const server = await preview({
    ...options,
    build: { outDir: 'dist' },
    preview: { port: 0, host: '127.0.0.1' },
  })
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } })
  const opened = await context.newPage()
  opened.setDefaultTimeout(180_000)
  await opened.goto(server.resolvedUrls?.local[0] ?? '')
  await opened.locator('input').first().waitFor()
  return {
    page: opened,
    close: async () => {
      await context.close()
      await server.close()
      rmSync(root, { recursive: true, force: true })
    },
  }
}

/** The page lies outside of the project, so its imports are led to the project's packages. */
const peerModules = (modules: string) => ({
  vue: join(modules, 'vue/dist/vue.runtime.esm-bundler.js'),
  '@getodk/web-forms': join(modules, '@getodk/web-forms/dist/index.js'),
})
