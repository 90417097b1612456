import { hex } from '#shared/bytes.ts'
import type { Random } from './kit.ts'

/** A random UUID (RFC 9562, version 4). */
export function newUuid(random: Random): string {
  const bytes = random(16)
  const text = hex(bytes)
  const variant = ((Number.parseInt(text.slice(16, 17), 16) & 0x3) | 0x8).toString(16)
  return [
    text.slice(0, 8),
    text.slice(8, 12),
    `4${text.slice(13, 16)}`,
    `${variant}${text.slice(17, 20)}`,
    text.slice(20),
  ].join('-')
}
