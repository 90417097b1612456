import type { Fault } from '#shared/fault.ts'

/** Crockford's base 32: no I, L, O or U, which people misread. */
export const paperLetters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
export const groupCount = 8
const secretLetters = 5

/**
 * A secret on paper: 8 groups of 5 random letters and a check letter, 200 random bits in all. The
 * check letter depends on the group's place, so swapped groups are noticed as well.
 */
export function newPaperSheet(random: (length: number) => Uint8Array): readonly string[] {
  const bytes = random(groupCount * secretLetters)
  return Array.from({ length: groupCount }, (_, place) => {
    const values = [...bytes.subarray(place * secretLetters, (place + 1) * secretLetters)].map(
      (byte) => byte & 31,
    )
    return spell([...values, checkOf(values, place)])
  })
}

/**
 * Reads what a person typed from the sheet: spaces, hyphens and small letters do not matter, and
 * O, I, L are taken for 0 and 1. Throws what `wrong` makes of the first wrong group, from 1.
 */
export function readPaperSheet(text: string, wrong: (group: number) => Fault): readonly string[] {
  const groups = splitGroups(text)
  const first = Array.from({ length: groupCount }, (_, place) => place).find(
    (place) => !isGroup(groups[place] ?? '', place),
  )
  if (first !== undefined) throw wrong(first + 1)
  if (groups.length > groupCount) throw wrong(groupCount)
  return groups
}

/** One group as it is compared: capital letters, look-alikes replaced. */
export function plainGroup(text: string): string {
  return text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\-–—_.,]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1')
}

function splitGroups(text: string): readonly string[] {
  const parts = text.trim().split(/[\s\-–—_.,]+/u)
  if (parts.length > 1) return parts.map(plainGroup)
  return plainGroup(text).match(/.{1,6}/g) ?? []
}

function isGroup(group: string, place: number): boolean {
  const values = [...group].map((letter) => paperLetters.indexOf(letter))
  if (values.length !== secretLetters + 1 || values.includes(-1)) return false
  return values[secretLetters] === checkOf(values.slice(0, secretLetters), place)
}

/**
 * Σ αⁱ·vᵢ over GF(32) with α a root of x⁵ + x² + 1, plus the place: every single wrong letter and
 * every two neighbours swapped change it.
 */
function checkOf(values: readonly number[], place: number): number {
  const sum = values.reduce((so, value) => timesAlpha(so ^ value), 0)
  return sum ^ place
}

function timesAlpha(value: number): number {
  const shifted = value << 1
  return shifted & 32 ? shifted ^ 0b100101 : shifted
}

const spell = (values: readonly number[]): string =>
  values.map((value) => paperLetters.charAt(value)).join('')
