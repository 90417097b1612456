import { expect, test } from 'vitest'
import { faultOf } from '#shared/testing/faults.ts'
import { readConfig } from './config.ts'

const read = (line: string, env = {}) => readConfig(line.split(' ').filter(Boolean), env, '王强')
const groups = '12345 12345 12345 12345 12345 12345 12345 12345'

test('settings have defaults, and the environment adds the passphrase', () => {
  expect(read('list', { JUNHENG_DISTRICT_PASSPHRASE: 'eight or more' })).toEqual({
    settings: {
      folder: 'district-data',
      json: false,
      lang: 'zh',
      person: '王强',
      passphrase: 'eight or more',
    },
    command: { name: 'list' },
  })
})

test('init takes an office, a region and a kind; real unless said otherwise', () => {
  expect(read('init --name 云溪县教育局 --region 430603').command).toEqual({
    name: 'init',
    office: '云溪县教育局',
    region: '430603',
    kind: 'real',
  })
  expect(read('init --name 云溪县教育局 --region 990101 --kind test').command).toMatchObject({
    kind: 'test',
  })
})

test.each([
  `approve 9901010001 ${groups}`,
  `approve 9901010001 ${groups.replaceAll(' ', '-')}`,
  `approve 9901010001 ${groups.replaceAll(' ', '')}`,
])('a fingerprint may be typed as it comes: %s', (line) => {
  expect(read(line).command).toMatchObject({ name: 'approve', school: '9901010001' })
})

test('no words at all ask for help, and one command can be asked about', () => {
  expect(read('').command).toEqual({ name: 'help' })
  expect(read('help return').command).toEqual({ name: 'help', about: 'return' })
  expect(read('return --help').command).toEqual({ name: 'help', about: 'return' })
})

test('a return has a reason, remarks on cells, and a day', () => {
  const line = 'return 12345678 --reason 有误 --remark A.books=a=b --only --until 2026-12-10'
  expect(read(line).command).toEqual({
    ...{ name: 'return', record: '12345678', reason: '有误', only: true, until: '2026-12-10' },
    remarks: [{ cell: 'A.books', text: 'a=b' }],
  })
})

test.each([
  ['delete', 'command'],
  ['ingest', 'path'],
  ['ingest one two', 'two'],
  ['list --quick', 'unknown --quick'],
  ['list --lang', 'option'],
  ['list --lang fr', 'option --lang'],
  ['list --as=', 'option --as'],
  ['list --name 云溪县教育局', 'unknown --name'],
  ['init --region 990101', 'name'],
  ['init --name 云溪县教育局 --region 99', 'region'],
  ['init --name 云溪县教育局 --region 990101 --kind sample', 'option --kind'],
  ['init --name 云溪县教育局 --region 990101 --escrow age1x', 'escrow'],
  ['approve 123 x', 'school'],
  ['approve 9901010001', 'fingerprint'],
  ['approve 9901010001 12345 1234', 'fingerprint'],
  ['return', 'record'],
  ['return 12345678', 'option --reason'],
  ['return 1234567 --reason x', 'record'],
  ['return 12345678 --reason x --remark A.books', 'option --remark'],
  ['return 12345678 --reason x --until 10.12.', 'option --until'],
])('usage-wrong names the mistake: %s', async (line, what) => {
  expect(await faultOf(() => read(line))).toEqual({ code: 'usage-wrong', details: { what } })
})

test('a passphrase that is too short is refused before any work', async () => {
  const short = { JUNHENG_DISTRICT_PASSPHRASE: '1234567' }
  expect(await faultOf(() => read('list', short))).toEqual({
    code: 'usage-wrong',
    details: { what: 'passphrase-short' },
  })
})
