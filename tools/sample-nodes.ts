import { isMap, isScalar, isSeq, parseAllDocuments } from 'yaml'
import { parseDecimal, toDecimal } from '#shared/number/rational.ts'

/**
 * Every document of a YAML or JSON file: unquoted truths and decimals are such, in their one spelling,
 * an unquoted `null` is nothing, all else is text. No number passes through a float. Throws the
 * library's error for a file that is neither.
 */
export function documentsOf(text: string): readonly unknown[] {
  const documents = parseAllDocuments(text, { schema: 'failsafe' })
  return [...documents].map((document) => {
    const [wrong] = document.errors
    if (wrong !== undefined) throw wrong
    return plain(document.contents)
  })
}

function plain(node: unknown): unknown {
  if (isSeq(node)) return node.items.map(plain)
  if (isMap(node)) {
    return Object.fromEntries(
      node.items.flatMap(({ key, value }) =>
        isNothing(value) ? [] : [[isScalar(key) ? String(key.value) : '', plain(value)]],
      ),
    )
  }
  const text = isScalar(node) ? String(node.value) : ''
  if (!isScalar(node) || node.type !== 'PLAIN') return text
  if (text === 'true' || text === 'false') return text === 'true'
  const number = parseDecimal(text)
  return number === undefined ? text : toDecimal(number, 12)
}

/** An empty value in JSON is `null`. */
const isNothing = (node: unknown): boolean =>
  isScalar(node) && node.type === 'PLAIN' && node.value === 'null'
