import { bytesOfFile } from '#renderer/workbook/bytes-of-file.ts'
import { readSheets } from '#renderer/workbook/read-sheets.ts'
import { faultValue, isFault } from '#shared/fault.ts'
import { tryImport } from './try-import.ts'
import type { Told, Work } from './work.ts'

const tell = (told: Told): void => self.postMessage(told)

async function done(work: Work): Promise<Told> {
  try {
    if (work.do === 'read') {
      const { file } = work
      return { kind: 'read', sheets: await readSheets(await bytesOfFile(file), file.name) }
    }
    return {
      kind: 'tried',
      tried: tryImport(work.asked, (part) => tell({ kind: 'progress', part })),
    }
  } catch (thrown) {
    // What is no fault is a mistake of ours, and the window is told of it as such.
    if (!isFault(thrown)) throw thrown
    return { kind: 'fault', fault: faultValue(thrown) }
  }
}

self.addEventListener('message', (event: MessageEvent<Work>) => {
  done(event.data).then(tell, reportError)
})
