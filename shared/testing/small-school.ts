import { Situation } from '#shared/engine/situation.ts'
import { Period, RegisterKey, RowId, SchoolCode } from '#shared/ids.ts'
import { PackRef } from '#shared/record/record.ts'
import { sampleSchool } from '#shared/testing/hand-off.ts'
import { smallPack } from '#shared/testing/small-pack.ts'

export const buildings = RegisterKey.parse('A.buildings')
export const rowIds = [1, 2, 3].map((digit) =>
  RowId.parse(`${String(digit).repeat(8)}-0000-4000-8000-000000000000`),
)

/** A school of the small pack, everything filled; its third building no longer stands. */
export const smallSituation: Situation = Situation.parse({
  forms: {
    S: { type: '211', pupils: '100', head: '覃〇𠮷' },
    A: { books: '5' },
  },
  registers: {
    'A.buildings': rowIds.map((id, at) => ({
      id,
      from: '2000-09-01',
      ...(at === 2 ? { to: '2020-01-01' } : {}),
      cells: { label: `楼${at}`, area_m2: String(200 + at), keeper: `守${at}`, note: `注${at}` },
    })),
  },
  complete: ['A.buildings'],
  confirmed: { A: ['all'] },
  reasons: [
    { check: 'A-X01', text: '图书在路上' },
    { check: 'S-X01', text: '新建学校' },
  ],
})

/** How its forms are sealed, but for the form, what it uses and the results. */
export const smallSealing = {
  pack: smallPack,
  packRef: PackRef.parse({ id: smallPack.id, version: 1, hash: '0'.repeat(64) }),
  kind: 'test',
  school: SchoolCode.parse(sampleSchool),
  period: Period.parse('2026-2027'),
  revision: 1,
  uses: [],
  situation: smallSituation,
  counted: () => rowIds.slice(0, 2),
  units: [],
  violations: [],
  engine: 'junheng.engine/1',
  by: 'principal',
  salt: '0123456789abcdef'.repeat(2),
} as const
