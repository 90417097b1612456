import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from '@playwright/test'
import { Edit } from '#shared/engine/edit.ts'
import { type BenchForm, firstAnswer } from './engine-forms.ts'
import { oursBytes } from './engine-ours.ts'

const school = '2199000001'
/** Where the work of the one school and school year is. */
export const workPath = `#/${school}/2026-2027`

/** The running program with a form of its own, and a window in it. */
export interface EntryProgram {
  readonly page: Page
  readonly address: string
  readonly close: () => Promise<void>
}

/**
 * Starts the web host on the form, makes a test workspace with one school, and fills so many rows of
 * the form's roster, as if a person had done so before.
 */
export async function openProgram(
  browser: Browser,
  form: BenchForm,
  rows: number,
): Promise<EntryProgram> {
  const folder = mkdtempSync(join(tmpdir(), 'junheng-entry-'))
  const pack = join(folder, 'pack.json')
  writeFileSync(pack, oursBytes(form))
  const args = ['--folder', join(folder, 'school'), '--pack', pack, '--no-browser']
  const host = spawn(process.execPath, ['main/web/index.ts', ...args], {
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } })
  const close = async () => {
    await context.close()
    host.kill('SIGTERM')
    rmSync(folder, { recursive: true, force: true })
  }
  try {
    const start = await readyLine(host)
    const page = await context.newPage()
    await page.goto(start)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await setUp(page)
    await fill(page, form, rows)
    const address = new URL('/', start).href
    await page.goto(`${address}${workPath}`)
    await page.reload()
    await page.getByRole('heading', { level: 1 }).waitFor()
    return { page, address, close }
  } catch (thrown) {
    // A program whose set-up failed must not go on running behind the next measurement.
    await close()
    throw thrown
  }
}

function readyLine(host: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let out = ''
    host.stdout?.setEncoding('utf8').on('data', (text: string) => {
      out += text
      const found = /^READY (\S+)$/m.exec(out)
      if (found?.[1] !== undefined) resolve(found[1])
    })
    host.once('exit', (code) => reject(new Error(`the web host ended with ${code}`)))
  })
}

async function setUp(page: Page): Promise<void> {
  const person = { name: '李梅', role: 'clerk' }
  const made = await ask(page, 'workspace/create', {
    ...{ kind: 'test', passphrase: '只给样例用的口令', person },
  })
  const { recovery } = made as { recovery: readonly string[] }
  const { group } = (await ask(page, 'workspace/recoveryQuestion', {})) as { group: number }
  await ask(page, 'workspace/confirmRecovery', { group, text: recovery[group - 1] })
  await ask(page, 'schools/add', { code: school, name: '青石镇中心小学' })
}

async function fill(page: Page, { roster }: BenchForm, rows: number): Promise<void> {
  const place = { school, period: '2026-2027' }
  const { revision } = (await ask(page, 'filling/open', place)) as { revision: number }
  const edits = Array.from({ length: roster === undefined ? 0 : rows }, (_, at) => {
    const row = `00000000-0000-4000-9000-${String(at).padStart(12, '0')}`
    const cells = (roster?.columns ?? [])
      .filter(({ computed }) => computed === undefined)
      .map((column) => ({
        ...{ op: 'set-cell', register: 'A.staff', row, column: column.name },
        value:
          column.type === 'truth' ? firstAnswer(column, at) === 'true' : firstAnswer(column, at),
      }))
    return [{ op: 'add-row', register: 'A.staff', row, from: '2026-09-01' }, ...cells]
  }).flat()
  if (edits.length === 0) return
  await ask(page, 'filling/save', {
    ...place,
    expected: revision,
    edits: edits.map((edit) => Edit.parse(edit)),
  })
}

/** One call over the wire of the web host, with the page's cookie. */
async function ask(page: Page, procedure: string, input: object): Promise<unknown> {
  const answer = await page.evaluate(
    async ([path, body]) => {
      const sent = { method: 'POST', headers: { 'content-type': 'application/json' } }
      const got = await fetch(`/rpc/school/${path}`, { ...sent, body: body ?? '' })
      return { ok: got.ok, text: await got.text() }
    },
    [procedure, JSON.stringify({ json: input })],
  )
  if (!answer.ok) throw new Error(`${procedure}: ${answer.text}`)
  return (JSON.parse(answer.text) as { json: unknown }).json
}
