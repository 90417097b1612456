import { fromHex } from '#shared/bytes.ts'
import type { Sha256 } from '#shared/ids.ts'
import { paperLetters, plainGroup } from '#shared/paper/paper-sheet.ts'

const codeLetters = 8

/**
 * `K7QM-4T2X`: what a letter says of an invitation, so that its file is found among others. 40 bits of
 * its hash in Crockford's base 32. It finds and proves nothing else.
 */
export function shortCode(invitation: Sha256): string {
  const bytes = fromHex(invitation) ?? new Uint8Array()
  let bits = 0n
  for (const byte of bytes.subarray(0, 5)) bits = (bits << 8n) | BigInt(byte)
  const letters = Array.from({ length: codeLetters }, (_, at) => {
    const shift = BigInt(5 * (codeLetters - 1 - at))
    return paperLetters.charAt(Number((bits >> shift) & 31n))
  }).join('')
  return `${letters.slice(0, 4)}-${letters.slice(4)}`
}

/**
 * The short code that a person typed, as `shortCode` writes it: spaces, hyphens, small letters and full width
 * do not matter, and O, I, L are taken for 0 and 1. Undefined when it can be none.
 */
export function readShortCode(typed: string): string | undefined {
  const letters = [...plainGroup(typed)]
  if (letters.length !== codeLetters) return undefined
  if (letters.some((letter) => !paperLetters.includes(letter))) return undefined
  return `${letters.slice(0, 4).join('')}-${letters.slice(4).join('')}`
}
