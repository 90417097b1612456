/** What a property list may hold, as far as it is read here. */
export type PlistValue = string | number | boolean | readonly PlistValue[] | PlistDict
export interface PlistDict {
  readonly [key: string]: PlistValue
}

const depthLimit = 16

/**
 * The dictionary of an XML property list (plist(5)) as `diskutil -plist` writes it; null when the text
 * is anything else. No entity but the five of XML, no attribute but the version's.
 */
export function readPlist(text: string): PlistDict | null {
  const body =
    /^<\?xml [^>]*\?>\s*<!DOCTYPE plist [^>[]*>\s*<plist version="1\.0">([\s\S]*)<\/plist>\s*$/.exec(
      text,
    )?.[1]
  const tokens = body === undefined ? null : tokensOf(body)
  if (tokens === null) return null
  const reader = { tokens, at: 0 }
  const value = readValue(reader, 0)
  if (value === null || reader.at !== tokens.length) return null
  return typeof value === 'object' && !Array.isArray(value) ? (value as PlistDict) : null
}

interface Token {
  readonly tag: string
  /** Of an element without elements in it. */
  readonly text?: string
}

function tokensOf(body: string): readonly Token[] | null {
  const pattern =
    /\s*(?:<(key|string|integer|real|date|data)>([^<]*)<\/\1>|<(key|string|true|false|dict|array)\/>|<(\/?(?:dict|array))>)\s*/y
  const tokens: Token[] = []
  while (pattern.lastIndex < body.length) {
    const found = pattern.exec(body)
    if (found === null) return null
    const [, simple, text, empty, bracket] = found
    if (simple !== undefined) tokens.push({ tag: simple, text: unescaped(text ?? '') })
    else if (empty === 'dict' || empty === 'array')
      tokens.push({ tag: empty }, { tag: `/${empty}` })
    else tokens.push({ tag: empty ?? bracket ?? '', text: '' })
  }
  return tokens
}

interface Reader {
  readonly tokens: readonly Token[]
  at: number
}

function readValue(reader: Reader, depth: number): PlistValue | null {
  const token = reader.tokens[reader.at]
  reader.at += 1
  if (token === undefined || depth > depthLimit) return null
  switch (token.tag) {
    case 'true':
    case 'false':
      return token.tag === 'true'
    case 'integer':
    case 'real':
      return /^-?\d+(\.\d+)?$/.test(token.text ?? '') ? Number(token.text) : null
    case 'string':
    case 'date':
    case 'data':
      return token.text ?? ''
    case 'array':
      return readArray(reader, depth)
    case 'dict':
      return readDict(reader, depth)
    default:
      return null
  }
}

function readArray(reader: Reader, depth: number): readonly PlistValue[] | null {
  const values: PlistValue[] = []
  while (reader.tokens[reader.at]?.tag !== '/array') {
    const value = readValue(reader, depth + 1)
    if (value === null) return null
    values.push(value)
  }
  reader.at += 1
  return values
}

function readDict(reader: Reader, depth: number): PlistDict | null {
  const entries = new Map<string, PlistValue>()
  while (reader.tokens[reader.at]?.tag !== '/dict') {
    const key = reader.tokens[reader.at]
    reader.at += 1
    const value = key?.tag === 'key' ? readValue(reader, depth + 1) : null
    if (key?.text === undefined || value === null || entries.has(key.text)) return null
    entries.set(key.text, value)
  }
  reader.at += 1
  return Object.fromEntries(entries)
}

const entities: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
  '&amp;': '&',
}
const unescaped = (text: string): string =>
  text.replace(/&(?:lt|gt|quot|apos|amp);/g, (entity) => entities[entity] ?? entity)
