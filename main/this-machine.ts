import { randomBytes } from 'node:crypto'
import { userInfo } from 'node:os'
import { Instant } from '#shared/ids.ts'
import type { CoreDeps } from './core.ts'
import { run } from './courier/drives/run.ts'
import { findPlaces } from './courier/places.ts'
import { nodeFiles } from './files/node-files.ts'
import { machineIdOf } from './machine-id.ts'
import type { Random } from './services/kit.ts'

/** Random bytes of the system, fit for keys. */
export const systemRandom: Random = (length) => new Uint8Array(randomBytes(length))

/** The real clock, randomness, disk, drives and id: what every host gives to the core. */
export const thisMachine = (): Pick<
  CoreDeps,
  'clock' | 'random' | 'fileSystem' | 'places' | 'machine'
> => ({
  clock: () => Instant.parse(new Date().toISOString()),
  random: systemRandom,
  fileSystem: nodeFiles,
  places: findPlaces({
    platform: process.platform,
    user: userInfo().username,
    systemRoot: process.env['SystemRoot'] ?? 'C:\\Windows',
    files: nodeFiles,
    run,
  }),
  machine: machineIdOf({
    platform: process.platform,
    files: nodeFiles,
    run,
    systemRoot: process.env['SystemRoot'] ?? 'C:\\Windows',
  }),
})
