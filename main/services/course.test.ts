import { expect, test } from 'vitest'
import { createCourses } from './course.ts'

const half = {
  phase: 'writing',
  files: { done: 1, total: 2 },
  bytes: { done: 5, total: 10 },
} as const

test('there is progress while something goes on, and none before and after, also after a failure', async () => {
  const courses = createCourses()
  expect(courses.progress()).toBeNull()
  await courses.during(async ({ tell }) => {
    expect(courses.progress()).toMatchObject({ phase: 'packing' })
    tell(half)
    expect(courses.progress()).toEqual(half)
  })
  expect(courses.progress()).toBeNull()
  const failed = courses.during(() => Promise.reject(new Error('on purpose')))
  await expect(failed).rejects.toThrow('on purpose')
  expect(courses.progress()).toBeNull()
})

test('a stop reaches what goes on, and not what comes after it', async () => {
  const courses = createCourses()
  courses.stop()
  await courses.during(async ({ signal }) => {
    expect(signal.aborted).toBe(false)
    courses.stop()
    expect(signal.aborted).toBe(true)
  })
  await courses.during(async ({ signal }) => expect(signal.aborted).toBe(false))
})
