import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { canonicalBytes } from '#shared/canonical.ts'
import { SampleSchools } from '#shared/samples.ts'
import { readSample } from '#tools/sample.ts'

/** The sample schools of a pack's folder in one file; undefined for a pack that has none. */
export function samplesOf(folder: string): Uint8Array | undefined {
  const place = join(folder, 'samples')
  if (!existsSync(place)) return undefined
  const files = readdirSync(place).sort()
  const schools = files
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => readSample(readFileSync(join(place, name), 'utf8')))
    .map(({ school, period, edits }) => ({ ...school, period, edits }))
  const evidence = files
    .filter((name) => name.endsWith('.pdf'))
    .map((name) => readFileSync(join(place, name), 'base64'))[0]
  const format = 'junheng.samples/1'
  return canonicalBytes(
    SampleSchools.parse({ format, schools, ...(evidence === undefined ? {} : { evidence }) }),
  )
}
