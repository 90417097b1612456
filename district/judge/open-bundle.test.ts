import { expect, test } from 'vitest'
import { ingest } from '#district/ingest.ts'
import { getObject } from '#district/store/objects.ts'
import { aDistrict } from '#district/testing/a-district.ts'
import { aStation } from '#district/testing/a-station.ts'
import { wordOf } from '#district/testing/story.ts'
import { canonicalBytes, sha256 } from '#shared/canonical.ts'

test('a personal object that was released is kept beside its record, bit for bit', async () => {
  const deps = await aDistrict()
  const school = await aStation(deps.district)
  const profile = await school.profile(642)
  if (profile.personal === undefined) throw new Error('the profile names the principal')
  const { hash, bytes } = profile.personal
  const opened = await ingest(await school.bundle([profile], {}, [profile.personal]), deps)
  expect(opened.state).toBe('waiting')
  const { db, id } = deps.district
  expect(new Uint8Array(await getObject(db, id, school.school, hash))).toEqual(bytes)
})

test.each([
  ['a record', { format: 'junheng.record/2' }, 'format-unknown'],
  ['a record', { format: 'junheng.record/1', extra: true }, 'bytes-shape'],
  ['a personal object', { format: 'junheng.personal/1' }, 'bytes-shape'],
])('an object that is not %s: %j is quarantined with its bundle', async (what, value, code) => {
  const deps = await aDistrict()
  const school = await aStation(deps.district)
  const bytes = canonicalBytes(value)
  const objects = [{ hash: await sha256(bytes), bytes }]
  const [records, released] = what === 'a record' ? [objects, []] : [[], objects]
  expect(wordOf(await ingest(await school.bundle(records, {}, released), deps))).toBe(code)
})

test('a test record inside a real bundle is quarantined with it', async () => {
  const deps = await aDistrict('real')
  const school = await aStation(deps.district)
  const forms = { S: { type: '211', pupils: '100' } }
  const record = await school.seal('S', forms, {}, { kind: 'test' })
  expect(wordOf(await ingest(await school.bundle([record]), deps))).toBe('kind-mismatch')
})

test('a bundle for another district is quarantined', async () => {
  const deps = await aDistrict()
  const other = await aDistrict()
  const school = await aStation(other.district)
  expect(wordOf(await ingest(await school.bundle([]), deps))).toBe('file-for-another')
  const renamed = await aStation({ ...other.district, recipient: deps.district.recipient })
  expect(wordOf(await ingest(await renamed.bundle([]), deps))).toBe('file-for-another')
})
