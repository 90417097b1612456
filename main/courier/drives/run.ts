import { execFile } from 'node:child_process'

/**
 * Runs a program of the system without a shell and gives what it wrote, UTF-8. Null when there is no
 * such program, when it fails, or when it takes longer than `ms`; it is ended then.
 */
export type Run = (program: string, args: readonly string[], ms: number) => Promise<string | null>

/** More than any system has drives to tell of. */
const outputBytes = 4 * 1024 * 1024

export const run: Run = (program, args, ms) =>
  new Promise((resolve) => {
    const options = {
      timeout: ms,
      killSignal: 'SIGKILL',
      maxBuffer: outputBytes,
      windowsHide: true,
      encoding: 'utf8',
    } as const
    execFile(program, args, options, (error, stdout) => resolve(error === null ? stdout : null))
  })
