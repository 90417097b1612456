import type { HandingProgress } from '#shared/contract/handing.ts'

/** What a write to a stick tells while it goes on, and by what it is stopped. */
export interface Course {
  readonly tell: (progress: HandingProgress) => void
  /** Aborted when a person wants to stop. */
  readonly signal: AbortSignal
}

/** The one write to a stick that may be going on. */
export interface Courses {
  /** Does the work with a course of its own; there is at most one at a time. */
  readonly during: <T>(work: (course: Course) => Promise<T>) => Promise<T>
  /** How far it has come; null while nothing is written. */
  readonly progress: () => HandingProgress | null
  /** Stops it, if there is one. What was written already stays. */
  readonly stop: () => void
}

export function createCourses(): Courses {
  let current: AbortController | null = null
  let told: HandingProgress | null = null
  return {
    during: async (work) => {
      if (current !== null) throw new Error('two writes at once')
      const mine = new AbortController()
      current = mine
      told = nothingYet
      try {
        return await work({
          signal: mine.signal,
          tell: (progress) => {
            told = progress
          },
        })
      } finally {
        current = null
        told = null
      }
    },
    progress: () => told,
    stop: () => current?.abort(),
  }
}

const nothingYet: HandingProgress = {
  phase: 'packing',
  files: { done: 0, total: 0 },
  bytes: { done: 0, total: 0 },
}
