// @ts-check
import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parseSync } from 'vite'

const source = /[.](ts|tsx|mjs|cjs|js)$/
const typescript = /[.]tsx?$/

/**
 * Writes a mirror of the rooms that holds nothing but their imports, as plain JavaScript:
 * dependency-cruiser cannot read TypeScript 7, which has no compiler to ask. `a.ts` becomes
 * `a.ts.js`; a type import becomes a `require`, which no file of ours uses otherwise, so that a rule
 * can still tell the two apart.
 * @param {string} from the tree to mirror; its node_modules is shared
 * @param {string} to an empty folder
 * @param {readonly string[]} rooms
 */
export function mirror(from, to, rooms) {
  for (const room of rooms) mirrorFolder(from, to, room)
  // Its "imports" say where `#room/…` leads.
  writeFileSync(join(to, 'package.json'), readFileSync(join(from, 'package.json')))
  symlinkSync(join(from, 'node_modules'), join(to, 'node_modules'), 'junction')
}

/**
 * The same for one file; also how the walls' test plants a violation.
 * @param {string} to
 * @param {string} file with forward slashes, from the root of the tree
 * @param {string} text
 */
export function mirrorFile(to, file, text) {
  const target = join(to, mirrored(file))
  mkdirSync(dirname(target), { recursive: true })
  const lines = importsOf(file, text).map(({ name, isType }) =>
    isType
      ? `require(${JSON.stringify(mirrored(name))})`
      : `import ${JSON.stringify(mirrored(name))}`,
  )
  writeFileSync(target, `${lines.join('\n')}\n`)
}

/**
 * @param {string} from
 * @param {string} to
 * @param {string} folder
 */
function mirrorFolder(from, to, folder) {
  mkdirSync(join(to, folder), { recursive: true })
  for (const entry of readdirSync(join(from, folder), { withFileTypes: true })) {
    const place = `${folder}/${entry.name}`
    if (entry.isDirectory()) mirrorFolder(from, to, place)
    else if (source.test(entry.name)) mirrorFile(to, place, readFileSync(join(from, place), 'utf8'))
    // A style or a picture imports nothing, but is imported.
    else writeFileSync(join(to, place), '')
  }
}

/**
 * The name under which the mirror knows a file, or the import of one.
 * @param {string} name
 */
const mirrored = (name) => (typescript.test(name) ? `${name}.js` : name)

/**
 * Every import of a file: static, dynamic, `export … from`, and `import('…')` as a type.
 * @param {string} file
 * @param {string} text
 * @returns {{ name: string, isType: boolean }[]}
 */
function importsOf(file, text) {
  const { program, errors } = parseSync(file, text)
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message}`)
  /** @type {{ name: string, isType: boolean }[]} */
  const found = []
  visit(program, (node) => {
    const name = node.source?.value
    if (typeof name === 'string') found.push({ name, isType: isTypeOnly(node) })
  })
  return found
}

/**
 * Whether nothing of this import is left when the program runs.
 * @param {any} node
 */
function isTypeOnly(node) {
  if (node.type === 'TSImportType') return true
  if (node.importKind === 'type' || node.exportKind === 'type') return true
  const specifiers = node.specifiers ?? []
  return (
    specifiers.length > 0 &&
    specifiers.every(
      (/** @type {any} */ one) => one.importKind === 'type' || one.exportKind === 'type',
    )
  )
}

/**
 * @param {any} node
 * @param {(node: any) => void} each
 */
function visit(node, each) {
  if (typeof node !== 'object' || node === null) return
  if (typeof node.type === 'string') each(node)
  for (const value of Object.values(node)) {
    if (Array.isArray(value)) for (const one of value) visit(one, each)
    else visit(value, each)
  }
}
