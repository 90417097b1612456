import * as z from 'zod'
import type { FileSystem } from '#main/files/file-system.ts'
import { writeDurably } from '#main/files/write-durably.ts'
import type { ChainPlace } from '#main/store/chains.ts'
import { Fault } from '#shared/fault.ts'
import { Epoch, StationId } from '#shared/ids.ts'
import { MachineMark } from './machine-mark.ts'

const CounterFile = z.strictObject({
  format: z.literal('junheng.counter/1'),
  stations: z.record(
    StationId,
    z.strictObject({
      epoch: Epoch,
      sequence: z.int().min(1),
      machine: MachineMark.optional(),
    }),
  ),
})

/** A chain's place as it is kept outside the database. */
export interface CounterPlace extends ChainPlace {
  /** The machine on which it was written; absent when its id could not be read. */
  readonly machine?: MachineMark | undefined
}

/** One line for each station; a larger file is not ours. */
const limitBytes = 1024 * 1024

/**
 * The chains' places as `counter.json` has them: outside the database, so that a restored copy of
 * the database is noticed. Empty without a file; throws `workspace-damaged` when it is unreadable.
 */
export async function readCounter(
  files: FileSystem,
  path: string,
): Promise<ReadonlyMap<StationId, CounterPlace>> {
  const bytes = await readSmall(files, path)
  if (bytes === null) return new Map()
  const parsed = CounterFile.safeParse(parse(bytes))
  if (!parsed.success) throw new Fault('workspace-damaged', { why: 'counter.json' }, parsed.error)
  return new Map(
    Object.entries(parsed.data.stations).map(([text, place]) => {
      const station = StationId.parse(text)
      return [station, { station, ...place }]
    }),
  )
}

/** Replaces the file: after the database has committed, before anything leaves the house. */
export async function writeCounter(
  files: FileSystem,
  path: string,
  places: readonly CounterPlace[],
): Promise<void> {
  const stations = Object.fromEntries(places.map(({ station, ...place }) => [station, place]))
  const file: z.infer<typeof CounterFile> = { format: 'junheng.counter/1', stations }
  await writeDurably(files, path, new TextEncoder().encode(`${JSON.stringify(file, null, 2)}\n`))
}

async function readSmall(files: FileSystem, path: string): Promise<Uint8Array | null> {
  const size = await files.size(path)
  if (size === null) return null
  if (size > limitBytes) throw new Fault('workspace-damaged', { why: 'counter.json' })
  return files.read(path)
}

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes))
  } catch (thrown) {
    throw new Fault('workspace-damaged', { why: 'counter.json' }, thrown)
  }
}
