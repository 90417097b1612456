import * as z from 'zod'
import type { FileSystem } from '#main/files/file-system.ts'
import { writeDurably } from '#main/files/write-durably.ts'
import type { ChainPlace } from '#main/store/chains.ts'
import { Fault } from '#shared/fault.ts'
import { Epoch, StationId } from '#shared/ids.ts'

const CounterFile = z.strictObject({
  format: z.literal('junheng.counter/1'),
  stations: z.record(StationId, z.strictObject({ epoch: Epoch, sequence: z.int().min(1) })),
})

/** One line for each station; a larger file is not ours. */
const limitBytes = 1024 * 1024

/**
 * The chains' places as `counter.json` has them: outside the database, so that a restored copy of
 * the database is noticed. Empty without a file; throws `workspace-damaged` when it is unreadable.
 */
export async function readCounter(
  files: FileSystem,
  path: string,
): Promise<ReadonlyMap<StationId, ChainPlace>> {
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
  places: readonly ChainPlace[],
): Promise<void> {
  const stations = Object.fromEntries(
    places.map(({ station, epoch, sequence }) => [station, { epoch, sequence }]),
  )
  const file: z.infer<typeof CounterFile> = { format: 'junheng.counter/1', stations }
  await writeDurably(files, path, new TextEncoder().encode(`${JSON.stringify(file, null, 2)}\n`))
}

/**
 * Whether the chain may go on in its epoch: only if the counter outside knows this epoch and is not
 * ahead. After a restore it is ahead, or knows another epoch, or is missing.
 */
export function mayGoOn(inStore: ChainPlace, outside: ChainPlace | undefined): boolean {
  return outside?.epoch === inStore.epoch && outside.sequence <= inStore.sequence
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
