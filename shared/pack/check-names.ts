import type { Place } from '#shared/fault/pack.ts'
import type { Field } from '#shared/pack/field.ts'
import type { Mistakes } from './mistakes.ts'
import type { Located, Parts } from './parts.ts'
import type { SourcePath } from './source.ts'

/** Doubled names, names of nothing, and what is in the wrong place or in none. */
export function checkNames(parts: Parts, mistakes: Mistakes): void {
  const names = new NameCheck(parts, mistakes)
  names.header()
  names.forms()
  names.registers()
  names.codes()
  names.checks()
  names.indicators()
  names.units()
}

class NameCheck {
  readonly #mistakes: Mistakes
  readonly #parts: Parts
  readonly #sources: ReadonlySet<string>
  readonly #forms: ReadonlyMap<string, ReadonlySet<string>>
  readonly #registers: ReadonlyMap<string, ReadonlySet<string>>
  readonly #codes: ReadonlyMap<string, ReadonlySet<string>>

  constructor(parts: Parts, mistakes: Mistakes) {
    this.#parts = parts
    this.#mistakes = mistakes
    this.#sources = new Set(parts.sources.map(({ name }) => name))
    const named = (fields: readonly Located<{ readonly name: string }>[]): ReadonlySet<string> =>
      new Set(fields.map((field) => field.value.name))
    this.#forms = new Map(parts.forms.map((form) => [form.value.key, named(form.fields)]))
    this.#registers = new Map(parts.registers.map((one) => [one.value.key, named(one.columns)]))
    this.#codes = new Map(
      parts.codes.map(({ name, entries }) => [
        name,
        new Set(entries.map(({ value }) => value.code)),
      ]),
    )
  }

  header(): void {
    const { header, sources } = this.#parts
    if (header === undefined) return
    const { forms, rules } = header.value
    this.#unique(forms.map((form, index) => [form, header, ['forms', index]]))
    for (const [index, form] of forms.entries()) this.#known(form, header, ['forms', index])
    for (const form of this.#parts.forms) {
      if (!forms.includes(form.value.key)) this.#shape('not-placed', form, ['key'], form.value.key)
    }
    if (rules.min_met > rules.of) {
      this.#shape('not-allowed', header, ['rules', 'min_met'], `${rules.min_met}`, `≤ ${rules.of}`)
    }
    this.#cited(header, ['rules'], rules)
    for (const parameter of this.#parts.parameters) this.#cited(parameter, [], parameter.value)
    this.#unique(sources.map((source) => [source.name, source, []]))
  }

  forms(): void {
    for (const form of this.#parts.forms) {
      const { key, sections } = form.value
      this.#cited(form, [], form.value)
      this.#fields(form.fields, key)
      this.#unique(sections.map((section, at) => [section.key, form, ['sections', at, 'key']]))
      const placed = sections.flatMap((section, at) => [
        ...section.fields.map((name, index) => ({
          name: `${key}.${name}`,
          path: ['sections', at, 'fields', index],
        })),
        ...(section.registers ?? []).map((name, index) => ({
          name: String(name),
          path: ['sections', at, 'registers', index],
        })),
      ])
      this.#unique(placed.map(({ name, path }) => [name, form, path]))
      for (const { name, path } of placed) {
        if (!this.#known(name, form, path) || name.startsWith(`${key}.`)) continue
        this.#shape('not-allowed', form, path, name, `${key}.…`)
      }
      const { totals = [] } = form.value
      this.#unique(totals.map((name, at) => [name, form, ['totals', at]]))
      for (const [at, name] of totals.entries()) this.#known(`${key}.${name}`, form, ['totals', at])
      const places = new Set(placed.map(({ name }) => name))
      for (const field of form.fields) {
        const name = `${key}.${field.value.name}`
        if (!places.has(name)) this.#shape('not-placed', field, ['name'], name)
      }
      for (const register of this.#parts.registers) {
        const name = register.value.key
        const isOurs = name.startsWith(`${key}.`)
        if (isOurs && !places.has(name)) this.#shape('not-placed', register, ['key'], name)
      }
    }
  }

  registers(): void {
    for (const register of this.#parts.registers) {
      const { key, caption, travels, unique = [], known_by = [] } = register.value
      const [form = '', name = ''] = key.split('.')
      this.#cited(register, [], register.value)
      this.#fields(register.columns, key)
      this.#known(form, register, ['key'])
      if (this.#forms.get(form)?.has(name)) this.#doubled(key, register, ['key'])
      this.#known(`${key}.${caption}`, register, ['caption'])
      for (const [list, columns] of Object.entries({ travels, unique, known_by })) {
        this.#unique(columns.map((column, at) => [column, register, [list, at]]))
        for (const [at, column] of columns.entries()) {
          this.#known(`${key}.${column}`, register, [list, at])
        }
      }
      for (const [at, column] of travels.entries()) {
        const found = register.columns.find(({ value }) => value.name === column)?.value
        if (found?.personal)
          this.#shape('not-allowed', register, ['travels', at], column, 'not personal')
      }
    }
  }

  codes(): void {
    this.#unique(this.#parts.codes.map((list) => [list.name, list, []]))
    for (const list of this.#parts.codes) {
      this.#cited(list, [], list.value)
      this.#unique(list.entries.map((entry) => [entry.value.code, entry, ['code']]))
    }
  }

  checks(): void {
    this.#unique(this.#parts.checks.map((check) => [check.value.id, check, ['id']]))
    for (const check of this.#parts.checks) {
      const { id, form, each, cells } = check.value
      this.#cited(check, [], check.value)
      this.#known(form, check, ['form'])
      // Judged with another form where both would otherwise read each other (B-X09 with G).
      this.#known(id.slice(0, id.indexOf('-')), check, ['id'])
      if (each !== undefined) this.#known(each, check, ['each'])
      for (const [at, cell] of cells.entries()) {
        const isColumn = each !== undefined && !cell.includes('.')
        this.#known(isColumn ? `${each}.${cell}` : cell, check, ['cells', at])
      }
    }
  }

  indicators(): void {
    this.#unique(this.#parts.indicators.map((one) => [one.value.id, one, ['id']]))
    for (const indicator of this.#parts.indicators) {
      const { form, thresholds } = indicator.value
      this.#cited(indicator, [], indicator.value)
      this.#known(form, indicator, ['form'])
      if (Object.keys(thresholds).length === 0)
        this.#shape('missing', indicator, ['thresholds'], '')
    }
  }

  units(): void {
    const { units } = this.#parts
    if (units === undefined) return
    const { pupils, weights, unassessed } = units.value
    this.#cited(units, [], units.value)
    for (const [code, stages] of Object.entries(weights)) {
      const isCode = [...this.#codes.values()].some((codes) => codes.has(code))
      if (!isCode && !this.#parts.hasDoubtfulCodes()) this.#unknown(code, units, ['weights', code])
      for (const stage of Object.keys(stages)) {
        if (!Object.hasOwn(pupils, stage)) this.#unknown(stage, units, ['weights', code, stage])
      }
    }
    for (const [at, stage] of unassessed.entries()) {
      if (!Object.hasOwn(pupils, stage)) this.#unknown(stage, units, ['unassessed', at])
    }
  }

  #fields(fields: readonly Located<Field>[], owner: string): void {
    this.#unique(fields.map((field) => [`${owner}.${field.value.name}`, field, ['name']]))
    for (const field of fields) {
      const { type } = field.value
      this.#cited(field, [], field.value)
      if (type.kind === 'ref') this.#known(type.register, field, ['type'])
      if (type.kind !== 'enum' && type.kind !== 'enums') continue
      if (this.#codes.has(type.codes) || this.#parts.isDoubtful(`codes.${type.codes}`)) continue
      this.#unknown(type.codes, field, ['type'])
    }
  }

  #cited(
    part: Located<unknown>,
    path: SourcePath,
    value: { readonly cite?: { readonly source: string } | undefined },
  ): void {
    const source = value.cite?.source
    if (source === undefined || this.#sources.has(source)) return
    if (this.#parts.isDoubtful('sources')) return
    this.#unknown(source, part, [...path, 'cite', 'source'])
  }

  /** `A`, `A.books`, `A.buildings` or `A.buildings.floors`. */
  #known(name: string, part: Located<unknown>, path: SourcePath): boolean {
    const [form = '', member = '', column] = name.split('.')
    const isKnown =
      column !== undefined
        ? this.#registers.get(`${form}.${member}`)?.has(column)
        : member === ''
          ? this.#forms.has(form)
          : this.#forms.get(form)?.has(member) || this.#registers.has(name)
    if (!isKnown && !this.#parts.isDoubtful(name)) this.#unknown(name, part, path)
    return isKnown === true
  }

  #unique(names: readonly (readonly [string, Located<unknown>, SourcePath])[]): void {
    const seen = new Set<string>()
    for (const [name, part, path] of names) {
      if (seen.has(name)) this.#doubled(name, part, path)
      seen.add(name)
    }
  }

  #doubled(name: string, part: Located<unknown>, path: SourcePath): void {
    this.#mistakes.add(() => ({
      code: 'pack-doubled-name',
      details: { ...placeOf(part, path), name },
    }))
  }

  #unknown(name: string, part: Located<unknown>, path: SourcePath): void {
    this.#mistakes.add(() => ({
      code: 'pack-unknown-name',
      details: { ...placeOf(part, path), name },
    }))
  }

  #shape(
    why: 'missing' | 'not-placed' | 'not-allowed',
    part: Located<unknown>,
    path: SourcePath,
    found: string,
    expected = '',
  ): void {
    const whole = [...part.path, ...path]
    this.#mistakes.add(() => ({
      code: 'pack-shape',
      details: {
        ...part.source.placeOf(whole),
        path: whole.map(String).join('.'),
        ...{ why, expected, found },
      },
    }))
  }
}

const placeOf = (part: Located<unknown>, path: SourcePath): Place =>
  part.source.placeOf([...part.path, ...path])
