import { Fault } from '#shared/fault.ts'
import type { Sheet } from '#shared/spreadsheet/sheet.ts'
import type { TriedImport, TryAsked } from './trial.ts'
import type { Told, Work } from './work.ts'

/** Work under way: what it will come to, and how it is called off. */
export interface UnderWay<T> {
  readonly result: Promise<T>
  readonly stop: () => void
}

/** Reads the tables of a file. Rejects with the faults of `bytesOfFile` and `readSheets`. */
export const readInWorker = (file: File): UnderWay<readonly Sheet[]> =>
  run({ do: 'read', file }, (told) => (told.kind === 'read' ? told.sheets : undefined))

/** Tries an import. Rejects with the faults of `tryImport`. */
export const tryInWorker = (
  asked: TryAsked,
  report: (part: number) => void,
): UnderWay<TriedImport> =>
  run({ do: 'try', asked }, (told) => {
    if (told.kind === 'progress') report(told.part)
    return told.kind === 'tried' ? told.tried : undefined
  })

/** A worker that does one thing. Ended half way it leaves nothing behind, and never answers. */
function run<T>(work: Work, answer: (told: Told) => T | undefined): UnderWay<T> {
  const worker = new Worker(new URL('./import.worker.ts', import.meta.url), { type: 'module' })
  const result = new Promise<T>((resolve, reject) => {
    worker.addEventListener('error', ({ message }) => {
      worker.terminate()
      reject(new Error(message))
    })
    worker.addEventListener('message', ({ data }: MessageEvent<Told>) => {
      const answered = answer(data)
      if (data.kind === 'progress') return
      worker.terminate()
      if (data.kind === 'fault') reject(new Fault(data.fault.code, data.fault.details))
      else if (answered !== undefined) resolve(answered)
    })
    worker.postMessage(work)
  })
  return { result, stop: () => worker.terminate() }
}
