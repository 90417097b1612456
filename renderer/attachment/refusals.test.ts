import { expect, test } from 'vitest'
import { attachmentLimits } from '#shared/attachment/limits.ts'
import { faultCodeOf } from '#shared/testing/faults.ts'
import { refuseFull, refuseHuge } from './refusals.ts'

test('a cell takes as many attachments as its answer holds, and no more', async () => {
  const named = (count: number) => Array.from({ length: count }, (_, at) => String(at))
  refuseFull(named(attachmentLimits.count - 1))
  expect(await faultCodeOf(() => refuseFull(named(attachmentLimits.count)))).toBe(
    'attachment-too-many',
  )
})

test('a document has its limit, a picture a larger one, for it is made small', async () => {
  const size = attachmentLimits.pdfBytes + 1
  refuseHuge({ size }, false)
  expect(await faultCodeOf(() => refuseHuge({ size }, true))).toBe('attachment-too-large')
})
