import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

/** The folder of the project, in which its commands run. */
export const projectFolder = fileURLToPath(new URL('..', import.meta.url))

/** A command of the project that was started, and what it said so far. */
export interface Running {
  readonly process: ChildProcess
  readonly out: () => string
  readonly err: () => string
  /** Settles when it has ended and all that it said has arrived. */
  readonly ended: Promise<number | null>
}

/** Starts a source file of the project on the Node that runs the tests (the pinned one). */
export function start(file: string, args: readonly string[]): Running {
  const child = spawn(process.execPath, [file, ...args], {
    cwd: projectFolder,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let out = ''
  let err = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text
  })
  return {
    process: child,
    out: () => out,
    err: () => err,
    ended: once(child, 'close').then(() => child.exitCode),
  }
}

/** Asks a process to end, waits for it, and kills it when it does not. */
export async function end(running: Running): Promise<void> {
  running.process.kill('SIGTERM')
  const late = setTimeout(() => running.process.kill('SIGKILL'), 10_000)
  await running.ended
  clearTimeout(late)
}

/** Pulls the plug: the process has no chance to do anything more. */
export async function pullThePlug(running: Running): Promise<void> {
  running.process.kill('SIGKILL')
  await running.ended
}
