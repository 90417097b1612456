import * as fc from 'fast-check'
import { Situation } from '#shared/engine/situation.ts'
import { type Period, RegisterKey } from '#shared/ids.ts'
import { Pack } from '#shared/pack/pack.ts'
import { packRowId } from '#shared/pack/row-id.ts'
import { rowId } from '#shared/testing/edits.ts'
import { smallPack } from '#shared/testing/small-pack.ts'

/** What becomes of a name in the next version. */
type Fate = 'same' | 'renamed' | 'gone' | 'computed'

interface FormModel {
  readonly key: string
  readonly fate: 'same' | 'renamed' | 'gone'
  readonly fields: readonly { readonly name: string; readonly fate: Fate }[]
  readonly registers: readonly RegisterModel[]
}

interface RegisterModel {
  readonly name: string
  readonly fate: 'same' | 'renamed' | 'gone'
  readonly columns: readonly { readonly name: string; readonly fate: Fate }[]
  readonly rows: readonly { readonly key: string; readonly fate: 'same' | 'gone' }[]
}

/** Two versions of a pack, a draft of the first, and where the second has each name. */
export interface VersionPair {
  readonly from: Pack
  readonly to: Pack
  readonly draft: Situation
  /** The place of every typed field and column of `from`; undefined where `to` has none. */
  readonly placeOf: (name: string) => string | undefined
  readonly period: Period
}

const fates = fc.constantFrom<Fate>('same', 'same', 'renamed', 'gone', 'computed')
const partFates = fc.constantFrom<'same' | 'renamed' | 'gone'>('same', 'same', 'renamed', 'gone')
const members = (letter: string) =>
  fc
    .array(fates, { minLength: 1, maxLength: 4 })
    .map((list) => list.map((fate, at) => ({ name: `${letter}${at}`, fate })))

const registers: fc.Arbitrary<readonly RegisterModel[]> = fc
  .array(
    fc.record({
      fate: partFates,
      columns: members('c'),
      rows: fc.array(fc.constantFrom<'same' | 'gone'>('same', 'gone'), { maxLength: 2 }),
    }),
    { maxLength: 2 },
  )
  .map((list) =>
    list.map((one, at) => ({
      ...one,
      name: `r${at}`,
      rows: one.rows.map((fate, row) => ({ key: `R-${row}`, fate })),
    })),
  )

const forms: fc.Arbitrary<readonly FormModel[]> = fc.tuple(
  ...['A', 'B'].map((key) =>
    fc.record({ fate: partFates, fields: members('f'), registers }).map((one) => ({ ...one, key })),
  ),
)

const text = (zh: string) => ({ zh, en: zh })
const renamed = (name: string): string => `${name}_new`
const nextKey = ({ key, fate }: FormModel): string => (fate === 'renamed' ? `${key}2` : key)

/** A version: 1 is as modelled, 2 with every fate come true. */
function packOf(models: readonly FormModel[], version: 1 | 2): Pack {
  const isNext = version === 2
  const lives = (one: { readonly fate: string }): boolean => !isNext || one.fate !== 'gone'
  const nameOf = (one: { readonly name: string; readonly fate: string }): string =>
    isNext && one.fate === 'renamed' ? renamed(one.name) : one.name
  const member = (one: { readonly name: string; readonly fate: string }) => ({
    name: nameOf(one),
    label: text(one.name),
    type: { kind: 'text', max: 60 },
    ...(isNext && one.fate === 'computed' ? { computed: "'x'" } : {}),
  })
  const own = models.filter(lives).map((form) => {
    const key = isNext ? nextKey(form) : form.key
    const inside = form.registers.filter(lives).map((register) => ({
      key: `${key}.${nameOf(register)}`,
      title: text(register.name),
      caption: isNext ? 'fresh' : 'c0',
      travels: [],
      columns: [
        ...register.columns.filter(lives).map(member),
        { name: isNext ? 'fresh' : 'given', label: text('x'), type: { kind: 'text', max: 60 } },
        ...(isNext ? [{ name: 'given', label: text('x'), type: { kind: 'text', max: 60 } }] : []),
      ],
      rows: register.rows
        .filter(lives)
        .map((row) => ({ key: row.key, cells: { given: `pack ${version}` } })),
    }))
    const fields = [
      ...form.fields.filter(lives).map(member),
      ...(isNext ? [{ name: 'fresh', label: text('x'), type: { kind: 'int' } }] : []),
    ]
    const section = {
      key: 'all',
      title: text('all'),
      fields: fields.map(({ name }) => name),
      registers: inside.map((one) => one.key),
    }
    const whole = { key, title: text(key), period: 'year', sections: [section], fields }
    return { form: whole, inside }
  })
  return Pack.parse({
    ...smallPack,
    version,
    checks: [],
    indicators: [],
    forms: [...smallPack.forms.filter(({ key }) => key === 'S'), ...own.map(({ form }) => form)],
    registers: own.flatMap(({ inside }) => inside),
    ...(isNext ? { renames: renamesOf(models) } : {}),
  })
}

