import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { askedFault } from '#main/testing/asked-fault.ts'
import { aStation, passphrase } from '#main/testing/station.ts'
import { tempFolder } from '#main/testing/temp-folder.ts'
import { period, school } from '#main/testing/test-store.ts'
import { canonicalBytes } from '#shared/canonical.ts'
import { Edit } from '#shared/engine/edit.ts'
import { Period, RegisterKey } from '#shared/ids.ts'
import type { Pack } from '#shared/pack/pack.ts'
import { growingPack } from '#shared/testing/growing-pack.ts'
import { rowIds } from '#shared/testing/small-school.ts'

const register = RegisterKey.parse('A.buildings')
const [row, otherRow] = rowIds

function fileOf(pack: Pack): string {
  const packFile = join(tempFolder(), 'pack.json')
  writeFileSync(packFile, canonicalBytes(pack))
  return packFile
}

async function aSealedStation() {
  const station = await aStation({ packFile: fileOf(growingPack) })
  await station.setUp()
  await station.fillAll()
  await station.seal('A')
  return station
}

const label = (value: string, of = row) => ({
  ...{ op: 'set-cell', register, row: of, column: 'label', value },
})

test.each([
  label('改过的楼'),
  { op: 'set-cell', register, row, column: 'keeper' },
  { op: 'archive-row', register, row, to: '2027-01-01' },
  { op: 'remove-row', register, row },
])('a reported row of a register that only grows stays as it is: %o', async (edit) => {
  const station = await aSealedStation()
  const before = await station.ask.filling.open({ school, period })
  expect(await askedFault(() => station.fill(edit))).toBe('row-append-only')
  expect(await station.ask.filling.open({ school, period })).toEqual(before)
  // Nor in the next period, where the row lives on.
  const next = Period.parse('2027-2028')
  const { revision } = await station.ask.filling.open({ school, period: next })
  const save = () =>
    station.ask.filling.save({
      ...{ school, period: next, expected: revision },
      edits: [Edit.parse(edit)],
    })
  expect(await askedFault(save)).toBe('row-append-only')
})

test('what was not reported yet is typed freely; a correction is a new row, and it is sealed', async () => {
  const station = await aSealedStation()
  await station.fill(
    { op: 'add-row', register, row: otherRow, from: '2026-09-01' },
    label('楼', otherRow),
    label('教学楼（更正）', otherRow),
    { op: 'set-cell', register, row: otherRow, column: 'corrects', value: row },
    ...Object.entries({ area_m2: '500', keeper: '王强', note: '新' }).map(([column, value]) => ({
      ...{ op: 'set-cell', register, row: otherRow, column, value },
    })),
  )
  const open = async () => (await station.ask.filling.open({ school, period })).situation.sealed
  expect(await open()).toEqual([row])
  await station.seal('A')
  expect(await open()).toEqual([row, otherRow])
  expect(await askedFault(() => station.fill(label('楼', otherRow)))).toBe('row-append-only')
})

test('a register that a newer pack calls by another name keeps its reported rows as they are', async () => {
  const before = await aSealedStation()
  await before.close()
  const renamed = JSON.parse(JSON.stringify(growingPack).replaceAll('A.buildings', 'A.houses'))
  const packFile = fileOf({
    ...renamed,
    version: 2,
    renames: [{ since: 2, from: 'A.buildings', to: 'A.houses' }],
  })
  const station = await aStation({ folder: before.folder, packFile })
  await station.ask.workspace.unlock({ passphrase })
  const { situation } = await station.ask.filling.open({ school, period })
  expect(situation.sealed).toEqual([row])
  const edit = { ...label('改'), register: 'A.houses' }
  expect(await askedFault(() => station.fill(edit))).toBe('row-append-only')
})
