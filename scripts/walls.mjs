// @ts-check
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { cruise } from 'dependency-cruiser'
import { inRoot, root } from './root.mjs'
import { mirror } from './walls-mirror.mjs'

/** The rooms, as far as they exist. */
export const rooms = [
  ...['shared', 'main', 'preload', 'renderer', 'verifier', 'district'],
  ...['tools', 'e2e', 'bench', 'scripts'],
].filter((room) => existsSync(inRoot(room)))

/**
 * @typedef {{ rule: string, from: string, to: string }} Crossing
 */

/**
 * Asks dependency-cruiser which imports of a mirrored tree cross a wall of `walls.cjs`.
 * @param {string} tree
 * @returns {Promise<{ crossings: readonly Crossing[], files: number, imports: number }>}
 */
export async function crossingsOf(tree) {
  const { forbidden, options } = createRequire(import.meta.url)(inRoot('walls.cjs'))
  const { output } = await cruise(rooms, {
    ...options,
    baseDir: tree,
    validate: true,
    ruleSet: { forbidden },
  })
  if (typeof output === 'string') throw new Error('dependency-cruiser answered with text')
  const { violations, totalCruised, totalDependenciesCruised } = output.summary
  return {
    crossings: violations.map(({ rule, from, to, cycle }) => ({
      rule: rule.name,
      from: original(from),
      to: cycle ? cycle.map((step) => original(step.name)).join(' → ') : original(to),
    })),
    files: totalCruised,
    imports: totalDependenciesCruised ?? 0,
  }
}

/** @param {string} mirroredName */
const original = (mirroredName) => mirroredName.replace(/[.](tsx?)[.]js$/, '.$1')

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const tree = mkdtempSync(join(tmpdir(), 'junheng-walls-'))
  try {
    mirror(root, tree, rooms)
    const { crossings, files, imports } = await crossingsOf(tree)
    for (const { rule, from, to } of crossings) console.error(`${rule}: ${from} → ${to}`)
    console.log(`${crossings.length} crossings in ${files} files, ${imports} imports`)
    process.exitCode = crossings.length === 0 ? 0 : 1
  } finally {
    rmSync(tree, { recursive: true, force: true })
  }
}
