import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type Recorded, recordedMachine } from '#main/testing/recorded-machine.ts'
import { windowsDrives } from './windows.ts'

const answer = readFileSync(join(import.meta.dirname, 'recorded', 'windows-drives.json'), 'utf8')
const space = { free: 1_000, total: 2_000 }
const office: Recorded = {
  platform: 'win32',
  spaces: { 'D:\\': space, 'E:\\': space, 'F:\\': space, 'G:\\': space, 'Z:\\': space },
}
/** The script is the last argument, and the only one. */
const machineWith = (text: string | undefined, recorded = office) => {
  const machine = recordedMachine(recorded)
  const ran: string[] = []
  const run = async (program: string) => {
    ran.push(program)
    return text ?? null
  }
  return { ...machine, run, ran }
}

test('removable drives and USB disks by the word of Windows', async () => {
  const machine = machineWith(answer)
  expect(await windowsDrives()(machine)).toEqual([
    { path: 'E:\\', label: 'U盘', removable: true, read_only: false },
    { path: 'F:\\', label: 'F:', removable: true, read_only: true },
    { path: 'G:\\', label: 'Backup', removable: true, read_only: false },
  ])
  expect(machine.ran).toEqual(['C:\\Windows\\System32\\WindowsPowerShell\\v1.0\\powershell.exe'])
})

test('a card reader without a card is no place', async () => {
  const { 'E:\\': _, ...spaces } = office.spaces ?? {}
  const found = await windowsDrives()(machineWith(answer, { ...office, spaces }))
  expect(found.map(({ path }) => path)).toEqual(['F:\\', 'G:\\'])
})

test.for([
  undefined,
  '',
  'Get-CimInstance : Access denied',
  '{}',
  '[{"letter":"E:"}]',
  answer.replace('"E:"', '"E"'),
  answer.replace('"type": 2', '"type": 2, "more": 1'),
])(
  'where PowerShell is silent or strange, every letter that answers may be a stick: %s',
  async (text) => {
    const found = await windowsDrives()(machineWith(text))
    expect(found.map(({ path, removable }) => [path, removable])).toEqual(
      ['D:\\', 'E:\\', 'F:\\', 'G:\\', 'Z:\\'].map((path) => [path, false]),
    )
  },
)

test('PowerShell is asked again only when a letter comes, goes or changes; a share is left alone', async () => {
  const drives = windowsDrives()
  const first = machineWith(answer)
  await drives(first)
  await drives(first)
  // The second look leaves out the share, so the answering letters differ once.
  expect(first.ran).toHaveLength(2)
  await drives(first)
  expect(first.ran).toHaveLength(2)
  const asked: string[] = []
  const spaces = { ...office.spaces, 'I:\\': space }
  const plugged = machineWith(answer, { ...office, spaces })
  const watched = {
    ...plugged,
    files: {
      ...plugged.files,
      space: (path: string) => {
        asked.push(path)
        return plugged.files.space(path)
      },
    },
  }
  await drives(watched)
  expect(plugged.ran).toHaveLength(1)
  expect(asked).toContain('I:\\')
  expect(asked).not.toContain('Z:\\')
})

test('a letter that hangs does not hold up the others', async () => {
  const machine = machineWith(undefined)
  const hanging = {
    ...machine,
    files: {
      ...machine.files,
      space: (path: string) =>
        path === 'Z:\\' ? new Promise<never>(() => undefined) : machine.files.space(path),
    },
  }
  const found = await windowsDrives()(hanging)
  expect(found.map(({ path }) => path)).toEqual(['D:\\', 'E:\\', 'F:\\', 'G:\\'])
})
