import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { builtInPack } from '#shared/testing/built-in-pack.ts'
import { documentsOf } from '#tools/sample-nodes.ts'
import { evaluate } from './evaluate.ts'
import { InputMistake } from './evaluate-input.ts'

const samples = join(import.meta.dirname, '..', '..', 'packs', 'cn.balanced.2017', 'samples')
const pack = builtInPack()
const folder = mkdtempSync(join(tmpdir(), 'evaluate-'))
let count = 0

function fileOf(text: string, extension = 'yaml'): string {
  count += 1
  const file = join(folder, `${count}.${extension}`)
  writeFileSync(file, text)
  return file
}

const sample = (name: string): string => readFileSync(join(samples, `${name}.yaml`), 'utf8')
const told = async (text: string, extension?: string): Promise<string> =>
  evaluate(pack, fileOf(text, extension))

interface Output {
  readonly schools: readonly { readonly code: string; readonly verdict: string }[]
  readonly county_measures: readonly { readonly id: string; readonly state: string }[]
}
// What the command under test prints; the assertions read what they need.
const output = async (text: string, extension?: string): Promise<Output> =>
  JSON.parse(await told(text, extension)) as Output

test('JSON and YAML of the same school give the same bytes', async () => {
  const [school] = documentsOf(sample('E4'))
  expect(await told(JSON.stringify(school), 'json')).toBe(await told(sample('E4')))
})

test('numbers of JSON may stand without quotation marks, and null is nothing', async () => {
  const [school] = documentsOf(sample('E4'))
  const loose = JSON.stringify(school).replace(/"(\d{1,6}(?:\.\d+)?)"/g, (_, number: string) =>
    /^0\d/.test(number) ? `"${number}"` : number,
  )
  expect(loose).not.toBe(JSON.stringify(school))
  const withNull = loose.replace('"forms":{', '"forms":{"A":null,').replace('"A":null,', '')
  expect((await output(withNull, 'json')).schools[0]?.verdict).toBe('fail')
})

test('a list, documents and `schools` are the same', async () => {
  const [one, other] = [documentsOf(sample('E1'))[0], documentsOf(sample('E5'))[0]]
  const list = await told(JSON.stringify([one, other]), 'json')
  expect(await told(`${sample('E1')}\n---\n${sample('E5')}`)).toBe(list)
  expect(await told(JSON.stringify({ schools: [one, other] }), 'json')).toBe(list)
  expect(JSON.parse(list)).toMatchObject({ schools: [{ verdict: 'pass' }, { verdict: 'pass' }] })
})

test('the form of a county decides what is its own', async () => {
  const [school] = documentsOf(sample('E1'))
  const county = { forms: { J: { layout_ok: true, monitoring_difference: '0.15' } } }
  const { county_measures } = await output(JSON.stringify({ schools: [school], county }), 'json')
  const state = (id: string) => county_measures.find((one) => one.id === id)?.state
  expect([state('G1'), state('Q9b'), state('G8')]).toEqual(['met', 'not_met', 'no_data'])
})

test('a profile changes what it is made for, and nothing else is in force', async () => {
  const [school] = documentsOf(sample('E1'))
  const local = await told(JSON.stringify({ schools: [school], profiles: ['gd_standard'] }), 'json')
  const basic = await told(JSON.stringify({ schools: [school] }), 'json')
  const site = (text: string) => /"id":"SITE","stage":"p","state":"(\w+)"/.exec(text)?.[1]
  expect([site(basic), site(local)]).toEqual(['not_applicable', 'met'])
})

test.each<[string, string, string]>([
  ['no YAML', 'a: b: c', ''],
  ['no school', '{}', 'schools.0'],
  ['an unknown key', `${sample('E1')}\nextra: 1\n`, 'extra'],
  [
    'an unknown field',
    sample('E1').replace('school_name:', 'school_nickname:'),
    'S.school_nickname',
  ],
  ['an unknown form', `${sample('E1')}`.replace('\n  A:', '\n  QQ:'), 'QQ'],
  [
    'a value of no kind',
    sample('E1').replace(/school_name: .*/, 'school_name: { a: 1 }'),
    'school_name',
  ],
  ['a period that is none', sample('E1').replace(/^period: .*/m, 'period: 2026'), 'period'],
  ['an unknown switch', `schools: []\nparameters: { X9: true }`, 'schools'],
])('refused: %s', async (_, text, named) => {
  const file = fileOf(text)
  await expect(evaluate(pack, file)).rejects.toThrow(InputMistake)
  await expect(evaluate(pack, file)).rejects.toThrow(named)
})

