import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { namingFaults } from '#main/files/naming-faults.ts'
import { nodeFiles } from '#main/files/node-files.ts'
import { printPdf } from './print.ts'

const bytes = new TextEncoder().encode('%PDF-1.4')
const contents = { printToPDF: async () => bytes }
const files = namingFaults(nodeFiles)
let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'junheng-print-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

test('the PDF stands under the name that the person chose', async () => {
  const path = join(folder, 'a.pdf')
  expect(await printPdf(contents, async () => path, files)).toBe(path)
  expect(new Uint8Array(await readFile(path))).toEqual(bytes)
  expect(await readdir(folder)).toEqual(['a.pdf'])
})

test('who cancels prints nothing', async () => {
  const unasked = {
    printToPDF: async (): Promise<Uint8Array> => {
      throw new Error('printed although cancelled')
    },
  }
  expect(await printPdf(unasked, async () => null, files)).toBeNull()
})

test('a folder that is gone is a fault of its name', async () => {
  const path = join(folder, 'gone', 'a.pdf')
  await expect(printPdf(contents, async () => path, files)).rejects.toMatchObject({
    code: 'folder-missing',
  })
})
