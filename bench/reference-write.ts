import { writeFileSync } from 'node:fs'
import { canonicalBytes } from '#shared/canonical.ts'
import { builtInPack } from '#shared/testing/built-in-pack.ts'
import { referenceSubmission } from './reference.ts'
import { referenceFile } from './reference-kept.ts'
import { referencePack } from './reference-pack.ts'

const pack = referencePack(builtInPack())
writeFileSync(referenceFile, canonicalBytes({ pack, submission: referenceSubmission(pack) }))
