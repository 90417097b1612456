import { join } from 'node:path'
import { fittingEdits } from '#shared/pack/fitting-edits.ts'
import { packSeenBy } from '#shared/pack/seen-by.ts'
import { compileFolder } from '#tools/pack/compile-folder.ts'
import { projectFolder } from './child.ts'
import { sampleNamed } from './samples.ts'

// `node tools/demo/print-sample.ts E1`: a sample school and a clerk's entries as JSON. The journeys
// ask for it, so that they type the same answers as the demo.
const pack = compileFolder(join(projectFolder, 'packs', 'cn.balanced.2017'), ['zh'])
if (pack === undefined) throw new Error('the built-in pack has mistakes')
const sample = await sampleNamed(process.argv[2] ?? '')
const edits = fittingEdits(packSeenBy(pack, 'clerk'), sample.edits)
console.log(JSON.stringify({ ...sample, edits }))
