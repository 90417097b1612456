import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { nodeFiles } from './files/node-files.ts'
import { type MachineSources, machineIdOf } from './machine-id.ts'
import { tempFolder } from './testing/temp-folder.ts'

const systemRoot = 'C:\\Windows'

/** A system whose programs answer so; what it asked is kept. */
function aSystem(platform: NodeJS.Platform, answer: string | null) {
  const asked: string[] = []
  const run: MachineSources['run'] = async (program, args) => {
    asked.push([program, ...args].join(' '))
    return answer
  }
  return { asked, read: machineIdOf({ platform, files: nodeFiles, run, systemRoot }) }
}

/** What these programs write, as their makers document it. */
const registry = `
HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\Cryptography
    MachineGuid    REG_SZ    2F1B5C1E-0A5D-4b0e-9C39-6c2a11d2f9ab

`.replaceAll('\n', '\r\n')
const ioreg = `+-o Root  <class IORegistryEntry>
  | {
  |   "IOPlatformSerialNumber" = "C02XXXXXXXXX"
  |   "IOPlatformUUID" = "0A1B2C3D-4E5F-6071-8293-A4B5C6D7E8F9"
  | }
`

test.for([
  ['win32', registry, '2f1b5c1e-0a5d-4b0e-9c39-6c2a11d2f9ab'],
  ['darwin', ioreg, '0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9'],
] as const)('on %s the id is read from what the system’s program says', async (line) => {
  const [platform, answer, id] = line
  const system = aSystem(platform, answer)
  expect([await system.read(), await system.read()]).toEqual([id, id])
  expect(system.asked).toHaveLength(1)
})

test.for([
  ['win32', null],
  ['win32', 'ERROR: The system was unable to find the specified registry key'],
  ['darwin', ''],
] as const)(
  'on %s an answer without an id is null, and asked again',
  async ([platform, answer]) => {
    const system = aSystem(platform, answer)
    expect([await system.read(), await system.read()]).toEqual([null, null])
    expect(system.asked).toHaveLength(2)
  },
)

test.for([
  ['0123456789abcdef0123456789abcdef\n', '0123456789abcdef0123456789abcdef'],
  ['uninitialized\n', null],
  ['', null],
  [undefined, null],
] as const)('on Linux the file %j is the id %j', async ([text, id]) => {
  const path = join(tempFolder(), 'machine-id')
  if (text !== undefined) writeFileSync(path, text)
  const files = { read: () => nodeFiles.read(path) }
  const run = async () => null
  expect(await machineIdOf({ platform: 'linux', files, run, systemRoot })()).toBe(id)
})
