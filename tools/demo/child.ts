import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

/** The folder of the project, in which its commands run. */
export const projectFolder = fileURLToPath(new URL('../..', import.meta.url))

/** A command of the project that has started, with what it said so far. */
export interface Child {
  readonly process: ChildProcess
  readonly said: () => { readonly out: string; readonly err: string }
  /** Settles when it has ended and all that it said has arrived. */
  readonly ended: Promise<number | null>
}

/** Starts a source file of the project on this very Node. */
export function start(file: string, args: readonly string[]): Child {
  const child = spawn(process.execPath, [file, ...args], {
    cwd: projectFolder,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const endWithUs = () => child.kill('SIGKILL')
  process.once('exit', endWithUs)
  let out = ''
  let err = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text
  })
  const ended = once(child, 'close').then(() => {
    process.off('exit', endWithUs)
    return child.exitCode
  })
  return { process: child, said: () => ({ out, err }), ended }
}

/** Ends a child and waits until it is gone; one that does not listen is killed. */
export async function stop(child: Child): Promise<void> {
  child.process.kill('SIGTERM')
  const late = setTimeout(() => child.process.kill('SIGKILL'), graceMs)
  await child.ended
  clearTimeout(late)
}

const graceMs = 10_000
