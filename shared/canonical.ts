import canonicalize from 'canonicalize'
import type * as z from 'zod'
import { equalBytes, fromUtf8, hex, utf8 } from '#shared/bytes.ts'
import { Fault } from '#shared/fault.ts'
import { Sha256 } from '#shared/ids.ts'

/** How deep arrays and objects may stand in each other (design §7, Container). */
export const depthLimit = 32

/**
 * The one byte form of a value: RFC 8785 in UTF-8. Only what `parseCanonical` would take: anything
 * else is a programmer's mistake and throws a plain Error.
 */
export function canonicalBytes(value: unknown): Uint8Array {
  const wrong = oddity(value, 0)
  if (wrong !== undefined) throw new Error(`not canonical: ${wrong}`)
  return spelled(value)
}

/**
 * Reads bytes that must already be canonical: so a doubled key, an odd spelling, a BOM or a space
 * never passes. Throws Fault `bytes-too-deep` before parsing, else `bytes-not-canonical`.
 */
export function parseCanonical(bytes: Uint8Array, what: string): unknown {
  if (deeperThan(bytes, depthLimit)) throw new Fault('bytes-too-deep', { limit: depthLimit })
  let value: unknown
  try {
    value = JSON.parse(fromUtf8(bytes))
  } catch (error) {
    throw new Fault('bytes-not-canonical', { what }, error)
  }
  if (oddity(value, 0) !== undefined || !equalBytes(spelled(value), bytes)) {
    throw new Fault('bytes-not-canonical', { what })
  }
  return value
}

/**
 * Reads canonical bytes of one of our formats. `format-unknown` comes before the shape is looked at,
 * because a later version may have any shape; then `bytes-shape` names the first wrong place.
 */
export function readAs<T>(
  bytes: Uint8Array,
  as: { readonly what: string; readonly format: string; readonly schema: z.ZodType<T> },
): T {
  const value = parseCanonical(bytes, as.what)
  const format =
    typeof value === 'object' && value !== null && 'format' in value ? value.format : undefined
  if (format !== as.format) {
    throw new Fault('format-unknown', {
      found: typeof format === 'string' ? format.slice(0, 80) : '',
    })
  }
  const read = as.schema.safeParse(value)
  if (!read.success) {
    const path = read.error.issues[0]?.path.map(String).join('.') ?? ''
    throw new Fault('bytes-shape', { what: as.what, path: path.slice(0, 200) }, read.error)
  }
  return read.data
}

/** SHA-256 (FIPS 180-4) in lower-case hex. */
export async function sha256(bytes: Uint8Array): Promise<Sha256> {
  return Sha256.parse(hex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))))
}

function spelled(value: unknown): Uint8Array {
  const text = canonicalize(value)
  if (text === undefined) throw new Error('not canonical: no value')
  return utf8(text)
}

/** What a canonical value must not hold (design §7, Bytes), or undefined when all is well. */
function oddity(value: unknown, depth: number): string | undefined {
  switch (typeof value) {
    case 'string':
      return value.isWellFormed() ? undefined : 'lone surrogate'
    case 'number':
      return Number.isSafeInteger(value) && !Object.is(value, -0) ? undefined : 'number'
    case 'boolean':
      return undefined
    case 'object':
      return depth < depthLimit ? oddityInside(value, depth + 1) : 'depth'
    default:
      return typeof value
  }
}

function oddityInside(value: object | null, depth: number): string | undefined {
  if (value === null) return 'null'
  if (Array.isArray(value)) return firstOf(value, (item) => oddity(item, depth))
  const prototype = Object.getPrototypeOf(value)
  if (prototype !== Object.prototype && prototype !== null) return 'not a plain object'
  return firstOf(Object.entries(value), ([key, item]) =>
    /^[\x20-\x7e]*$/.test(key) && key !== '__proto__' ? oddity(item, depth) : 'key',
  )
}

function firstOf<T>(items: readonly T[], look: (item: T) => string | undefined) {
  for (const item of items) {
    const wrong = look(item)
    if (wrong !== undefined) return wrong
  }
  return undefined
}

/** Counts brackets outside strings, so that no parser meets a depth that could exhaust its stack. */
function deeperThan(bytes: Uint8Array, limit: number): boolean {
  let depth = 0
  let inString = false
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at]
    if (inString) {
      if (byte === 0x5c) at += 1
      else if (byte === 0x22) inString = false
    } else if (byte === 0x22) inString = true
    else if (byte === 0x5b || byte === 0x7b) {
      depth += 1
      if (depth > limit) return true
    } else if (byte === 0x5d || byte === 0x7d) depth -= 1
  }
  return false
}
