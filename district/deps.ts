import type { EngineOf } from '#district/judge/engines.ts'
import type { District } from '#district/open-district.ts'
import type { Person } from '#district/store/act.ts'
import type { Instant } from '#shared/ids.ts'

/** What every act of the district needs; nothing of it is looked up elsewhere. */
export type Deps = {
  readonly district: District
  readonly engineOf: EngineOf
  /** Who sits at the keyboard. */
  readonly person: Person
  readonly clock: () => Instant
}
