import { first } from './0010-first.ts'
import { packs } from './0020-packs.ts'
import { peopleAndEvidence } from './0030-people-and-evidence.ts'
import { removedRows } from './0050-removed-rows.ts'
import { imports } from './0060-imports.ts'
import { trust } from './0080-trust.ts'
import { principals } from './0090-principals.ts'
import { series } from './0100-series.ts'
import { acceptedAppointments } from './0110-accepted-appointments.ts'
import { keying } from './0140-keying.ts'
import { remedies } from './0150-remedies.ts'
import type { Migration } from './migration.ts'

/** The ladder, in rising order, each a multiple of ten. A released rung is never edited. */
export const migrations: readonly Migration[] = [
  first,
  packs,
  peopleAndEvidence,
  removedRows,
  imports,
  trust,
  principals,
  series,
  acceptedAppointments,
  keying,
  remedies,
]
