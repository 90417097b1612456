import { utf8 } from '#shared/bytes.ts'
import { type Period, RowId } from '#shared/ids.ts'
import { daysOf } from '#shared/period.ts'

const prime = (1n << 88n) + 0x13bn
const offset = 0x6c62272e07bb014262b821756295c58dn
const mask = (1n << 128n) - 1n

/**
 * The id of a row that a pack gives a register, in one period: the same at every school, so that a
 * draft, a record and another version of the pack find the row again. A UUID of version 8 made by
 * FNV-1a; nothing secret rests on it.
 */
export function packRowId(register: string, key: string, period: Period): RowId {
  let hash = offset
  for (const byte of utf8(`${register}/${key}@${daysOf(period).first}`)) {
    hash = ((hash ^ BigInt(byte)) * prime) & mask
  }
  const hex = hash.toString(16).padStart(32, '0')
  const parts = [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`]
  return RowId.parse([...parts, `8${hex.slice(17, 20)}`, hex.slice(20)].join('-'))
}
