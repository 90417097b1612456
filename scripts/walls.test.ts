import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { root } from './root.mjs'
import { type Crossing, crossingsOf, rooms } from './walls.mjs'
import { mirror, mirrorFile } from './walls-mirror.mjs'

/** For each rule: a file that breaks it, and what stands in it. Two for the ways in which some bite. */
const planted: readonly { rule: string; file: string; text: string }[] = [
  { rule: 'room-shared', file: 'shared/p1.ts', text: "import '#main/target.ts'" },
  { rule: 'room-shared', file: 'shared/p2.ts', text: "import type { A } from '#main/target.ts'" },
  { rule: 'room-shared', file: 'shared/p3.ts', text: "type A = import('#main/target.ts').A" },
  { rule: 'room-shared', file: 'shared/p4.ts', text: "export { a } from '#main/target.ts'" },
  { rule: 'room-shared', file: 'shared/p5.test.ts', text: "import '#main/target.ts'" },
  { rule: 'room-main', file: 'main/p1.ts', text: "import '#renderer/target.ts'" },
  { rule: 'room-renderer', file: 'renderer/p1.tsx', text: "import '#main/target.ts'" },
  { rule: 'room-renderer', file: 'renderer/p2.ts', text: "await import('#main/target.ts')" },
  { rule: 'room-verifier', file: 'verifier/p1.ts', text: "import '#renderer/target.ts'" },
  { rule: 'room-district', file: 'district/p1.ts', text: "import '#main/target.ts'" },
  { rule: 'room-tools', file: 'tools/p1.ts', text: "import '#main/target.ts'" },
  { rule: 'room-e2e', file: 'e2e/p1.ts', text: "import '#tools/target.ts'" },
  { rule: 'room-bench', file: 'bench/p1.ts', text: "import '#district/target.ts'" },
  { rule: 'room-scripts', file: 'scripts/p1.mjs', text: "import '#tools/target.ts'" },
  {
    rule: 'preload-contract-types',
    file: 'preload/p1.ts',
    text: "import type { A } from '#shared/target.ts'",
  },
  { rule: 'preload-no-values', file: 'preload/p2.ts', text: "import '#shared/contract/target.ts'" },
  { rule: 'shared-web-standards', file: 'shared/p6.ts', text: "import 'node:fs'" },
  { rule: 'shared-web-standards', file: 'shared/p7.ts', text: "import type { A } from 'kysely'" },
  { rule: 'renderer-no-system', file: 'renderer/p3.ts', text: "import 'node:fs'" },
  { rule: 'renderer-no-server-packages', file: 'renderer/p4.ts', text: "import 'fastify'" },
  { rule: 'no-screens-outside-renderer', file: 'main/p2.ts', text: "import 'react'" },
  { rule: 'electron-only-in-its-host', file: 'main/services/p1.ts', text: "import 'electron'" },
  {
    rule: 'electron-only-in-its-host',
    file: 'main/web/p1.ts',
    text: "import type { App } from 'electron'",
  },
  { rule: 'host-stays-on-top', file: 'main/services/p2.ts', text: "import '#main/web/target.ts'" },
  {
    rule: 'hosts-are-strangers',
    file: 'main/electron/p1.ts',
    text: "import '#main/web/target.ts'",
  },
  {
    rule: 'store-knows-no-service',
    file: 'main/store/p1.ts',
    text: "import '#main/services/target.ts'",
  },
  {
    rule: 'courier-knows-no-service',
    file: 'main/courier/p1.ts',
    text: "import '#main/store/target.ts'",
  },
  { rule: 'files-know-nobody', file: 'main/files/p1.ts', text: "import '#main/store/target.ts'" },
  { rule: 'school-driver-in-store', file: 'main/services/p3.ts', text: "import 'better-sqlite3'" },
  {
    rule: 'district-driver-in-open',
    file: 'district/store/p1.ts',
    text: "import 'better-sqlite3'",
  },
  {
    rule: 'district-store-at-the-bottom',
    file: 'district/store/p2.ts',
    text: "import '#district/services/target.ts'",
  },
  {
    rule: 'district-judges-below-services',
    file: 'district/judge/p1.ts',
    text: "import '#district/services/target.ts'",
  },
  {
    rule: 'district-services-below-cli',
    file: 'district/services/p1.ts',
    text: "import '#district/cli/target.ts'",
  },
  {
    rule: 'district-server-below-cli',
    file: 'district/server/p1.ts',
    text: "import '#district/cli/target.ts'",
  },
  {
    rule: 'faces-are-strangers',
    file: 'renderer/office/p1.tsx',
    text: "import '#renderer/school/two/target.ts'",
  },
  {
    rule: 'faces-are-strangers-too',
    file: 'renderer/app/p1.tsx',
    text: "import '#renderer/district/two/target.ts'",
  },
  {
    rule: 'features-are-strangers',
    file: 'renderer/school/one/p1.tsx',
    text: "import '#renderer/school/two/target.ts'",
  },
  {
    rule: 'features-are-strangers',
    file: 'renderer/school/one/p2.tsx',
    text: "import '#renderer/district/two/target.ts'",
  },
  {
    rule: 'shared-parts-know-no-feature',
    file: 'renderer/form/p1.tsx',
    text: "import '#renderer/school/two/target.ts'",
  },
  {
    rule: 'features-know-no-app',
    file: 'renderer/school/one/p3.tsx',
    text: "import '#renderer/app/app.tsx'",
  },
  { rule: 'testing-only-in-tests', file: 'main/p3.ts', text: "import '#shared/testing/target.ts'" },
  { rule: 'test-packages-only-in-tests', file: 'district/p2.ts', text: "import 'fast-check'" },
  { rule: 'resolvable', file: 'main/p4.ts', text: "import './nowhere.ts'" },
  { rule: 'no-circles', file: 'main/p5.ts', text: "import { a } from './p6.ts'" },
]