function renamesOf(models: readonly FormModel[]) {
  const list: { since: number; from: string; to: string }[] = []
  const add = (from: string, to: string): void => void list.push({ since: 2, from, to })
  for (const form of models.filter(({ fate }) => fate !== 'gone')) {
    const key = nextKey(form)
    if (key !== form.key) add(form.key, key)
    for (const { name, fate } of form.fields) {
      if (fate === 'renamed') add(`${form.key}.${name}`, `${key}.${renamed(name)}`)
    }
    for (const register of form.registers.filter(({ fate }) => fate !== 'gone')) {
      const name = register.fate === 'renamed' ? renamed(register.name) : register.name
      if (name !== register.name) add(`${form.key}.${register.name}`, `${key}.${name}`)
      for (const column of register.columns.filter(({ fate }) => fate === 'renamed')) {
        const { name: old } = column
        add(`${form.key}.${register.name}.${old}`, `${key}.${name}.${renamed(old)}`)
      }
    }
  }
  return list
}

function placesOf(models: readonly FormModel[]): ReadonlyMap<string, string> {
  const places = new Map<string, string>()
  const isTyped = ({ fate }: { fate: Fate }): boolean => fate === 'same' || fate === 'renamed'
  const nameOf = (one: { name: string; fate: string }): string =>
    one.fate === 'renamed' ? renamed(one.name) : one.name
  for (const form of models.filter(({ fate }) => fate !== 'gone')) {
    for (const field of form.fields.filter(isTyped)) {
      places.set(`${form.key}.${field.name}`, `${nextKey(form)}.${nameOf(field)}`)
    }
    for (const register of form.registers.filter(({ fate }) => fate !== 'gone')) {
      const there = `${nextKey(form)}.${nameOf(register)}`
      for (const column of register.columns.filter(isTyped)) {
        places.set(`${form.key}.${register.name}.${column.name}`, `${there}.${nameOf(column)}`)
      }
    }
  }
  return places
}

/** Every field and cell is filled or not, each with a value that nothing else has; also strangers'. */
function draftOf(models: readonly FormModel[], isFilled: () => boolean, period: Period): Situation {
  let count = 0
  const value = (): string => {
    count += 1
    return `v${count}`
  }
  const cellsOf = (names: readonly string[]) =>
    Object.fromEntries(names.filter(isFilled).map((name) => [name, value()]))
  const all = models.flatMap((form) => form.registers.map((register) => ({ form, register })))
  const own = all.map(({ form, register }, place) => {
    const key = RegisterKey.parse(`${form.key}.${register.name}`)
    const names = [...register.columns.map(({ name }) => name), 'stranger', 'fresh']
    const given: readonly string[] = register.rows.map((row) => packRowId(key, row.key, period))
    const typed = [1, 2].filter(isFilled).map((at) => rowId(at + 2 * place))
    const rows = [...given, ...typed].map((id) => ({
      id,
      from: '2026-09-01',
      cells: { ...cellsOf(names), ...(given.includes(id) ? { given: 'pack 1' } : {}) },
    }))
    return [key, rows] as const
  })
  return Situation.parse({
    forms: Object.fromEntries(
      models.map(({ key, fields }) => [
        key,
        cellsOf([...fields.map(({ name }) => name), 'stranger', 'f0_new']),
      ]),
    ),
    registers: Object.fromEntries(own),
    complete: own.map(([key]) => key).filter(isFilled),
    confirmed: Object.fromEntries(models.filter(isFilled).map(({ key }) => [key, ['all']])),
    reasons: own.flatMap(([, rows]) =>
      rows.filter(isFilled).map(({ id }) => ({ check: 'V7', row: id, text: value() })),
    ),
  })
}

/** Pairs of versions with a draft of the first. */
export function versionPairs(period: Period): fc.Arbitrary<VersionPair> {
  return fc.tuple(forms, fc.infiniteStream(fc.boolean())).map(([models, coins]) => {
    const places = placesOf(models)
    return {
      from: packOf(models, 1),
      to: packOf(models, 2),
      draft: draftOf(models, () => coins.next().value === true, period),
      placeOf: (name) => places.get(name),
      period,
    }
  })
}
