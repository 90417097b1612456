import { closeSync, fsyncSync, openSync, readFileSync, writeFileSync, writeSync } from 'node:fs'
import process from 'node:process'
import { readBack } from '#main/files/read-back.ts'

// A program of its own for a test that mounts a disk image: it writes a file, takes its bytes away
// from the disk below (as a stick of false capacity does), and says what two ways of reading answer.

const [path = '', image = ''] = process.argv.slice(2)
const bytes = Buffer.from('written by the test\n'.repeat(2_000))
const say = (who: string, found: Uint8Array): void => {
  writeSync(1, `${who}: ${bytes.equals(found) ? 'as written' : 'different'}\n`)
}

writeFileSync(path, bytes)
const file = openSync(path, 'r')
fsyncSync(file)
closeSync(file)
const disk = readFileSync(image)
const at = disk.indexOf(bytes.subarray(0, 4_096))
if (at === -1) throw new Error('the bytes are not on the disk')
const device = openSync(image, 'r+')
writeSync(device, Buffer.alloc(bytes.length), 0, bytes.length, at)
fsyncSync(device)
closeSync(device)
say('cache', readFileSync(path))
say('device', await readBack(path, () => undefined))
