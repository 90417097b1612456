import type { ReadableDb } from '#main/store/db.ts'
import { findDraft } from '#main/store/drafts.ts'
import {
  findCurrentRecord,
  findRecord,
  listRecords,
  type StoredRecord,
} from '#main/store/records.ts'
import type { Situation } from '#shared/engine/situation.ts'
import {
  type FormKey,
  type Period,
  RegisterKey,
  type SchoolCode,
  type Sha256,
} from '#shared/ids.ts'
import { type Migrated, migrateDraft, succeeds } from '#shared/pack/migrate.ts'
import { attachmentsIn } from '#shared/record/attachments.ts'
import { enteredOf } from '#shared/record/rebuild.ts'
import type { Personal, Record } from '#shared/record/record.ts'
import type { DraftPlace } from './draft-place.ts'
import type { Kit } from './kit.ts'
import type { LoadedPack } from './loaded-pack.ts'
import type { RestoreObjects } from './restore-objects.ts'
import { enteredOf as enteredIn } from './situation.ts'
import { contentOf } from './unchanged.ts'

/** A record that is taken in, with what of it goes into the draft under the names of today's pack. */
export interface PlannedRecord {
  readonly hash: Sha256
  readonly bytes: Uint8Array
  readonly record: Record
  readonly moved: Migrated
  /** Personal objects that came with it. */
  readonly personal: readonly Personal[]
  readonly attachments: readonly Sha256[]
  /** What `StoredRecord.content` is: the draft says so while nobody has typed in it. */
  readonly content: Sha256
  /** The record that is current here and that it replaces, when the draft says that one and nothing else. */
  readonly replaces?: StoredRecord
}

/** The records of one period, by the pack that its draft has from now on. */
export interface PlannedPeriod {
  readonly period: Period
  readonly pack: LoadedPack
  /** The draft's revision when this was planned; null when there was none. */
  readonly draft: number | null
  readonly records: readonly PlannedRecord[]
}

export interface RestorePlan {
  /** The newest first: of a row that stands in several, its latest cells count. */
  readonly periods: readonly PlannedPeriod[]
  /** Records whose place is taken by another of the same number. */
  readonly taken: readonly Record[]
}

/** What there is to do for records that are not here yet; nothing is written. */
export async function planRestore(
  db: ReadableDb,
  school: SchoolCode,
  { records, personal }: RestoreObjects,
  packOf: (period: Period) => Promise<LoadedPack>,
  kit: Pick<Kit, 'kind' | 'shelf'>,
): Promise<RestorePlan> {
  const known = new Map(personal.map((one) => [one.hash, one.personal]))
  const places = new Set(listRecords(db, school).map(placeOf))
  const fresh: (typeof records)[number][] = []
  const taken: Record[] = []
  for (const one of records) {
    if (findRecord(db, school, one.hash) !== null) continue
    const place = placeOf(one.record)
    if (places.has(place)) taken.push(one.record)
    else fresh.push(one)
    places.add(place)
  }
  const periods: PlannedPeriod[] = []
  const grouped = Map.groupBy(fresh, ({ record }) => record.period)
  for (const [period, ofPeriod] of [...grouped].sort(([one], [other]) => (one < other ? 1 : -1))) {
    const pack = await packOf(period)
    const moved = await Promise.all(
      ofPeriod.toSorted(laterFirst).map(async (one) => {
        const own = one.record.personal.flatMap((hash) => known.get(hash) ?? [])
        const from = await packThen(db, one.record, pack, kit)
        const situation = enteredOf(one.record, own)
        return {
          ...one,
          personal: own,
          moved: migrateDraft({ situation }, { from, to: pack.pack }, period),
          attachments: attachmentsIn(from, one.record),
        }
      }),
    )
    const contents = await contentsOf(moved, period, pack, kit)
    const place = { school, period }
    const draft = findDraft(db, school, period)?.revision ?? null
    const standing = await standingRecords(db, place, pack, kit)
    periods.push({
      ...{ period, pack, draft },
      records: moved.map((one, at) => {
        const older = standing.get(one.record.form)
        const isLater = older !== undefined && older.revision < one.record.revision
        return {
          ...{ ...one, content: contents[at] ?? one.hash },
          ...(isLater ? { replaces: older } : {}),
        }
      }),
    })
  }
  return { periods, taken }
}

