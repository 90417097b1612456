import { expect, test } from 'vitest'
import * as z from 'zod'
import { type FaultCode, type FaultValue, faults } from '#shared/fault.ts'
import { sayFault } from '#shared/words/fault-words.ts'

/** Some details of this shape, to see the sentence with them. */
function sample(shape: z.ZodType): unknown {
  if (shape instanceof z.ZodObject) {
    const fields: readonly (readonly [string, z.ZodType])[] = Object.entries(shape.shape)
    return Object.fromEntries(fields.map(([name, field]) => [name, sample(field)]))
  }
  if (shape instanceof z.ZodArray) return [sample(z.string())]
  if (shape instanceof z.ZodNumber) return 3
  if (shape instanceof z.ZodBoolean) return true
  if (shape instanceof z.ZodEnum) return shape.options[0]
  if (shape instanceof z.ZodOptional) return undefined
  return 'x'
}

// The keys of the catalogue are the codes.
const codes = Object.keys(faults) as readonly FaultCode[]

test.for(codes)('%s is said in zh and en: cause, what is safe, remedy', (code) => {
  // Made from the code's own shape just here.
  const fault = { code, details: sample(faults[code]) } as FaultValue
  expect(faults[code].safeParse(fault.details).success).toBe(true)
  const zh = sayFault(fault, 'zh')
  const en = sayFault(fault, 'en')
  for (const sentence of [zh.cause, zh.safe, zh.remedy]) {
    expect(sentence).toMatch(/^[^ ].*\p{Script=Han}.*。$/u)
    expect(sentence).not.toMatch(/[！!]|undefined|NaN|\[object/)
  }
  for (const sentence of [en.cause, en.safe, en.remedy]) {
    expect(sentence).toMatch(/^\S[^\p{Script=Han}]*\.$/u)
    expect(sentence).not.toMatch(/!|undefined|NaN|\[object/)
  }
})

test('a full stick is said with what is missing', () => {
  const details = { path: 'E:\\', needed: 4_404_020, free: 1_048_576 }
  expect(sayFault({ code: 'disk-full', details }, 'zh')).toEqual({
    cause: '空间不足，还差 3.2 MB（E:\\）。',
    safe: '草稿和待报的上报包都未受影响。',
    remedy: '请删除这个位置不需要的文件后重试；是U盘的，也可以换一个U盘。',
  })
})
