import { Readable } from 'node:stream'
import { expect, test } from 'vitest'
import { faultOf } from '#shared/testing/faults.ts'
import { askNewPassphrase, askPassphrase, type Keyboard, typedLine } from './passphrase.ts'

/** A terminal on which these pieces are typed; `state` tells whether it is left as it was. */
function aKeyboard(...pieces: string[]) {
  const state = { raw: false }
  const keyboard = Object.assign(Readable.from(pieces), {
    setRawMode(raw: boolean) {
      state.raw = raw
      return keyboard
    },
  })
  // Only the methods of Keyboard are called, and a stream with setRawMode has them all.
  return { state, keyboard: keyboard as unknown as Keyboard }
}

test.each([
  [['云溪', '县', '\r'], '云溪县'],
  [['ab\x7fc\n', 'more'], 'ac'],
  [['a\b\b\bb\r'], 'b'],
])('%j gives %j', async (pieces, line) => {
  const { keyboard, state } = aKeyboard(...pieces)
  expect(await typedLine(keyboard)).toBe(line)
  expect(state).toEqual({ raw: false })
})

test.each([['ab\x03'], ['\x04'], ['never entered']])(
  'stopping at %j gives nothing',
  async (piece) => {
    const { keyboard, state } = aKeyboard(piece)
    expect((await faultOf(() => typedLine(keyboard))).code).toBe('district-passphrase-missing')
    expect(state.raw).toBe(false)
  },
)

test('one keyboard takes one line after the other', async () => {
  const { keyboard } = aKeyboard('once', '\r', 'more', '\r')
  expect([await typedLine(keyboard), await typedLine(keyboard)]).toEqual(['once', 'more'])
})

test('a new passphrase is typed twice and is not short', async () => {
  const typing =
    (...lines: string[]) =>
    async () =>
      lines.shift() ?? ''
  expect(await askNewPassphrase(typing('12345678', '12345678'))).toBe('12345678')
  const differs = () => askNewPassphrase(typing('12345678', '12345679'))
  expect((await faultOf(differs)).details).toEqual({ what: 'passphrase-differs' })
  const short = () => askNewPassphrase(typing('1234567'))
  expect((await faultOf(short)).details).toEqual({ what: 'passphrase-short' })
})

test('a process without a terminal asks nobody', async () => {
  expect((await faultOf(() => askPassphrase('?'))).code).toBe('district-passphrase-missing')
})
