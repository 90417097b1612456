import type { Deps } from '#district/deps.ts'
import { holdingsOf } from '#district/judge/school.ts'
import { getObject, listObjectSizes } from '#district/store/objects.ts'
import { type HeldRecord, listRecords } from '#district/store/records.ts'
import type { FaultCode } from '#shared/fault.ts'
import type { FormKey, Period, SchoolCode, Sha256 } from '#shared/ids.ts'
import { attachmentsIn } from '#shared/record/attachments.ts'
import { readRecord } from '#shared/record/read.ts'
import type { Carried } from './carrying.ts'

/** An object that goes back to the school, before its bytes are read. */
type ToRestore = Pick<Carried, 'hash' | 'kind'>

/** What goes into one reply together: an attachment, or a record with its personal objects. */
export interface RestoreUnit {
  /** In bytes. */
  readonly size: number
  readonly objects: readonly ToRestore[]
}

/** All that a district can give back to a school, and what it cannot. */
export interface RestoreList {
  /** The newest period first; each record after its attachments. Nothing twice. */
  readonly units: readonly RestoreUnit[]
  /** Records that nothing supersedes and that do not count, with the code that says why not. */
  readonly left: readonly {
    readonly record: Sha256
    readonly form: FormKey
    readonly period: Period
    readonly why: FaultCode | 'waiting'
  }[]
  /** Attachments that a record names and that are not here. */
  readonly absent: number
}

/**
 * What a school would get back: its current records, those that nothing sound supersedes, with all that is
 * held of what they name. Of records that contend for one place neither is given back.
 */
export async function restoreList(
  school: SchoolCode,
  { district: { db, id }, engineOf }: Deps,
): Promise<RestoreList> {
  const records = await listRecords(db, id, school)
  const { holdings } = await holdingsOf(db, id, school)
  const sizes = await listObjectSizes(db, id, school)
  const sound = records.filter(isSound)
  const superseded = new Set(sound.map(({ supersedes }) => supersedes))
  const current = sound.filter(({ record }) => !superseded.has(record)).toSorted(newestFirst)
  const given = new Set<Sha256>()
  const units: RestoreUnit[] = []
  let absent = 0
  const isHere = (hash: Sha256) => holdings.objects.has(hash) && sizes.has(hash)
  const give = (...objects: readonly ToRestore[]) => {
    const fresh = objects.filter(({ hash }) => !given.has(hash))
    for (const { hash } of fresh) given.add(hash)
    const size = fresh.reduce((sum, { hash }) => sum + (sizes.get(hash) ?? 0), 0)
    if (fresh.length > 0) units.push({ size, objects: fresh })
  }
  for (const { record, pack_hash } of current) {
    const { pack } = await engineOf(db, id, pack_hash)
    const read = readRecord(await getObject(db, id, school, record))
    const attachments = attachmentsIn(pack, read)
    absent += attachments.filter((hash) => !isHere(hash)).length
    for (const hash of attachments.filter(isHere)) give({ hash, kind: 'attachment' })
    // Personal objects travel only where the principal released them: most are not here.
    const personal = read.personal.filter(isHere)
    give(...personal.map((hash) => ({ hash, kind: 'personal' }) as const), {
      ...{ hash: record, kind: 'record' },
    })
  }
  return {
    ...{ units, absent },
    left: records
      .filter((one) => !isSound(one) && !superseded.has(one.record))
      .map(({ record, form, period, verdict }) => ({
        ...{ record, form, period },
        why: verdict.state === 'pending' ? verdict.fault.code : 'waiting',
      })),
  }
}

/** Figures that differ or lack a reason are a person's to judge; the record is the school's all the same. */
const counting: ReadonlySet<FaultCode> = new Set(['figures-differ', 'record-unexplained'])

const isSound = ({ verdict }: HeldRecord): boolean =>
  verdict.state === 'accepted' || (verdict.state === 'pending' && counting.has(verdict.fault.code))

const newestFirst = (one: HeldRecord, other: HeldRecord): number =>
  other.period.localeCompare(one.period) || one.form.localeCompare(other.form)
