import { expect, test } from 'vitest'
import { type FaultValue, faultValue, isFault } from '#shared/fault.ts'
import { sheetLimits } from '#shared/spreadsheet/sheet.ts'
import { readSheets } from './read-sheets.ts'
import { packed, row, sheetData, text, workbookFiles } from './testing/packed.ts'

const bytesOf = (content: string) => new TextEncoder().encode(content)

async function faultOf(act: Promise<unknown>): Promise<FaultValue> {
  try {
    await act
  } catch (thrown) {
    if (isFault(thrown)) return faultValue(thrown)
    throw thrown
  }
  return expect.unreachable()
}

const codeOf = async (bytes: Uint8Array, name: string) =>
  (await faultOf(readSheets(bytes, name))).code

const roster = async (inside: string, workbook = '') =>
  readSheets(await packed(workbookFiles(inside, workbook)), '名册.xlsx')

test('texts, figures, days, errors, formulas and merged areas keep their place and nature', async () => {
  const [sheet] = await roster(
    `${sheetData(
      row(1, text('A1', '教职工名册')) +
        row(3, text('A3', '姓名') + text('B3', '身份证号') + text('C3', '到校')) +
        row(
          4,
          `${text('A4', '𠮷田·艾力')}<c r="B4"><v>1.10101199003077E+17</v></c><c r="C4" s="1"><v>45536</v></c><c r="D4" t="e"><v>#REF!</v></c><c r="E4" t="str"><f>A4</f><v>𠮷田·艾力</v></c>`,
        ),
    )}<mergeCells count="1"><mergeCell ref="A1:C1"/></mergeCells>`,
  )
  expect(sheet?.name).toBe('名册')
  expect(sheet?.rows).toEqual([
    { line: 1, texts: ['教职工名册', '', ''], natures: 'mmm' },
    { line: 3, texts: ['姓名', '身份证号', '到校'], natures: 'ttt' },
    {
      line: 4,
      texts: ['𠮷田·艾力', '1.10101199003077E+17', '2024-09-01', '#', '𠮷田·艾力'],
      natures: 'tndef',
    },
  ])
})

test('days are counted from 1904 where the file says so', async () => {
  const days = sheetData(row(1, '<c r="A1" s="1"><v>45536</v></c>'))
  const [sheet] = await roster(days, '<workbookPr date1904="1"/>')
  expect(sheet?.rows[0]?.texts).toEqual(['2028-09-02'])
})

test('separated text is read in UTF-8 and GB 18030, with a mark and without', async () => {
  const gb18030 = Uint8Array.from([
    0xd0, 0xd5, 0xc3, 0xfb, 0x2c, 0xd0, 0xd4, 0xb1, 0xf0, 0x0d, 0x0a,
  ])
  const wide = Uint8Array.from([
    0xff, 0xfe, 0xd3, 0x59, 0x0d, 0x54, 0x2c, 0x00, 0x27, 0x60, 0x2b, 0x52,
  ])
  for (const bytes of [gb18030, wide, bytesOf('姓名,性别\r\n'), bytesOf('\u{feff}姓名,性别\r\n')]) {
    const [sheet] = await readSheets(bytes, '名册.csv')
    expect(sheet?.rows).toEqual([{ line: 1, texts: ['姓名', '性别'], natures: 'tt' }])
  }
  expect(await codeOf(Uint8Array.from([0x41, 0xff, 0x2c, 0x80]), 'a.csv')).toBe('sheet-letters')
})

test.each<[string, string, readonly number[], string]>([
  ['an old workbook', 'a.xls', [0xd0, 0xcf, 0x11, 0xe0, 0xa1], 'sheet-wrong-kind'],
  ['a PDF', 'a.xlsx', [0x25, 0x50, 0x44, 0x46], 'sheet-wrong-kind'],
  ['a picture', 'a.csv', [0xff, 0xd8, 0xff, 0xe0], 'sheet-wrong-kind'],
  ['an archive', 'a.xlsx', [0x1f, 0x8b, 0x08], 'sheet-wrong-kind'],
  ['some program', 'a.csv', [0x7f, 0x45, 0x4c, 0x46, 0x00, 0x01], 'sheet-wrong-kind'],
  ['nothing', 'a.csv', [], 'sheet-empty'],
  ['blank lines', 'a.csv', [0x0d, 0x0a, 0x2c, 0x0d, 0x0a], 'sheet-empty'],
  ['text called a workbook', 'a.xlsx', [0x61, 0x2c, 0x62], 'sheet-wrong-name'],
])('%s is refused', async (_, name, bytes, code) => {
  expect(await codeOf(Uint8Array.from(bytes), name)).toBe(code)
})

test('a web page and an encrypted workbook are told from a spreadsheet', async () => {
  expect(await codeOf(bytesOf('\u{feff}<html><table>'), 'a.xls')).toBe('sheet-wrong-kind')
  const locked = [
    0xd0,
    0xcf,
    0x11,
    0xe0,
    ...[...'EncryptedPackage'].flatMap((one) => [one.charCodeAt(0), 0]),
  ]
  expect(await codeOf(Uint8Array.from(locked), 'a.xlsx')).toBe('sheet-password')
})

test('a container with a password, with macros or of another kind is refused', async () => {
  const files = workbookFiles(sheetData(row(1, text('A1', '姓名'))))
  expect(await codeOf(await packed(files, { password: '1234' }), 'a.xlsx')).toBe('sheet-password')
  const macros = { ...files, 'xl/vbaProject.bin': new Uint8Array(8) }
  expect(await codeOf(await packed(macros), 'a.xlsm')).toBe('sheet-macros')
  expect(await faultOf(readSheets(await packed({ mimetype: 'x' }), 'a.ods'))).toEqual({
    code: 'sheet-wrong-kind',
    details: { found: 'open-document' },
  })
  expect(await codeOf(await packed({ 'word/document.xml': '<a/>' }), 'a.xlsx')).toBe(
    'sheet-wrong-kind',
  )
  expect(await codeOf(await packed(files), 'a.csv')).toBe('sheet-wrong-name')
})

test('a ZIP bomb is refused before it is unpacked, and one that lies of its size too', async () => {
  const bomb = new Uint8Array(sheetLimits.unpacked + 1)
  const bytes = await packed({ ...workbookFiles(''), 'xl/worksheets/sheet2.xml': bomb })
  expect(bytes.length).toBeLessThan(1_000_000)
  expect(await faultOf(readSheets(bytes, 'a.xlsx'))).toEqual({
    code: 'sheet-too-large',
    details: { what: 'unpacked', most: sheetLimits.unpacked },
  })
  const small = await packed({
    ...workbookFiles(''),
    'xl/worksheets/sheet2.xml': new Uint8Array(100_000),
  })
  expect(await codeOf(lying(small, 100_000, 10), 'a.xlsx')).toBe('sheet-damaged')
})

/** The container with every mention of one size replaced by another. */
function lying(bytes: Uint8Array, size: number, said: number): Uint8Array {
  const changed = bytes.slice()
  const view = new DataView(changed.buffer)
  for (let at = 0; at + 4 <= changed.length; at += 1)
    if (view.getUint32(at, true) === size) view.setUint32(at, said, true)
  return changed
}

test('a damaged container is refused wherever it is damaged, and nothing else is thrown', async () => {
  const bytes = await packed(workbookFiles(sheetData(row(1, text('A1', '姓名')))))
  for (let at = 0; at < bytes.length; at += 7) {
    const changed = bytes.slice()
    changed[at] = (changed[at] ?? 0) ^ 0xff
    try {
      await readSheets(changed, 'a.xlsx')
    } catch (thrown) {
      if (!isFault(thrown)) throw thrown
      expect(thrown.code).toMatch(/^sheet-/)
    }
  }
  expect(await codeOf(bytes.slice(0, -30), 'a.xlsx')).toBe('sheet-damaged')
})

test.each<['rows' | 'columns' | 'letters', string]>([
  [
    'rows',
    Array.from({ length: 200_000 }, (_, at) => row(at + 1, `<c r="A${at + 1}"><v>1</v></c>`)).join(
      '',
    ),
  ],
  ['columns', row(1, text('ZZ1', 'x'))],
  ['letters', row(1, text('A1', 'x'.repeat(sheetLimits.letters + 1)))],
])('more %s than a register has are refused, in a workbook and in text', async (what, rows) => {
  const details = { what, most: sheetLimits[what] }
  expect(await faultOf(roster(sheetData(rows)))).toEqual({ code: 'sheet-too-large', details })
  const lines = {
    rows: 'a,b\n'.repeat(200_000),
    columns: ','.repeat(700),
    letters: 'x'.repeat(5_000),
  }
  expect(await faultOf(readSheets(bytesOf(lines[what]), 'a.csv'))).toEqual({
    code: 'sheet-too-large',
    details,
  })
})

test('a workbook without a value is empty', async () => {
  expect((await faultOf(roster(sheetData('')))).code).toBe('sheet-empty')
})

const beside = (cell: string, line: number) =>
  sheetData(row(1, text('A1', '姓名')) + row(line, text(cell, 'x')))

test.each<['rows' | 'columns', string, number]>([
  ['columns', 'XFD1048576', 1_048_576],
  ['rows', 'F1048576', 1_048_576],
  ['columns', 'XFD376', 376],
])(
  'a nearly blank sheet that reaches far is refused before it is laid out: too many %s, %s',
  async (what, cell, line) => {
    const details = { what, most: sheetLimits[what] }
    expect(await faultOf(roster(beside(cell, line)))).toEqual({ code: 'sheet-too-large', details })
  },
)

test('a stray line far below is read, and cells that have only a look reach nowhere', async () => {
  const [sheet] = await roster(beside('A1048576', 1_048_576))
  expect(sheet?.rows.map(({ line }) => line)).toEqual([1, 1_048_576])
  const looks = row(1, text('A1', '姓名')) + row(1_048_576, '<c r="XFD1048576" s="1"/>')
  expect(await roster(sheetData(looks))).toMatchObject([{ rows: [{ line: 1, texts: ['姓名'] }] }])
})

test.each([
  ['a line of its own', sheetData(row(2, text('A3', 'x')))],
  ['a line that no program knows', sheetData(row(1_048_577, ''))],
  ['a line of ever', sheetData('<row r="1e12"/>')],
  ['no address', sheetData(row(1, '<c><v>1</v></c>'))],
  ['two addresses', sheetData(row(1, '<c r="A1" x:r="B1"><v>1</v></c>'))],
  ['an address in disguise', sheetData(row(1, '<c r="&#65;1"><v>1</v></c>'))],
])('a cell with %s is damage', async (_, inside) => {
  expect((await faultOf(roster(inside))).code).toBe('sheet-damaged')
})

test('what stands in quotes hides no formula', async () => {
  const inside = row(1, `<c x='>' y=' r="Z9" ' r="A1"><f a=">">1+1</f><v>2</v></c>`)
  expect(await roster(sheetData(inside))).toMatchObject([{ rows: [{ natures: 'f' }] }])
})

test('merged areas are bounded all together', async () => {
  const merged = (...areas: readonly string[]) =>
    roster(
      sheetData(row(1, text('A1', '姓名'))) +
        areas.map((one) => `<mergeCell ref="${one}"/>`).join(''),
    )
  expect(await merged('A1:ALL100')).toMatchObject([{ rows: [{ natures: 'm' }] }])
  expect(await faultOf(merged('A1:XFD1048576'))).toEqual({
    code: 'sheet-merged',
    details: { cell: 'A1', count: 16_384 * 1_048_576 },
  })
  const many = Array.from({ length: 200 }, (_, at) => `A${at + 2}:ALL${at + 2}`)
  expect((await faultOf(merged(...many))).code).toBe('sheet-merged')
})

test('a sheet that is a chart is passed over, and the marks stay with their sheet', async () => {
  const files = workbookFiles(sheetData(row(1, '<c r="A1"><f>1+1</f><v>2</v></c>')))
  const chart = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/chartsheet'
  const changed = {
    ...files,
    'xl/chartsheets/sheet1.xml': '<chartsheet/>',
    'xl/workbook.xml': String(files['xl/workbook.xml']).replace(
      '<sheets>',
      '<sheets><sheet name="图 > 表" sheetId="2" r:id="r9"/>',
    ),
    'xl/_rels/workbook.xml.rels': String(files['xl/_rels/workbook.xml.rels']).replace(
      '</Relationships>',
      `<Relationship Id="r9" Type="${chart}" Target="chartsheets/sheet1.xml"/></Relationships>`,
    ),
  }
  expect(await readSheets(await packed(changed), 'a.xlsx')).toMatchObject([
    { name: '名册', rows: [{ natures: 'f' }] },
  ])
})
