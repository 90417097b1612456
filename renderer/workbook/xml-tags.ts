import { Fault } from '#shared/fault.ts'

/** An opening tag of a part of a workbook; both names are without their prefix. */
export interface XmlTag {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  /** It closes itself and has nothing inside. */
  readonly isEmpty: boolean
}

/**
 * The opening tags of these names in their order. A tag inside of a comment would be taken for one:
 * better to refuse too much than to miss one. References (`&amp;`) are left as they stand. Throws
 * `sheet-damaged` for a tag that says the same twice, of which two readers would believe two things.
 */
export function* xmlTags(xml: string, names: readonly string[]): Generator<XmlTag> {
  // Quoted text may hold `>`. Written so that no text can be read in two ways, which keeps it linear.
  const tag = new RegExp(
    `<(?:[\\w.-]+:)?(${names.join('|')})(?=[\\s/>])([^<>"']*(?:(?:"[^"]*"|'[^']*')[^<>"']*)*)>`,
    'g',
  )
  for (const [, name = '', inside = ''] of xml.matchAll(tag))
    yield { name, attributes: attributesOf(name, inside), isEmpty: inside.endsWith('/') }
}

const attribute = /(?:[\w.-]+:)?([\w.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g

function attributesOf(tag: string, inside: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const [, name = '', double, single = ''] of inside.matchAll(attribute)) {
    if (found.has(name)) throw new Fault('sheet-damaged', { why: `${tag} ${name}`.slice(0, 200) })
    found.set(name, double ?? single)
  }
  return found
}
