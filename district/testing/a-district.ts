import { randomBytes } from 'node:crypto'
import fs from 'node:fs/promises'
import path from 'node:path'
import { onTestFinished } from 'vitest'
import type { Deps } from '#district/deps.ts'
import { createEngines } from '#district/judge/engines.ts'
import { openDistrict } from '#district/open-district.ts'
import { makeDistrict } from '#district/services/making.ts'
import { ensurePack } from '#district/services/packs.ts'
import { Instant, type WorkspaceKind } from '#shared/ids.ts'
import { aFolder } from './a-folder.ts'
import { smallPackBytes } from './small-pack.ts'

const person = { name: '王强', role: 'administrator' } as const
const passphrase = async () => 'eight or more'
const clock = () => Instant.parse('2026-11-23T08:00:00Z')

/** Files of a new district, with an approved pack unless told otherwise. */
export async function districtFolder(kind: WorkspaceKind = 'test', withPack = true) {
  const folder = path.join(await aFolder(), 'district')
  await makeDistrict({
    ...{
      disk: fs,
      folder,
      name: '云溪县教育局',
      region: '990101',
      kind,
      at: clock(),
      passphrase,
      person,
    },
    random: (count) => new Uint8Array(randomBytes(count)),
  })
  if (!withPack) return folder
  const deps = await openDeps(folder)
  await ensurePack(smallPackBytes, deps)
  await deps.district.db.destroy()
  return folder
}

/** The district in this folder at work; the caller closes it. */
export async function openDeps(folder: string): Promise<Deps> {
  return {
    district: await openDistrict(folder, passphrase),
    engineOf: createEngines(),
    person,
    clock,
  }
}

/** A district of its own for a test. */
export async function aDistrict(kind: WorkspaceKind = 'test', withPack = true): Promise<Deps> {
  const deps = await openDeps(await districtFolder(kind, withPack))
  onTestFinished(() => deps.district.db.destroy())
  return deps
}
