import type * as z from 'zod'
import { packLimits } from './limits.ts'
import type { PackMistake } from './mistakes.ts'
import { isList, type Source, type SourcePath, type SourceValue, valueAt } from './source.ts'

/** Turns what the schema says about a value of a file into mistakes of its author, each with its place. */
export function shapeMistakes(
  issues: readonly z.core.$ZodIssue[],
  source: Source,
  base: SourcePath,
): readonly PackMistake[] {
  return issues
    .slice(0, packLimits.mistakes)
    .flatMap((issue) => mistakesOf(issue, source, [...base, ...issue.path]))
}

function mistakesOf(
  issue: z.core.$ZodIssue,
  source: Source,
  path: SourcePath,
): readonly PackMistake[] {
  const found = valueAt(source.value, path)
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.slice(0, packLimits.mistakes).map((key) => {
      const place = source.placeOfKey([...path, key])
      const details = { ...place, path: spelled([...path, key]), expected: '', found: key }
      return { code: 'pack-shape', details: { ...details, why: 'unknown-key' } }
    })
  }
  const where = { ...source.placeOf(path), path: spelled(path) }
  if (found === undefined || found === '') {
    return [{ code: 'pack-shape', details: { ...where, why: 'missing', expected: '', found: '' } }]
  }
  if (issue.code === 'too_big') {
    const { file, line, column } = where
    const limit = Number(issue.maximum)
    return [{ code: 'pack-limit', details: { file, line, column, what: where.path, limit } }]
  }
  const expected = expectedOf(issue)
  const why = issue.code === 'invalid_type' ? wrongKind(issue.expected) : 'not-allowed'
  return [{ code: 'pack-shape', details: { ...where, why, expected, found: shown(found) } }]
}

function wrongKind(expected: string): 'not-a-map' | 'not-a-list' | 'not-a-text' {
  if (expected === 'array' || expected === 'tuple') return 'not-a-list'
  return expected === 'object' || expected === 'record' ? 'not-a-map' : 'not-a-text'
}

function expectedOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_value') return issue.values.map(String).join(' | ')
  if (issue.code === 'invalid_format') return issue.pattern ?? issue.format
  if (issue.code === 'too_small') return `≥ ${issue.minimum}`
  if (issue.code === 'invalid_key') {
    const first = issue.issues[0]
    return first === undefined ? '' : expectedOf(first)
  }
  const expected: unknown = issue.code === 'custom' ? issue.params?.['expected'] : undefined
  return typeof expected === 'string' ? expected : ''
}

function shown(value: SourceValue): string {
  if (typeof value === 'string') return value.length > 80 ? `${value.slice(0, 80)}…` : value
  return isList(value) ? '[ … ]' : '{ … }'
}

const spelled = (path: SourcePath): string => path.map(String).join('.')
