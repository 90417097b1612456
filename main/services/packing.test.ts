import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'
import * as z from 'zod'
import { insertAttachment } from '#main/store/attachments.ts'
import type { WritableDb } from '#main/store/db.ts'
import { aSchool, clerk, someInstant, testStore } from '#main/testing/test-store.ts'
import { halfAFile } from '#shared/bundle/cut.ts'
import { sha256 } from '#shared/canonical.ts'
import type { Sha256 } from '#shared/ids.ts'
import { anAppointment, aParty } from '#shared/testing/hand-off.ts'
import { smallPack } from '#shared/testing/small-pack.ts'
import { packRecords } from './packing.ts'
import { newStationKeys } from './schools.ts'

const size = 5 * 1024 * 1024

test('years of evidence are never in memory all at once', async () => {
  const { db, reached } = watched(testStore().db)
  const school = {
    ...aSchool,
    ...(await newStationKeys((length) => new Uint8Array(length).fill(5))),
  }
  const asked: Sha256[] = []
  for (let number = 1; number * size < halfAFile.bytes + 2 * size; number += 1) {
    const bytes = new Uint8Array(size).fill(number)
    const hash = await sha256(bytes)
    const added = { added_at: someInstant, added_by: clerk.id, thumbnail: null }
    insertAttachment(db, school.code, {
      ...{ hash, media: 'application/pdf', name: `${number}.pdf`, bytes, ...added },
    })
    asked.push(hash)
  }
  const most: number[] = []
  const kit = {
    ...{ kind: 'test', loaded: { ref: { id: smallPack.id, version: 1, hash: asked[0] } } },
    random: (length: number) => new Uint8Array(length).fill(7),
    // Asked for each bundle, when its manifest is made.
    clock: () => {
      most.push(reached())
      return someInstant
    },
  }
  const district = anAppointment(await aParty(2))
  const input = { ...{ records: [], asked, held: new Set<Sha256>() }, district, broken: undefined }
  await packRecords(db, school, input, kit as never)
  expect(most.length).toBeGreaterThan(1)
  expect(Math.max(...most)).toBeLessThan(halfAFile.bytes)
  const Carried = z.object({ n: z.int() })
  expect(db.find(Carried, 'SELECT count(*) AS n FROM bundles')).toEqual({ n: most.length })
})

/** The store, and how many bytes of what was read from it something still holds. */
function watched(db: WritableDb) {
  const read: WeakRef<Uint8Array>[] = []
  const find: WritableDb['find'] = (schema, sql, ...values) => {
    const row = db.find(schema, sql, ...values)
    const { bytes } = z.object({ bytes: z.instanceof(Uint8Array).optional() }).parse(row ?? {})
    if (bytes !== undefined) read.push(new WeakRef(bytes))
    return row
  }
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc')
  const reached = () => {
    collect()
    return read.reduce((sum, one) => sum + (one.deref()?.length ?? 0), 0)
  }
  return { db: { ...db, find }, reached }
}
