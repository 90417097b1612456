import { expect, test } from 'vitest'
import { sheetLimits } from '#shared/spreadsheet/sheet.ts'
import { bytesOfFile } from './bytes-of-file.ts'

test('all of a file is read', async () => {
  const bytes = await bytesOfFile(new Blob(['姓名']))
  expect(new TextDecoder().decode(bytes)).toBe('姓名')
})

test('a file that changed or went since it was chosen is told', async () => {
  // What a browser answers with for a file of the disk that is not as it was (File API, 5).
  const gone = Object.assign(new Blob(['姓名']), {
    arrayBuffer: () => Promise.reject(new DOMException('gone', 'NotReadableError')),
  })
  await expect(bytesOfFile(gone)).rejects.toMatchObject({ code: 'sheet-unreadable' })
})

test('a huge file is refused by its size', async () => {
  const huge = new Blob([new Uint8Array(sheetLimits.bytes + 1)])
  await expect(bytesOfFile(huge)).rejects.toMatchObject({ code: 'sheet-too-large' })
})
