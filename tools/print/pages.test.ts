import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { isKind, kinds } from '#shared/sheet/kinds.ts'
import { paperOf } from './paper.ts'
import { canPrint, difference, greyOf, printed } from './testing/printed.ts'
import { sampleInput, withRows } from './testing/sample-file.ts'

const names = Object.keys(kinds).filter(isKind)
/** Other fonts stay below it, another sheet is far above: the last test says so. */
const tolerance = 12
const kept = join(import.meta.dirname, 'testing', 'pictures')

/** A large class with a long note, whose first and last words tell whether the row was cut: no line breaks a Latin word. */
const ledgerRow = (number: number) => ({
  ledger_no: `2199000001-DBE-2026-${`${number}`.padStart(3, '0')}`,
  class_id: '@B.classes/1',
  ...{ grade: '1', class_no: '1', size_opened: '58', opened_on: '2026-09-10', cause: 'seats' },
  ...{ measure: ['split'], responsible_school: '周启明', responsible_county: '王建国' },
  ...{ target_date: '2027-08-31', size_current: '57' },
  progress_note: `A${number} 已报扩班计划，等待教育局批复，秋季学期先行调整座位。 Z${number}`,
})

test.skipIf(!canPrint).for([
  [1, 1, 1],
  [9, 3, 3],
  [280, 40, 60],
] as const)(
  'a ledger of %d rows: no row is cut, every page has the head',
  { timeout: 120_000 },
  async ([rows, least, most]) => {
    const all = Array.from({ length: rows }, (_, at) => ledgerRow(at + 1))
    const input = withRows('E1', 'B.large_class_ledger', all)
    const { pages } = await printed(paperOf('class-ledger', input, { language: 'zh' }))
    expect(pages.length).toBeGreaterThanOrEqual(least)
    expect(pages.length).toBeLessThanOrEqual(most)
    const plain = pages.map((page) => page.replace(/\s/g, ''))
    for (let row = 1; row <= rows; row += 1) {
      const pageWith = (word: string) =>
        pages.findIndex((page) => new RegExp(`\\b${word}\\b`).test(page))
      const first = pageWith(`A${row}`)
      expect(first, `row ${row}`).toBeGreaterThanOrEqual(0)
      expect(pageWith(`Z${row}`), `row ${row}`).toBe(first)
    }
    for (const [at, page] of plain.entries()) {
      if (page.includes('已报扩班计划')) expect(page).toContain('化解措施')
      expect(page).toContain(`第${at + 1}页共${pages.length}页`)
      expect(page).toContain('DBE·cn.balanced.2017第1版·未经县级确认')
    }
  },
)

test.skipIf(!canPrint).for(names)(
  '%s looks as it was kept, and nothing on it is lost',
  { timeout: 60_000 },
  async (kind) => {
    const paper = paperOf(kind, sampleInput('E1'), { language: 'zh' })
    const { pages, picture } = await printed(paper)
    const text = pages.join('').replace(/\s/g, '')
    for (const { title, parts } of paper.sheets) {
      expect(text).toContain(title.replace(/\s/g, ''))
      for (const part of parts) {
        if (part.kind !== 'table') continue
        const said = part.rows.flat().map((cell) => (typeof cell === 'string' ? cell : cell.text))
        // A word may be broken where its column is full; a number never is.
        const cells = said.filter((cell) => /^[\d.,]+$/.test(cell))
        for (const cell of cells) expect(text).toContain(cell)
      }
    }
    const file = join(kept, `${kind}.pgm`)
    const now = picture(1)
    if (process.env['JUNHENG_KEEP_PICTURES'] === '1') {
      const head = Buffer.from(`P5\n${now.width} ${now.height}\n255\n`, 'latin1')
      writeFileSync(file, Buffer.concat([head, now.grey]))
    }
    expect(difference(greyOf(readFileSync(file)), now)).toBeLessThan(tolerance)
  },
)

test('the pictures of two kinds differ by more than the tolerance', () => {
  const pictures = names.map((kind) => greyOf(readFileSync(join(kept, `${kind}.pgm`))))
  for (const [at, one] of pictures.entries()) {
    for (const other of pictures.slice(at + 1)) {
      expect(difference(one, other)).toBeGreaterThan(tolerance)
    }
  }
})

test.skipIf(!canPrint)(
  'rare characters of names are printed as they are, with fonts that have them',
  async () => {
    const input = sampleInput('E3')
    const rare = '覃〇𠮷䶮·阿卜杜热合曼完全小学'
    const schools = input.schools.map((one) => ({ ...one, school: { ...one.school, name: rare } }))
    const { pages } = await printed(paperOf('checklist', { ...input, schools }, { language: 'zh' }))
    expect(pages[0]?.replace(/\s/g, '')).toContain(rare)
  },
)
