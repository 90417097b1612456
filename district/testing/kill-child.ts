import { readFile } from 'node:fs/promises'
import type { KyselyPlugin } from 'kysely'
import { ingest } from '#district/ingest.ts'
import { openDeps } from './a-district.ts'

/** Run as a process of its own: ingests a bundle and dies by SIGKILL at the n-th statement. */
const [folder = '', file = '', last = ''] = process.argv.slice(2)
const deps = await openDeps(folder)
let statements = 0
const killer: KyselyPlugin = {
  transformQuery: ({ node }) => {
    statements += 1
    if (statements === Number(last)) process.kill(process.pid, 'SIGKILL')
    return node
  },
  transformResult: async ({ result }) => result,
}
const bytes = new Uint8Array(await readFile(file))
const district = { ...deps.district, db: deps.district.db.withPlugin(killer) }
await ingest({ name: file, size: bytes.length, bytes }, { ...deps, district })
process.stdout.write(`statements ${statements}`)
await deps.district.db.destroy()