test('refused: what is no text, in one line', async () => {
  const file = fileOf('')
  writeFileSync(file, Buffer.from([0x89, 0x50, 0x4e, 0x47, 0xff, 0xfe, 0x00]))
  await expect(evaluate(pack, file)).rejects.toThrow(InputMistake)
  await expect(evaluate(pack, file)).rejects.toThrow('UTF-8')
  const open = evaluate(pack, fileOf('a: [1,\n\u0007b: *nowhere\n'))
  await expect(open).rejects.toThrow(InputMistake)
  await expect(open).rejects.not.toThrow(/\p{Cc}/u)
})

const anchored = sample('E3').replace(/^period: (.*)$/m, 'period: &p $1')

test.each<[string, string, RegExp]>([
  ['a school that is given twice', `${sample('E3')}\n---\n${sample('E3')}`, /1.*2199000003.*twice/],
  [
    'an alias',
    anchored.replace(/school_name: .*/, 'school_name: *p'),
    /Aliases.*line \d+, column \d+/,
  ],
  ['a bomb', `a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n`, /Aliases.*line 2, column 8/],
  ['a tag', sample('E3').replace('kind: test', 'kind: !!js/function test'), /tag.*line \d+/],
  ['a key that is a list', '? [a]\n: b\n', /key must be a text at line 1, column 3/],
  ['the key of a prototype', '{ "__proto__": { "school": 1 } }', /__proto__ at line 1/],
  ['lists in lists', '['.repeat(100_000), /40 maps and lists/],
  [
    'maps in maps',
    `${Array.from({ length: 99 }, (_, at) => `${' '.repeat(at)}a:`).join('\n')}`,
    /40/,
  ],
  ['words without end', '- a\n'.repeat(1_300_000), /5000000 words/],
])('refused, and the place is named: %s', async (_, text, said) => {
  const told = evaluate(pack, fileOf(text))
  await expect(told).rejects.toThrow(InputMistake)
  await expect(told).rejects.toThrow(said)
})

test('refused: a folder', async () => {
  await expect(evaluate(pack, import.meta.dirname)).rejects.toThrow('not a file')
})

test.each([
  ['a switch that is not there', { parameters: { X9: true } }, 'X9'],
  ['a number that is none', { parameters: { class_max_p: 'many' } }, 'class_max_p'],
  ['a switch that is a number', { parameters: { X1: '3' } }, 'X1'],
  ['a text that is not among those it may be', { parameters: { rooms_reading: 'both' } }, 'rooms'],
  ['a profile that is not there', { profiles: ['nowhere'] }, 'nowhere'],
])('refused: %s', async (_, more, named) => {
  const [school] = documentsOf(sample('E4'))
  const file = fileOf(JSON.stringify({ schools: [school], ...more }), 'json')
  await expect(evaluate(pack, file)).rejects.toThrow(named)
})

test('a register beyond its limit is refused', async () => {
  const rows = Array.from({ length: 20_001 }, () => '{ kind: hall }').join(', ')
  const text = `school: { code: 2199000001, name: x }\nperiod: 2026-2027\nregisters:\n  A.sports_facilities: [${rows}]\n`
  await expect(told(text)).rejects.toThrow('A.sports_facilities')
})

test('a value of a wrong type is a violation, not an end', async () => {
  const text = sample('E1').replace(/books: \d+/, 'books: many')
  expect(text).not.toBe(sample('E1'))
  expect(await told(text)).toContain('{"check":"type","severity":"error","cells":["A.books"]')
})

test('two processes print the same bytes, one JSON object and nothing else', async () => {
  const file = fileOf(`${sample('E2')}\n---\n${sample('E4')}`)
  const run = async () => {
    const command = join(import.meta.dirname, 'index.ts')
    const { stdout } = await promisify(execFile)(
      process.execPath,
      [command, 'evaluate', '--input', file],
      { maxBuffer: 1e8 },
    )
    return stdout
  }
  const [one, other] = await Promise.all([run(), run()])
  expect(one).toBe(other)
  expect(one).toBe(`${await evaluate(pack, file)}\n`)
  expect(one.split('\n')).toHaveLength(2)
})
