// @ts-check
import { spawn } from 'node:child_process'
import { environment, root } from './root.mjs'

/** How long a child may take to end by itself after Ctrl-C. */
const graceMs = 3_000

/**
 * @typedef {object} Options
 * @property {'all' | 'errors' | 'none'} [show] `errors`: the child's stdout goes to our stderr
 * @property {Record<string, string>} [env] added to the environment
 * @property {boolean} [shell] needed for a command line, and for `.cmd` files on Windows
 * @property {number} [timeoutMs]
 * @property {(signal: NodeJS.Signals) => void} [killed] told when the child was killed by another than us
 */

/**
 * Runs a command in the root of the repository until it ends. Ctrl-C in a terminal reaches the
 * child by itself (same group); this process waits for it, so that nothing is left running.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {Options} [options]
 * @returns {Promise<number>} its exit code; 1 when it could not be started or was killed
 */
export function run(
  command,
  args,
  { show = 'all', env = {}, shell = false, timeoutMs, killed } = {},
) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...environment(), ...env },
      shell,
      timeout: timeoutMs,
      stdio: show === 'all' ? 'inherit' : show === 'errors' ? ['inherit', 2, 2] : 'ignore',
    })
    let isEnding = false
    const pass = () => {
      isEnding = true
      child.kill('SIGTERM')
    }
    const wait = () => {
      isEnding = true
      setTimeout(pass, graceMs).unref()
    }
    process.on('SIGINT', wait)
    process.on('SIGTERM', pass)
    /** @param {number} code */
    const end = (code) => {
      process.off('SIGINT', wait)
      process.off('SIGTERM', pass)
      resolve(code)
    }
    child.on('error', (error) => {
      process.stderr.write(`${command}: ${error.message}\n`)
      end(1)
    })
    child.on('exit', (code, signal) => {
      if (signal !== null && !isEnding) killed?.(signal)
      end(code ?? 1)
    })
  })
}
