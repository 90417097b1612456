import { readFileSync } from 'node:fs'
import { defineConfig } from 'vite'

const { version, license } = JSON.parse(
  readFileSync(new URL('package.json', import.meta.url), 'utf8'),
)

// The command `verify` as a package of its own: one file without dependencies, so that
// `npx ./dist/verify FILE` runs without the program, its node_modules and the network.
export default defineConfig({
  publicDir: false,
  build: {
    ssr: true,
    outDir: 'dist/verify',
    target: 'node22',
    minify: false,
    rolldownOptions: {
      input: { verify: 'tools/verify/index.ts' },
      output: { format: 'es', entryFileNames: '[name].mjs', banner: '#!/usr/bin/env node' },
    },
  },
  ssr: { noExternal: true },
  plugins: [
    {
      name: 'package-of-its-own',
      generateBundle() {
        const about = {
          ...{ name: 'junheng-verify', version, license, type: 'module' },
          bin: { 'junheng-verify': 'verify.mjs' },
          engines: { node: '>=22' },
        }
        const source = `${JSON.stringify(about, null, 2)}\n`
        this.emitFile({ type: 'asset', fileName: 'package.json', source })
      },
    },
  ],
})
