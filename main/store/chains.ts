import * as z from 'zod'
import { Epoch, StationId } from '#shared/ids.ts'
import type { ReadableDb, WritableDb } from './db.ts'

const ChainRow = z.object({ station: StationId, epoch: Epoch, sequence: z.int() })

/** How far a station's chain has come in its present epoch. */
export type ChainPlace = z.infer<typeof ChainRow>

/** Null before the first bundle. */
export function findChain(db: ReadableDb, station: StationId): ChainPlace | null {
  return db.find(ChainRow, 'SELECT station, epoch, sequence FROM chains WHERE station = ?', station)
}

export function listChains(db: ReadableDb): readonly ChainPlace[] {
  return db.all(ChainRow, 'SELECT station, epoch, sequence FROM chains ORDER BY station')
}

export function putChain(db: WritableDb, place: ChainPlace): void {
  db.run(
    `INSERT INTO chains (station, epoch, sequence) VALUES (?, ?, ?)
     ON CONFLICT (station) DO UPDATE SET epoch = excluded.epoch, sequence = excluded.sequence`,
    place.station,
    place.epoch,
    place.sequence,
  )
}
