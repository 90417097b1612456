import { collector } from './collector.ts'

/** Bytes of heap that stay in use by what is made, after everything else is collected. */
export function heapOf<T>(make: () => T): { readonly made: T; readonly bytes: number } {
  const collect = collector()
  collect()
  const before = process.memoryUsage().heapUsed
  const made = make()
  collect()
  return { made, bytes: process.memoryUsage().heapUsed - before }
}
