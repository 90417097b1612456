import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createEngine, engineVersion } from '#shared/engine/engine.ts'
import { formUses } from '#shared/engine/uses.ts'
import { type FormKey, Instant } from '#shared/ids.ts'
import { packHash } from '#shared/pack/hash.ts'
import type { Record } from '#shared/record/record.ts'
import { recount } from '#shared/record/recount.ts'
import { sealRecord } from '#shared/record/seal.ts'
import { builtInPack } from '#shared/testing/built-in-pack.ts'
import { openSample } from '#tools/open-sample.ts'
import { readSample } from '#tools/sample.ts'

const folder = join(import.meta.dirname, '..', '..', 'packs', 'cn.balanced.2017', 'samples')
const pack = builtInPack()
const engine = createEngine(pack)

async function recordsOf(name: string): Promise<Map<FormKey, Record>> {
  const sample = readSample(readFileSync(join(folder, `${name}.yaml`), 'utf8'))
  const session = openSample(engine, sample)
  const records = new Map<FormKey, Record>()
  for (const { key } of pack.forms.filter(({ level }) => level !== 'county')) {
    const { record } = await sealRecord({
      ...{ pack, kind: 'test', school: sample.school.code, form: key, period: sample.period },
      packRef: { id: pack.id, version: pack.version, hash: await packHash(pack) },
      ...{ revision: 1, uses: [], situation: session.situation(), units: session.units(key) },
      counted: (register) => session.rowsCounted(register),
      ...{ engine: engineVersion, by: 'principal', at: Instant.parse('2026-10-08T00:00:00Z') },
      violations: session.violations(key),
      salt: '0'.repeat(32),
    })
    records.set(key, record)
  }
  return records
}

test.each(['E1', 'E2', 'E3', 'E4', 'E5'])(
  'a district that sees only what travels of %s agrees',
  async (name) => {
    const records = await recordsOf(name)
    const uses = formUses(pack)
    for (const [form, record] of records) {
      const used = (uses.get(form) ?? []).flatMap((key) => records.get(key) ?? [])
      const { unknown, errors, differing } = recount(engine, record, used)
      expect({ form, unknown, errors, differing }).toEqual({
        ...{ form, unknown: [], errors: [], differing: [] },
      })
    }
  },
)

test('nothing that names a person stands in the record of E1', async () => {
  const text = JSON.stringify([...(await recordsOf('E1')).entries()].filter(([key]) => key !== 'S'))
  for (const secret of [
    '林小河',
    '990101201403050013',
    '柳湾村',
    '0990-55501',
    '高永康',
    '安排补课',
  ]) {
    expect(text, secret).not.toContain(secret)
  }
  const sample = readFileSync(join(folder, 'E1.yaml'), 'utf8')
  const names = [...sample.matchAll(/^ {4}- \{ name: ([^,]+), sex:/gm)].map(([, name = '']) => name)
  expect(names.length).toBeGreaterThan(40)
  expect(names.filter((name) => text.includes(name))).toEqual([])
})
