import { execFile } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { expect, test } from '#e2e/fixtures.ts'
import { allVectors } from '#shared/testing/vectors/all.ts'
import { invitationFile } from '#shared/testing/vectors/index-of.ts'
import { parties } from '#shared/testing/vectors/parties.ts'
import type { Vector } from '#shared/testing/vectors/vector.ts'
import { words } from '#shared/verifying/words.ts'

// Neither of the two is the program: once is enough, in the browser.
const once = 'the verifier is the same beside either shell'

/** What a stranger can say; the rest needs a receiver, or the key of who wrote a pack. */
const forStrangers = ({ opener }: Vector) =>
  opener.receiver === undefined && opener.packBy === undefined
const fileOf = ({ name, ending }: Vector) => `${name}.${ending}`
const lineOf = (vector: Vector) =>
  'ok' in vector.expect ? `✓ ${fileOf(vector)}` : `✕ ${fileOf(vector)}  ${vector.expect.fault}`

test('the offline page says of every golden vector what must be said', async ({
  page,
  folder,
  shell,
}, info) => {
  info.skip(shell === 'electron', once)
  const vectors = (await allVectors()).filter(forStrangers)
  for (const vector of vectors) await writeFile(join(folder, fileOf(vector)), vector.bytes)
  await page.goto(pathToFileURL('dist/verifier/index.html').href)
  const say = words.zh.page
  // A file that revokes a key has a word on all that lie beside it: it is looked at by itself.
  const groups = Map.groupBy(vectors, ({ name, opener }) =>
    name.endsWith('-rotated') ? name : opener.identity,
  )
  for (const group of groups.values()) {
    const identity = group[0]?.opener.identity
    const paths = group.map((vector) => join(folder, fileOf(vector)))
    await page.getByLabel(say.files).setInputFiles(paths)
    await page
      .getByLabel(say.identity)
      .fill(identity === undefined ? '' : parties[identity].identity)
    await page.getByLabel(say.invitation).setInputFiles(join(folder, invitationFile))
    await page.getByRole('button', { name: say.act, exact: true }).click()
    const verdicts = async () => {
      const told = (await page.locator('pre').innerText()).split('\n')
      return told.filter((line) => /^[✓✕] \S+\.jh[bri]/.test(line))
    }
    await expect.poll(verdicts, { timeout: 60_000 }).toEqual(group.map(lineOf))
    await expect(page.getByRole('status')).toHaveText(
      group.every((vector) => 'ok' in vector.expect) ? say.well : say.notWell,
    )
  }
})

test('the command is a package of its own, which npx runs without a network', async ({
  folder,
  shell,
}, info) => {
  info.skip(shell === 'electron', once)
  const [vector] = (await allVectors()).filter(({ name }) => name === 'bundle-first')
  if (vector === undefined) throw new Error('no such vector')
  await writeFile(join(folder, 'a.jhb'), vector.bytes)
  await writeFile(join(folder, 'district.key'), parties.district.identity)
  const given = ['--offline', '--yes', './dist/verify', join(folder, 'a.jhb'), '--json']
  const { stdout } = await promisify(execFile)(
    'npx',
    [...given, '--identity', join(folder, 'district.key')],
    { env: { ...process.env, npm_config_cache: join(folder, 'cache') } },
  )
  const id = 'ok' in vector.expect ? vector.expect.ok : ''
  expect(JSON.parse(stdout)).toMatchObject({ files: [{ verified: { id } }] })
})
