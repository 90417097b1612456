import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/** Bytes of heap that stay in use by what is made, after everything else is collected. */
export function heapOf<T>(make: () => T): { readonly made: T; readonly bytes: number } {
  setFlagsFromString('--expose-gc')
  const collect: unknown = runInNewContext('gc')
  if (typeof collect !== 'function') throw new Error('no garbage collector at hand')
  collect()
  const before = process.memoryUsage().heapUsed
  const made = make()
  collect()
  return { made, bytes: process.memoryUsage().heapUsed - before }
}
