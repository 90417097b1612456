/** A question of a form, or a column of its roster, in the terms of both languages. */
export interface Question {
  readonly name: string
  readonly type: 'int' | 'dec' | 'text' | 'truth'
  /** An answer outside is a mistake, at both. */
  readonly between?: readonly [number, number]
  /** Computed, not asked. */
  readonly computed?: { readonly ours: string; readonly peer: string }
}

/** A rule between cells of one row; the peer has it as a constraint of `at`. */
export interface RowRule {
  readonly at: string
  readonly ours: string
  readonly peer: string
}

export interface BenchForm {
  readonly questions: readonly Question[]
  readonly roster?: {
    readonly columns: readonly Question[]
    readonly rules: readonly RowRule[]
    /** No two rows have the same answer here. */
    readonly unique: string
  }
}

/** Fifty questions with a range each. */
export const flat50: BenchForm = { questions: asked(50) }

/** 500 questions, and 100 totals: each of five questions and of the total before, in tens. */
export const flat500: BenchForm = { questions: [...asked(500), ...totals(100)] }

function asked(count: number): Question[] {
  return Array.from({ length: count }, (_, at) => ({
    name: `q${at}`,
    type: 'int',
    between: [0, 1_000_000],
  }))
}

function totals(count: number): Question[] {
  return Array.from({ length: count }, (_, at) => {
    const parts = [0, 1, 2, 3, 4].map((part) => `q${at * 5 + part}`)
    if (at % 10 > 0) parts.push(`t${at - 1}`)
    const computed = {
      ours: parts.map((name) => `A.${name}`).join(' + '),
      peer: parts.map((name) => `/data/${name}`).join(' + '),
    }
    return { name: `t${at}`, type: 'int', computed }
  })
}

const column = (name: string, between: readonly [number, number]): Question => ({
  name,
  type: 'int',
  between,
})
const text = (name: string): Question => ({ name, type: 'text' })
const truth = (name: string): Question => ({ name, type: 'truth' })
const total = (name: string, ours: string, peer: string): Question => ({
  name,
  type: 'dec',
  computed: { ours, peer },
})

/** Twelve columns with rules within a row, ten aggregates over the rows, and one code for each row. */
export const roster: BenchForm = {
  questions: [
    total('hours_sum', 'A.staff.sum(r, r.hours)', 'sum(/data/staff/hours)'),
    total('days_sum', 'A.staff.sum(r, r.days)', 'sum(/data/staff/days)'),
    total('pay_sum', 'A.staff.sum(r, r.pay)', 'sum(/data/staff/pay)'),
    total('rows', 'A.staff.count(r)', 'count(/data/staff)'),
    total('women', "A.staff.count(r, r.sex == 'f')", "count(/data/staff[sex = 'f'])"),
    total('elders', 'A.staff.count(r, r.age >= 50)', 'count(/data/staff[age >= 50])'),
    total('trained', 'A.staff.count(r, r.trained)', "count(/data/staff[trained = 'true'])"),
    total('oldest', 'A.staff.max(r, r.age)', 'max(/data/staff/age)'),
    total('youngest', 'A.staff.min(r, r.age)', 'min(/data/staff/age)'),
    total(
      'hours_mean',
      'A.staff.sum(r, r.hours) / A.staff.count(r)',
      'sum(/data/staff/hours) div count(/data/staff)',
    ),
  ],
  roster: {
    columns: [
      text('code'),
      text('label'),
      text('sex'),
      text('subject'),
      column('age', [16, 80]),
      column('hours', [0, 40]),
      column('days', [0, 366]),
      column('pay', [0, 1_000_000]),
      column('begun', [1950, 2030]),
      column('posted', [1950, 2030]),
      truth('trained'),
      truth('on_duty'),
    ],
    rules: [
      { at: 'posted', ours: 'row.posted >= row.begun', peer: '. >= ../begun' },
      { at: 'days', ours: 'row.days >= row.hours', peer: '. >= ../hours' },
    ],
    unique: 'code',
  },
}

/** The answer with which a question begins: within its range, and different from row to row. */
export function firstAnswer({ name, type }: Question, at: number): string {
  if (type === 'truth') return String(at % 2 === 0)
  if (type === 'text') return name === 'sex' ? (at % 3 === 0 ? 'f' : 'm') : `${name}-${at}`
  const span: Readonly<Record<string, readonly [number, number]>> = {
    age: [22, 38],
    hours: [8, 12],
    days: [150, 50],
    pay: [3_000, 5_000],
    begun: [1990, 20],
    posted: [2012, 10],
  }
  const [from, width] = span[name] ?? [0, 100]
  return String(from + ((at * 7) % width))
}
