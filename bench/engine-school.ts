import type { Answer } from '#shared/answer.ts'
import { Edit } from '#shared/engine/edit.ts'
import { createEngine, type Session } from '#shared/engine/engine.ts'
import { Situation } from '#shared/engine/situation.ts'
import { compilePack } from '#shared/pack/compile.ts'
import type { Field } from '#shared/pack/field.ts'
import type { Pack } from '#shared/pack/pack.ts'
import { builtInSources } from '#shared/testing/built-in-pack.ts'
import { about, rowId } from './engine-ours.ts'
import { median, timed } from './measure.ts'

const rowsOf: Readonly<Record<string, number>> = {
  'C.teachers': 60,
  'B.classes': 18,
  'A.buildings': 30,
}

const given: Readonly<Record<string, Answer>> = {
  'S.school_type': '312',
  'S.snapshot_date': '2026-09-01',
}

/** An answer of the right kind; what is computed and what is a file stays empty. */
function answerTo(pack: Pack, { type, computed }: Field, at: number): Answer | undefined {
  if (computed !== undefined) return undefined
  switch (type.kind) {
    case 'int':
    case 'dec':
    case 'wan':
    case 'yuan':
      return String(10 + (at % 30))
    case 'bool':
      return at % 2 === 0
    case 'date':
      return '2020-09-01'
    case 'ym':
      return '2020-09'
    case 'year':
      return '2010'
    case 'enum':
    case 'enums': {
      const entries = pack.codes[type.codes]?.entries ?? []
      const code = entries[at % entries.length]?.code ?? ''
      return type.kind === 'enum' ? code : [code]
    }
    case 'ref':
      return rowId(at % (rowsOf[type.register] ?? 1))
    case 'attach':
      return undefined
    default:
      return `文字${at}`
  }
}

const answers = (pack: Pack, of: string, fields: readonly Field[], at: number) =>
  Object.fromEntries(
    fields.flatMap((field) => {
      const answer = given[`${of}.${field.name}`] ?? answerTo(pack, field, at)
      return answer === undefined ? [] : [[field.name, answer]]
    }),
  )

/** A nine-year school with every form filled, 60 staff, 18 classes, 30 buildings; else three rows. */
function wholeSchool(pack: Pack): Situation {
  const registers = pack.registers.map(({ key, columns }) => [
    key,
    Array.from({ length: rowsOf[key] ?? 3 }, (_, at) => ({
      id: rowId(at),
      from: '2020-09-01',
      cells: answers(pack, key, columns, at),
    })),
  ])
  return Situation.parse({
    forms: Object.fromEntries(
      pack.forms.map(({ key, fields }) => [key, answers(pack, key, fields, 3)]),
    ),
    registers: Object.fromEntries(registers),
    complete: pack.registers.map(({ key }) => key),
    confirmed: {},
    reasons: [],
  })
}

const resultsOf = (session: Session): unknown => [session.units(), session.measures()]

/**
 * The built-in pack compiled from its sources, cold; and its results for a school: all of them of a
 * situation just opened, and all of them after a change of one number on which indicators rest.
 */
export async function school(rounds: number) {
  const sources = builtInSources()
  let compiled: ReturnType<typeof compilePack> | undefined
  const compile_ms = await timed(() => {
    compiled = compilePack(sources)
  })
  const pack = compiled?.pack
  if (pack === undefined) throw new Error('the built-in pack does not compile')
  const engine = createEngine(pack)
  const situation = wholeSchool(pack)
  const session = engine.open(situation, about)
  const opened: number[] = []
  const changed: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    opened.push(await timed(() => resultsOf(engine.open(situation, about))))
    const value = String(15_000 + round)
    const edit = Edit.parse({ op: 'set', form: 'A', field: 'books', value })
    changed.push(
      await timed(() => {
        session.apply(edit)
        return resultsOf(session)
      }),
    )
  }
  return { compile_ms, open_ms: median(opened), change_ms: median(changed) }
}
