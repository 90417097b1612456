import { expect, test } from 'vitest'
import { utf8 } from '#shared/bytes.ts'
import { Fault } from '#shared/fault.ts'
import { builtInPack, builtInSources } from '#shared/testing/built-in-pack.ts'
import { compilePack } from './compile.ts'
import { packBytes, packHash } from './hash.ts'
import { loadPack } from './load.ts'

const pack = builtInPack()

test('the order in which files are read changes nothing', async () => {
  const other = compilePack(builtInSources().toReversed()).pack
  if (other === undefined) throw new Error('the built-in pack does not compile')
  expect(await packHash(other)).toBe(await packHash(pack))
})

test('any change gives another hash', async () => {
  expect(await packHash({ ...pack, version: 2 })).not.toBe(await packHash(pack))
})

test('a pack is read back as it was written', () => {
  expect(loadPack(packBytes(pack))).toEqual(pack)
})

const text = new TextDecoder().decode(packBytes(pack))

test.each([
  ['cut off', text.slice(0, -1)],
  ['not canonical', ` ${text}`],
  ['of another format', text.replace('junheng.pack/1', 'junheng.pack/2')],
  ['with an unknown key', text.replace('"version":1}', '"version":1,"z":1}')],
  ['without a key', text.replace(',"version":1}', '}')],
  ['not JSON', 'pack'],
])('a pack that is %s cannot be read', (_, spoilt) => {
  expect(spoilt).not.toBe(text)
  expect(() => loadPack(utf8(spoilt))).toThrow(new Fault('pack-unreadable', { why: '' }).message)
})
