import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { expect, test } from 'vitest'
import { aDistrict } from '#main/testing/district.ts'
import { aStation, passphrase } from '#main/testing/station.ts'
import { tempFolder } from '#main/testing/temp-folder.ts'
import { period, school } from '#main/testing/test-store.ts'
import { canonicalBytes } from '#shared/canonical.ts'
import { smallPack } from '#shared/testing/small-pack.ts'

// A mount that only the child sees: nothing outside is touched, and it is gone with the child.
const canMount = process.platform === 'linux' && process.getuid?.() === 0
const onMount = test.runIf(canMount)

/** Runs the program with a small tmpfs over `at`; gives its lines and then the names in `at`. */
function runOnTmpfs(
  at: string,
  script: {
    readonly size: string
    readonly before?: string
    readonly args: readonly string[]
    readonly after?: string
  },
): readonly string[] {
  const program = join(import.meta.dirname, '../testing/program.ts')
  const shell = [
    'set -e',
    'at="$1"; shift',
    `mount -t tmpfs -o size=${script.size} junheng-test "$at"`,
    script.before ?? ':',
    '"$@"',
    script.after ?? ':',
    'echo ---',
    'ls -A "$at"',
  ].join('\n')
  const args = ['-m', 'sh', '-c', shell, 'sh', at, process.execPath, program, ...script.args]
  return execFileSync('unshare', args, { encoding: 'utf8' }).trim().split('\n')
}

async function aReadyStation() {
  const [station, district] = [await aStation(), await aDistrict()]
  await station.setUp()
  await station.join(district)
  await station.fillAll()
  await station.seal('A')
  const draft = await station.ask.filling.open({ school, period })
  await station.close()
  const packFile = join(tempFolder(), 'pack.json')
  writeFileSync(packFile, canonicalBytes(smallPack))
  const reopen = async () => {
    await station.restart()
    await station.ask.workspace.unlock({ passphrase })
  }
  return { station, draft, packFile, reopen }
}

onMount('a full stick: disk-full, nothing left on it, the draft unharmed', async () => {
  const { station, draft, packFile, reopen } = await aReadyStation()
  const stick = station.stick()
  const args = ['write', station.folder, packFile, passphrase, stick]
  expect(runOnTmpfs(stick, { size: '4k', args })).toEqual(['disk-full', '---'])
  await reopen()
  expect(await station.ask.filling.open({ school, period })).toEqual(draft)
  expect((await station.ask.handing.write({ folder: stick })).written).toHaveLength(1)
})

onMount('a read-only stick: folder-read-only, the draft unharmed', async () => {
  const { station, draft, packFile, reopen } = await aReadyStation()
  const stick = station.stick()
  const args = ['write', station.folder, packFile, passphrase, stick]
  const before = 'mount -o remount,ro "$at"'
  expect(runOnTmpfs(stick, { size: '1m', before, args })).toEqual(['folder-read-only', '---'])
  await reopen()
  expect(await station.ask.filling.open({ school, period })).toEqual(draft)
})

onMount('a stick with room: written and nothing else left on it', async () => {
  const { station, packFile } = await aReadyStation()
  const stick = station.stick()
  const args = ['write', station.folder, packFile, passphrase, stick]
  const [code, line, ...names] = runOnTmpfs(stick, { size: '1m', args })
  expect([code, line]).toEqual(['none', '---'])
  expect(names).toEqual([expect.stringMatching(/^9901010001-[0-9a-f]{8}-[0-9a-f]{8}-2\.jhb$/)])
})

onMount('a workspace on a full disk: a fault, and all that was saved is there', async () => {
  const { station, packFile } = await aReadyStation()
  const disk = station.stick('disk')
  const rescued = join(tempFolder(), 'rescued')
  const folder = join(disk, 'w')
  const lines = runOnTmpfs(disk, {
    size: '700k',
    before: `cp -r "${station.folder}" "${folder}"`,
    args: ['save-until-full', folder, packFile, passphrase],
    after: `cp -r "${folder}" "${rescued}"`,
  })
  const [last, code] = lines.slice(0, lines.indexOf('---')).slice(-2)
  expect(code).toBe('disk-full')
  const again = await aStation({ folder: rescued })
  await again.ask.workspace.unlock({ passphrase })
  const draft = await again.ask.filling.open({ school, period })
  expect(draft.revision).toBe(Number(last))
  expect(draft.situation.forms).toMatchObject({ S: { type: '211' }, A: { books: '12' } })
})
