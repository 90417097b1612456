import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { canonicalBytes, sha256 } from '#shared/canonical.ts'
import { filing } from '#shared/sheet/filing.ts'
import { pageOf } from '#shared/sheet/page.ts'
import type { Paper } from '#shared/sheet/sheet.ts'
import { filedOf, filingPaper, slipPaper } from './filing.ts'
import { printPage } from './print-page.ts'
import { canPrint } from './testing/printed.ts'
import { sampleInput } from './testing/sample-file.ts'

const hasDecoder = spawnSync('zbarimg', ['--version'], { stdio: 'ignore' }).error === undefined
const browser = process.env['JUNHENG_CHROMIUM'] || '/usr/bin/chromium'

test('the hash on a filing copy is that of the record’s bytes, in figures and as a code', async () => {
  const filed = await filedOf(sampleInput('E1'), { language: 'zh' })
  expect(filed.map(({ record }) => record.form)).toEqual([...'SABCDEFGHI'])
  for (const one of filed) {
    expect(one.hash).toBe(await sha256(canonicalBytes(one.record)))
    const [sheet] = filing(one)
    const code = sheet?.parts.find((part) => part.kind === 'code')
    expect(code).toMatchObject({ content: one.hash })
    expect(code?.lines[0]?.replace(/[^0-9a-f]/g, '')).toContain(one.hash)
    expect(sheet?.foot).toContain(one.hash.slice(0, 8))
  }
})

test('every answer and every row that stands in a record stands on its copy', async () => {
  for (const one of await filedOf(sampleInput('E1'), { language: 'zh' })) {
    const [sheet] = filing(one)
    const tables = sheet?.parts.filter((part) => part.kind === 'table') ?? []
    const { record, pack } = one
    const form = pack.forms.find(({ key }) => key === record.form)
    const labels = tables.flatMap(({ rows }) => rows.map(([label]) => label))
    for (const name of Object.keys(record.answers)) {
      expect(labels).toContain(form?.fields.find((field) => field.name === name)?.label.zh)
    }
    for (const [key, { cells }] of Object.entries(record.registers)) {
      const title = pack.registers.find((register) => register.key === key)?.title.zh
      const headings = sheet?.parts.flatMap((part) => (part.kind === 'heading' ? [part.text] : []))
      const [ids = []] = cells
      expect(headings?.some((text) => text.startsWith(`台账《${title}》 ${ids.length} 行`))).toBe(
        true,
      )
    }
  }
})

test('a copy of a sealed record bears no watermark, and nothing of persons', async () => {
  const paper = await filingPaper(sampleInput('E1'), { language: 'zh' })
  expect(paper.watermark).toBeUndefined()
  expect(JSON.stringify(paper)).not.toMatch(/周启明|李梅|5550101/)
})

test('a slip lists every record of its bundle, under the id of the manifest', async () => {
  const filed = await filedOf(sampleInput('E1'), { language: 'zh' })
  const paper = await slipPaper(sampleInput('E1'), { language: 'zh' })
  const [sheet] = paper.sheets
  expect(paper.sheets).toHaveLength(1)
  const table = sheet?.parts.find((part) => part.kind === 'table')
  expect(table?.rows.map((row) => row.at(-1))).toEqual(filed.map(({ hash }) => hash.slice(0, 16)))
  expect(table?.rows.map((row) => row[4])).toEqual(
    filed.map(({ record }) => `${record.reasons.length}`),
  )
  const code = sheet?.parts.find((part) => part.kind === 'code')
  expect(code?.content).toMatch(/^[0-9a-f]{64}$/)
  expect(sheet?.foot).toContain(code?.content.slice(0, 8))
  expect(JSON.stringify(paper)).not.toMatch(/周启明|李梅|5550101/)
  // The same file gives the same id.
  expect(await slipPaper(sampleInput('E1'), { language: 'zh' })).toEqual(paper)
})

test.skipIf(!canPrint || !hasDecoder)('a stock decoder reads the hash from the print', async () => {
  const [filed] = await filedOf(sampleInput('E5'), { language: 'zh', part: 'S' })
  const paper = await filingPaper(sampleInput('E5'), { language: 'zh', part: 'S' })
  expect(await decoded(paper)).toBe(filed?.hash)
  const slip = await slipPaper(sampleInput('E5'), { language: 'zh' })
  const code = slip.sheets[0]?.parts.find((part) => part.kind === 'code')
  expect(await decoded(slip)).toBe(code?.content)
})

/** What a stock decoder reads on the first page. */
async function decoded(paper: Paper): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'filing-'))
  const [page, pdf, picture] = ['page.html', 'page.pdf', 'page'].map((name) => join(folder, name))
  if (page === undefined || pdf === undefined || picture === undefined) throw new Error('no name')
  writeFileSync(page, pageOf(paper))
  await printPage(browser, page, pdf)
  execFileSync('pdftoppm', ['-png', '-r', '200', '-f', '1', '-singlefile', pdf, picture])
  const read = execFileSync('zbarimg', ['-q', '--raw', `${picture}.png`], { encoding: 'utf8' })
  return read.trim()
}
