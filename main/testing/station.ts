import { randomBytes } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createRouterClient, type RouterClient } from '@orpc/server'
import { onTestFinished } from 'vitest'
import { type Core, type CoreDeps, createCore } from '#main/core.ts'
import { nodeFiles } from '#main/files/node-files.ts'
import type { SchoolRouter } from '#main/router.ts'
import { canonicalBytes } from '#shared/canonical.ts'
import type { WrittenBundle } from '#shared/contract/handing.ts'
import { Edit } from '#shared/engine/edit.ts'
import { FormKey, Instant, type Sha256 } from '#shared/ids.ts'
import { smallPack } from '#shared/testing/small-pack.ts'
import { rowIds } from '#shared/testing/small-school.ts'
import type { TestDistrict } from './district.ts'
import { tempFolder } from './temp-folder.ts'
import { period, school } from './test-store.ts'

export const passphrase = '云溪 2026 clear'

/** A school in a story: `station.fill(…)`, `seal`, `write`, `apply`, as a person does them. */
export interface Station {
  readonly folder: string
  /** Every call of the contract. */
  readonly ask: RouterClient<SchoolRouter>
  /** What the core wrote to its log. */
  readonly log: readonly string[]
  /** Ends this program and starts it again on the same folder, locked. */
  readonly restart: () => Promise<Core>
  readonly close: () => Promise<void>
  readonly setUp: () => Promise<readonly string[]>
  /** Saves on top of whatever the draft's revision is. */
  readonly fill: (...edits: readonly object[]) => Promise<void>
  /** Everything that the two forms ask for. */
  readonly fillAll: () => Promise<void>
  readonly seal: (...forms: readonly string[]) => Promise<readonly Sha256[]>
  /** Accepts the invitation, asks to be enrolled, and applies the approval. */
  readonly join: (district: TestDistrict) => Promise<void>
  /** Writes to the folder, agreeing to every new series about which it is asked. */
  readonly writeAgreeing: (folder: string) => Promise<readonly WrittenBundle[]>
  /** A folder that stands for a stick. */
  readonly stick: (name?: string) => string
}

/** A school's program on a folder of its own; nothing is made in it yet. */
export async function aStation(change: Partial<CoreDeps> = {}): Promise<Station> {
  const folder = change.folder ?? join(tempFolder(), '均衡填报')
  const packFile = join(tempFolder(), 'pack.json')
  writeFileSync(packFile, canonicalBytes(smallPack))
  const log: string[] = []
  const start = (): Promise<Core> =>
    createCore({
      folder,
      packFile,
      clock: tickingClock(),
      random: (length) => new Uint8Array(randomBytes(length)),
      fileSystem: nodeFiles,
      places: async () => [],
      machine: async () => null,
      log: (line) => log.push(line),
      passphraseWork: 4,
      ...change,
    })
  let core = await start()
  onTestFinished(() => core.close())
  let ask = createRouterClient(core.router, {})
  return {
    folder,
    log,
    get ask() {
      return ask
    },
    restart: async () => {
      await core.close()
      core = await start()
      ask = createRouterClient(core.router, {})
      return core
    },
    close: () => core.close(),
    setUp: async () => {
      const person = { name: '李梅', role: 'clerk' } as const
      const { recovery } = await ask.workspace.create({ kind: 'test', passphrase, person })
      await ask.schools.add({ code: school, name: '云溪县中心小学' })
      return recovery
    },
    fill: (...edits) => fill(ask, edits),
    fillAll: () => fill(ask, everything),
    seal: async (...forms) => {
      const keys = forms.map((form) => FormKey.parse(form))
      return (await ask.sealing.seal({ school, period, forms: keys })).map(({ record }) => record)
    },
    join: async (district) => {
      await ask.district.accept(await district.invite())
      const stick = join(tempFolder(), 'enrolment')
      mkdirSync(stick)
      await ask.handing.write({ folder: stick })
      await district.approve(stick)
      await ask.receiving.apply({ folder: stick })
    },
    writeAgreeing: async (folder) => {
      const new_series = (await ask.handing.waiting({})).flatMap(({ school, broken }) =>
        broken === undefined ? [] : [{ school, cause: broken.cause }],
      )
      return (await ask.handing.write({ folder, new_series })).written
    },
    stick: (name = 'stick') => {
      const path = join(tempFolder(), name)
      mkdirSync(path)
      return path
    },
  }
}

async function fill(ask: RouterClient<SchoolRouter>, edits: readonly object[]): Promise<void> {
  const { revision } = await ask.filling.open({ school, period })
  const parsed = edits.map((edit) => Edit.parse(edit))
  await ask.filling.save({ school, period, expected: revision, edits: parsed })
}

const register = 'A.buildings'
const [row] = rowIds

/** Both forms of the small pack without an open question. */
export const everything: readonly object[] = [
  { op: 'set', form: 'S', field: 'type', value: '211' },
  { op: 'set', form: 'S', field: 'pupils', value: '100' },
  { op: 'set', form: 'S', field: 'head', value: '覃〇𠮷' },
  { op: 'set', form: 'A', field: 'books', value: '12' },
  { op: 'add-row', register, row, from: '2026-09-01' },
  ...Object.entries({ label: '教学楼', area_m2: '500', keeper: '王强', note: '新' }).map(
    ([column, value]) => ({ op: 'set-cell', register, row, column, value }),
  ),
  { op: 'confirm-register', register, confirmed: true },
]

/** A clock that goes on by a second at each look. */
export function tickingClock(): () => Instant {
  let now = Date.parse('2026-11-03T08:15:00Z')
  return () => {
    now += 1_000
    return Instant.parse(new Date(now).toISOString())
  }
}