/** The current records of a period whose forms the draft still fills with just what they say. */
async function standingRecords(
  db: ReadableDb,
  place: DraftPlace,
  { pack, engine }: LoadedPack,
  { kind }: Pick<Kit, 'kind'>,
): Promise<ReadonlyMap<FormKey, StoredRecord>> {
  const entered = enteredIn(db, place)
  const session = engine.open(entered, { period: place.period, kind })
  const standing = new Map<FormKey, StoredRecord>()
  for (const { key: form } of pack.forms) {
    const record = findCurrentRecord(db, { ...place, form })
    if (record === null) continue
    const content = await contentOf(pack, form, entered, session.violations(form))
    if (content === record.content) standing.set(form, record)
  }
  return standing
}

/** By form; of two records of a form the one that replaces the other comes first and fills the draft. */
const laterFirst = (one: { readonly record: Record }, other: { readonly record: Record }) =>
  one.record.form.localeCompare(other.record.form) || other.record.revision - one.record.revision

const placeOf = ({ form, period, revision }: Pick<Record, 'form' | 'period' | 'revision'>) =>
  `${form} ${period} ${revision}`

/**
 * The pack with which a record was made; where it is not held, because the laptop had another version of
 * the program, today's with the number of then: its renamings are all that were ever made.
 */
async function packThen(
  db: ReadableDb,
  { pack }: Record,
  today: LoadedPack,
  { shelf }: Pick<Kit, 'shelf'>,
) {
  if (shelf.held(db).some(({ hash }) => hash === pack.hash)) {
    const then = (await shelf.load(db, pack.hash)).pack
    if (succeeds(today.pack, then)) return then
  }
  return { ...today.pack, version: pack.version }
}

/** What the draft would say, were it filled with all of these and nothing else. */
async function contentsOf(
  records: readonly { readonly record: Record; readonly moved: Migrated }[],
  period: Period,
  { pack, engine }: LoadedPack,
  { kind }: Pick<Kit, 'kind'>,
): Promise<readonly Sha256[]> {
  const situation = joined(records)
  const session = engine.open(situation, { period, kind })
  return Promise.all(
    records.map(({ record: { form } }) =>
      contentOf(
        pack,
        form,
        situation,
        pack.forms.some(({ key }) => key === form) ? session.violations(form) : [],
      ),
    ),
  )
}

function joined(
  records: readonly { readonly record: Record; readonly moved: Migrated }[],
): Situation {
  const parts = records.map(({ record, moved }) => ownPart(record.form, moved.situation))
  // Of two records of a form, which a district never sends, the later speaks.
  return {
    forms: Object.assign({}, ...parts.map(({ forms }) => forms)),
    registers: Object.assign({}, ...parts.map(({ registers }) => registers)),
    complete: parts.flatMap(({ complete }) => complete),
    confirmed: Object.assign({}, ...parts.map(({ confirmed }) => confirmed)),
    reasons: parts.flatMap(({ reasons }) => reasons),
  }
}

/** A moved situation without the rows that the pack gives to registers of other forms. */
export function ownPart(form: FormKey, situation: Situation): Situation {
  const own = new Set<string>([form, ...Object.keys(situation.forms)])
  return {
    ...situation,
    registers: Object.fromEntries(
      Object.entries(situation.registers)
        .filter(([key]) => own.has(key.slice(0, key.indexOf('.'))))
        .map(([key, rows]) => [RegisterKey.parse(key), rows]),
    ),
  }
}
