import { createHash } from 'node:crypto'
import * as fc from 'fast-check'
import { canonicalBytes } from '#shared/canonical.ts'
import { createEngine } from '#shared/engine/engine.ts'
import { isFault } from '#shared/fault.ts'
import { builtInPack } from '#shared/testing/built-in-pack.ts'
import { emptySituation, schoolYear } from '#shared/testing/edits.ts'
import { editsOf } from '#shared/testing/random-edits.ts'

/**
 * What the engine says of the situations that a seed makes: for each the SHA-256 of everything as
 * canonical bytes. A process of its own asks it by `node results-of-seed.ts SEED`.
 */
export function resultsOfSeed(seed: number): readonly string[] {
  const pack = builtInPack()
  const engine = createEngine(pack)
  return fc.sample(editsOf(pack), { seed, numRuns: 8 }).map((edits) => {
    const session = engine.open(emptySituation, schoolYear)
    for (const edit of edits) {
      try {
        session.apply(edit)
      } catch (thrown) {
        // Some of the edits name a row that is not there: refused here and there alike.
        if (!isFault(thrown, 'edit-unknown-cell')) throw thrown
      }
    }
    const said = {
      situation: session.situation(),
      units: session.units(),
      measures: session.measures(),
      violations: session.violations(),
    }
    return createHash('sha256').update(canonicalBytes(said)).digest('hex')
  })
}

if (import.meta.main) console.log(JSON.stringify(resultsOfSeed(Number(process.argv[2]))))
