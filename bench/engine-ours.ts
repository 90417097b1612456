import { Edit } from '#shared/engine/edit.ts'
import { createEngine, type Engine, type Session } from '#shared/engine/engine.ts'
import { Situation } from '#shared/engine/situation.ts'
import { Period } from '#shared/ids.ts'
import { packBytes } from '#shared/pack/hash.ts'
import { loadPack } from '#shared/pack/load.ts'
import { Pack } from '#shared/pack/pack.ts'
import { type BenchForm, firstAnswer, type Question } from './engine-forms.ts'

const cite = { source: 'S1', tag: 'verified' }
const label = (zh: string) => ({ zh, en: zh })
const types = {
  int: { kind: 'int' },
  dec: { kind: 'dec', places: 6 },
  text: { kind: 'text', max: 40 },
  truth: { kind: 'bool' },
}

const fieldOf = ({ name, type, between, computed }: Question) => ({
  name,
  label: label(name),
  type: types[type],
  ...(between === undefined ? {} : { min: `${between[0]}`, max: `${between[1]}` }),
  ...(computed === undefined ? {} : { computed: computed.ours }),
})

/** A pack must say of what type a school is; nobody is asked here. */
const schoolForm = {
  key: 'S',
  title: label('S'),
  period: 'year',
  sections: [{ key: 'all', title: label('all'), fields: ['kind'] }],
  fields: [{ name: 'kind', label: label('kind'), type: { kind: 'enum', codes: 'KIND' } }],
}

/** A session computes what it is asked; the peer computes all of it, so all of it is asked here. */
export function computed(session: Session): Session {
  session.violations()
  return session
}

/** The bytes of a pack with nothing but the form: what an installation would have on disk. */
export function oursBytes({ questions, roster }: BenchForm): Uint8Array {
  const registers =
    roster === undefined
      ? []
      : [
          {
            key: 'A.staff',
            title: label('staff'),
            caption: roster.unique,
            travels: roster.columns.map(({ name }) => name),
            unique: [roster.unique],
            columns: roster.columns.map(fieldOf),
          },
        ]
  const checks = (roster?.rules ?? []).map(({ at, ours }, index) => ({
    id: `A-X0${index + 1}`,
    form: 'A',
    severity: 'error',
    each: 'A.staff',
    holds: ours,
    message: label(ours),
    cells: [at],
    cite,
  }))
  const section = {
    key: 'all',
    title: label('all'),
    fields: questions.map(({ name }) => name),
    ...(roster === undefined ? {} : { registers: ['A.staff'] }),
  }
  return packBytes(
    Pack.parse({
      format: 'junheng.pack/1',
      id: 'bench.form',
      version: 1,
      title: label('bench'),
      issued_on: '2026-01-01',
      sources: { S1: { title: 'bench' } },
      parameters: {},
      profiles: [],
      in_force: [],
      rules: { min_met: 1, of: 1, floor_ratio: '0.85', cite },
      codes: { KIND: { label: label('kind'), entries: [{ code: 'any', label: label('any') }] } },
      forms: [
        {
          key: 'A',
          title: label('A'),
          period: 'year',
          sections: [section],
          fields: questions.map(fieldOf),
        },
        schoolForm,
      ],
      registers,
      checks,
      units: { type: 'S.kind', pupils: {}, weights: {}, unassessed: [], exempt: 'true', cite },
      indicators: [],
      measures: [],
    }),
  )
}

export const about = { period: Period.parse('2026-2027'), kind: 'test' } as const

export const loadOurs = (bytes: Uint8Array): Engine => createEngine(loadPack(bytes))

const answerOf = (question: Question, at: number): string | boolean => {
  const answer = firstAnswer(question, at)
  return question.type === 'truth' ? answer === 'true' : answer
}

/** A person's answers: all questions, and so many rows. */
export function situationOf({ questions, roster }: BenchForm, rows: number): Situation {
  const answers = (asked: readonly Question[], at: number) =>
    Object.fromEntries(
      asked
        .filter(({ computed }) => computed === undefined)
        .map((question) => [question.name, answerOf(question, at)]),
    )
  return Situation.parse({
    forms: { A: answers(questions, 0) },
    registers:
      roster === undefined
        ? {}
        : {
            'A.staff': Array.from({ length: rows }, (_, at) => ({
              id: rowId(at),
              from: '2026-09-01',
              cells: answers(roster.columns, at),
            })),
          },
    complete: roster === undefined ? [] : ['A.staff'],
    confirmed: {},
    reasons: [],
  })
}

export const rowId = (at: number): string =>
  `${at.toString(16).padStart(8, '0')}-0000-4000-8000-000000000000`

export const setAnswer = (field: string, value: string): Edit =>
  Edit.parse({ op: 'set', form: 'A', field, value })

export const setCell = (at: number, column: string, value: string): Edit =>
  Edit.parse({ op: 'set-cell', register: 'A.staff', row: rowId(at), column, value })

export const addRow = (at: number): Edit =>
  Edit.parse({ op: 'add-row', register: 'A.staff', row: rowId(at), from: '2026-09-01' })

export const removeRow = (at: number): Edit =>
  Edit.parse({ op: 'remove-row', register: 'A.staff', row: rowId(at) })

/** The value of a computed question, as a number. */
export function oursTotal(session: Session, name: string): number {
  const { computed } = session.cell(`A.${name}`)
  if (typeof computed !== 'object' || !('state' in computed) || computed.state !== 'value') {
    throw new Error(`${name} has no value: ${JSON.stringify(computed)}`)
  }
  return Number(computed.value)
}
