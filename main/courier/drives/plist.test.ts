import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readPlist } from './plist.ts'

const head =
  '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">\n<plist version="1.0">\n'
const plist = (body: string) => `${head}${body}\n</plist>\n`

test('every kind of value', () => {
  const body =
    '<dict><key>a&amp;b</key><string>&lt;U盘&gt;</string><key>n</key><integer>-7</integer><key>t</key><true/>' +
    '<key>f</key><false/><key>l</key><array><string/><dict/><real>1.5</real></array><key>e</key><array/></dict>'
  expect(readPlist(plist(body))).toEqual({
    ...{ 'a&b': '<U盘>', n: -7, t: true, f: false },
    ...{ l: ['', {}, 1.5], e: [] },
  })
})

test.for([
  '',
  '<dict>',
  '</dict>',
  '<dict></dict><dict></dict>',
  '<dict><key>a</key></dict>',
  '<dict><string>a</string><true/></dict>',
  '<dict><key>a</key><true/><key>a</key><false/></dict>',
  '<dict><key>a</key><integer>1e9</integer></dict>',
  '<dict><key>a</key><string>b</integer></dict>',
  '<dict><key>a</key><other/></dict>',
  '<array/>',
  '<true/>',
  `${'<array>'.repeat(40)}${'</array>'.repeat(40)}`,
])('%s is no dictionary', (body) => {
  expect(readPlist(plist(body))).toBeNull()
})

test('without its head, or with a document type of its own, it is none', () => {
  expect(readPlist('<dict/>')).toBeNull()
  const own = plist('<dict/>').replace('.dtd">', '.dtd" [<!ENTITY a "b">]>')
  expect(readPlist(own)).toBeNull()
  expect(readPlist(plist('<dict/>'))).toEqual({})
})

test('no text makes it throw', () => {
  const part = fc.constantFrom(
    '<dict>',
    '</dict>',
    '<key>',
    '</key>',
    '<true/>',
    'a',
    '<array>',
    '&',
  )
  fc.assert(
    fc.property(fc.array(part), (parts) => {
      readPlist(plist(parts.join('')))
    }),
  )
})
