import type { FileSystem } from '#main/files/file-system.ts'
import type { ChainPlace } from '#main/store/chains.ts'
import type { StoredSchool } from '#main/store/schools.ts'
import type { StationId } from '#shared/ids.ts'
import { type CounterPlace, readCounter } from './counter.ts'
import type { Random } from './kit.ts'
import { isMarkOf, markMachine } from './machine-mark.ts'
import type { Outbox } from './outbox.ts'
import type { SeriesSigns } from './series.ts'

/** Where to look outside the database. */
export interface OutsideKit {
  readonly files: FileSystem
  /** `counter.json` beside the database. */
  readonly counterFile: string
  /** This machine's id; null when it cannot be read. */
  readonly machine: () => Promise<string | null>
}

/** What is known outside the database: the counter, and the machine itself. */
export interface Outside {
  readonly counter: ReadonlyMap<StationId, CounterPlace>
  readonly machine: string | null
}

/** Fault `workspace-damaged` when the counter cannot be read. */
export const outsideOf = async (kit: OutsideKit): Promise<Outside> => ({
  counter: await readCounter(kit.files, kit.counterFile),
  machine: await kit.machine(),
})

/** By what a break of this school's chain shows. */
export const signsOf = (
  { counter, machine }: Outside,
  { station }: StoredSchool,
  { setAside }: Pick<Outbox, 'setAside'>,
): SeriesSigns => ({ outside: counter.get(station), machine, setAside })

/** The chain's place as the counter keeps it: with this machine's mark, where its id can be read. */
export async function counterPlace(
  here: ChainPlace,
  { outside, machine }: SeriesSigns,
  random: Random,
): Promise<CounterPlace> {
  const mark = outside?.machine
  if (machine === null) return mark === undefined ? here : { ...here, machine: mark }
  const isSame = mark !== undefined && (await isMarkOf(mark, machine))
  return { ...here, machine: isSame ? mark : await markMachine(machine, random) }
}
