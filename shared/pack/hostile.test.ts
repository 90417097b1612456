import { beforeAll, expect, test } from 'vitest'
import { exampleSources } from '#shared/testing/built-in-pack.ts'
import { compilePack } from './compile.ts'
import { packLimits } from './limits.ts'
import type { SourceFile } from './source.ts'

const most = packLimits.fileBytes - 64
const filled = (text: string): string => text.repeat(Math.floor(most / text.length))
const lines = (count: number, line: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => line(at)).join('\n')

const bomb = `a: &a [x,x,x,x,x,x,x,x,x]\n${lines(12, (at) => {
  const before = String.fromCharCode(97 + at)
  const name = String.fromCharCode(98 + at)
  return `${name}: &${name} [${Array(9).fill(`*${before}`).join(',')}]`
})}`

const field = (at: number, rest: string) =>
  `  - { name: f${at}, label: { zh: a, en: a }, type: int, ${rest} }`
const form = (count: number, rest: (at: number) => string) =>
  `key: A\ntitle: { zh: a, en: a }\nperiod: year\nsections:\n  - { key: a, title: { zh: a, en: a }, fields: [${Array.from({ length: count }, (_, at) => `f${at}`).join(', ')}] }\nfields:\n${lines(count, (at) => field(at, rest(at)))}\n`

const asForm = (text: string): readonly SourceFile[] =>
  exampleSources().map((file) => (file.path === 'forms/A.yaml' ? { ...file, text } : file))

// What the compiler itself must be loaded for is no hostile pack's doing.
beforeAll(() => {
  compilePack(exampleSources())
})

/** What grows without bound takes minutes; what is well takes a second, two on a busy machine. */
const secondsOfItsOwn = 5

/** Runs and gives the mistakes, and asks that it took no long time of this process's own. */
function quickly(files: readonly SourceFile[]) {
  const before = process.cpuUsage()
  const { mistakes } = compilePack(files)
  const { user, system } = process.cpuUsage(before)
  expect((user + system) / 1_000_000).toBeLessThan(secondsOfItsOwn)
  expect(mistakes.length).toBeGreaterThan(0)
  expect(mistakes.length).toBeLessThanOrEqual(packLimits.mistakes)
  return mistakes
}

test.each([
  ['aliases that multiply', bomb],
  ['lists in lists', filled('[')],
  ['maps in maps', filled('{a: ')],
  ['compact lists in lists', filled('- ')],
  ['keys that are keys', filled('? ')],
  ['indentation', lines(1_400, (at) => `${' '.repeat(at)}a:`)],
  ['line breaks', filled('\n')],
  ['documents', filled('---\n')],
  ['an endless text', `a: "${filled('a')}`],
  ['an endless plain text', filled('a\n')],
  ['a long key', `${filled('a ')}: b`],
  ['many keys', lines(25_000, (at) => `k${at}: 1`)],
  ['many doubled keys', lines(25_000, () => 'k: 1')],
  ['many wrong fields', `fields:\n${lines(20_000, () => '  - x')}`],
  ['many tags', filled('! ')],
  ['many aliases', filled('*a ')],
  ['many unknown names', form(600, (at) => `computed: A.none${at} + B.none${at}`)],
  ['a chain that ends in a circle', form(600, (at) => `computed: A.f${(at + 1) % 600}`)],
  [
    'everything reads everything',
    form(30, () => `computed: ${Array.from({ length: 30 }, (_, at) => `A.f${at}`).join(' + ')}`),
  ],
  ['deep expressions', form(300, () => `computed: "${'('.repeat(900)}1${')'.repeat(900)}"`)],
  ['long expressions', form(300, () => `computed: "1${' + 1'.repeat(490)} + true"`)],
  [
    'attributes of codes',
    form(300, () => {
      const one = "code(S.school_type, 'stages') == code(S.school_type, 'stages')"
      return `computed: "${Array(25).fill(one).join(' && ')}"`
    }),
  ],
])('%s', (_, text) => {
  quickly(asForm(text))
})

test('a file beyond the limit is refused before it is read', () => {
  const [mistake] = quickly(asForm(' '.repeat(packLimits.fileBytes + 1)))
  expect(mistake).toEqual({
    code: 'pack-limit',
    details: { file: 'forms/A.yaml', line: 1, column: 1, what: 'fileBytes', limit: 1_048_576 },
  })
})

test('many files, and much in all files together', () => {
  const many = Array.from({ length: 301 }, (_, at) => ({ path: `codes/c${at}.yaml`, text: '' }))
  expect(quickly(many)).toMatchObject([{ details: { what: 'files' } }])
  const much = Array.from({ length: 6 }, (_, at) => ({
    path: `codes/c${at}.yaml`,
    text: filled(' '),
  }))
  expect(quickly(much)).toMatchObject([{ details: { what: 'totalBytes' } }])
})

test('the bound on words counts all files together', () => {
  const files = Array.from({ length: 12 }, (_, at) => ({
    path: `codes/c${at}.yaml`,
    text: lines(6_000, (line) => `k${line}: 1`),
  }))
  const needed = exampleSources().filter(({ path }) => !path.includes('/'))
  expect(quickly([...needed, ...files])).toContainEqual(
    expect.objectContaining({ details: expect.objectContaining({ what: 'nodes' }) }),
  )
})

test('a long list of codes and many questions about it', () => {
  const codes = lines(
    4_900,
    (at) => `    - { code: c${at}, label: { zh: a, en: a }, attributes: { a: v${at} } }`,
  )
  const list = {
    path: 'codes/z.yaml',
    text: `Z:\n  label: { zh: a, en: a }\n  entries:\n${codes}\n`,
  }
  const one = "code(S.z, 'a') == code(S.z, 'a')"
  const text = form(200, () => `computed: "${Array(50).fill(one).join(' && ')}"`)
  const files = exampleSources().map((file) =>
    file.path === 'forms/S.yaml'
      ? {
          ...file,
          text: file.text
            .replace('fields: [school_name', 'fields: [z, school_name')
            .replace(
              'fields:\n  - name',
              'fields:\n  - { name: z, label: { zh: a, en: a }, type: enum(Z) }\n  - name',
            ),
        }
      : file.path === 'forms/A.yaml'
        ? { ...file, text }
        : file,
  )
  quickly([...files, list])
})