/** What the planted files import. */
const targets = [
  ...['main', 'renderer', 'district', 'tools', 'shared', 'shared/contract', 'shared/testing'],
  ...['main/web', 'main/services', 'main/store', 'renderer/school/two', 'renderer/district/two'],
  ...['district/services', 'district/cli'],
].map((folder) => ({ file: `${folder}/target.ts`, text: 'export const a = 1' }))

/** Imports that are allowed and must stay so. */
const innocent = [
  ...targets,
  // The other half of the planted circle, which is told once, from its first file.
  { file: 'main/p6.ts', text: "import type { B } from './p5.ts'" },
  { file: 'renderer/app/app.tsx', text: "import '#renderer/school/two/target.ts'" },
  { file: 'main/electron/well.ts', text: "import 'electron'\nimport '#main/services/target.ts'" },
  { file: 'main/services/well.ts', text: "import '#main/store/target.ts'" },
  { file: 'main/store/well.ts', text: "import 'better-sqlite3'" },
  {
    file: 'main/well.test.ts',
    text: "import 'vitest'\nimport 'fast-check'\nimport '#shared/testing/target.ts'",
  },
  {
    file: 'preload/well.ts',
    text: "import 'electron'\nimport type { A } from '#shared/contract/target.ts'",
  },
]

const clean = mkdtempSync(join(tmpdir(), 'junheng-clean-'))
const broken = mkdtempSync(join(tmpdir(), 'junheng-broken-'))
const found: Crossing[] = []

beforeAll(async () => {
  for (const tree of [clean, broken]) mirror(root, tree, rooms)
  for (const room of rooms) mkdirSync(join(broken, room), { recursive: true })
  for (const { file, text } of [...planted, ...innocent]) mirrorFile(broken, file, text)
  found.push(...(await crossingsOf(broken)).crossings)
})

afterAll(() => {
  for (const tree of [clean, broken]) rmSync(tree, { recursive: true, force: true })
})

test('the tree as it stands crosses no wall', async () => {
  const { crossings, files, imports } = await crossingsOf(clean)
  expect(crossings).toEqual([])
  expect(files).toBeGreaterThan(50)
  expect(imports).toBeGreaterThan(files)
})

test.each(planted)('$rule bites $file', ({ rule, file }) => {
  const rules = found.filter(({ from }) => from === file).map((crossing) => crossing.rule)
  expect(new Set(rules)).toEqual(new Set([rule]))
})

test('imports that are allowed stay allowed', () => {
  const files = new Set(innocent.map(({ file }) => file))
  expect(found.filter(({ from }) => files.has(from))).toEqual([])
})

test('every rule has a planted violation', () => {
  const { forbidden } = createRequire(import.meta.url)(join(root, 'walls.cjs'))
  const names = forbidden.map(({ name }: { name: string }) => name)
  expect(new Set(planted.map(({ rule }) => rule))).toEqual(new Set(names))
})
