import { expect, test } from 'vitest'
import { KeyId } from '#shared/ids.ts'
import { smallPack } from '#shared/testing/small-pack.ts'
import { citedRules, packStanding, unconfirmedRules } from './confirmation.ts'

const key = (letter: string) => KeyId.parse(letter.repeat(43))

test("only the district's own confirmation counts", () => {
  expect(packStanding({ confirmedBy: key('a') }, [key('b'), key('a')])).toBe('confirmed')
  expect(packStanding({ confirmedBy: key('a') }, [key('b')])).toBe('unconfirmed')
  expect(packStanding({ confirmedBy: key('a') }, [])).toBe('unconfirmed')
  expect(packStanding({}, [key('a')])).toBe('unconfirmed')
})

test('what no source was found for is listed by its name', () => {
  expect(unconfirmedRules(smallPack)).toEqual([])
  const [check, ...checks] = smallPack.checks
  if (check === undefined) throw new Error('no check')
  const cite = { source: 'x', tag: 'unconfirmed' } as const
  const pack = { ...smallPack, checks: [{ ...check, cite }, ...checks] }
  expect(unconfirmedRules(pack)).toEqual([{ name: check.id, cite }])
})

test('every citation of a pack is looked at', () => {
  const count = JSON.stringify(smallPack).split('"cite":').length - 1
  expect(citedRules(smallPack)).toHaveLength(count)
})
