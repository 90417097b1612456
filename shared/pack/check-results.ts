import type { Mistakes } from './mistakes.ts'
import type { Located, Parts } from './parts.ts'
import type { SourcePath } from './source.ts'

/** Measures, profiles, the earlier scheme and rows: what names and shapes alone do not show. */
export function checkResults(parts: Parts, mistakes: Mistakes): void {
  const check = new ResultCheck(parts, mistakes)
  check.indicators()
  check.measures()
  check.profiles()
  check.scheme()
  check.rows()
}

class ResultCheck {
  readonly #parts: Parts
  readonly #mistakes: Mistakes
  readonly #forms: ReadonlySet<string>
  readonly #sources: ReadonlySet<string>
  readonly #parameters: ReadonlyMap<string, Parts['parameters'][number]['value']>

  constructor(parts: Parts, mistakes: Mistakes) {
    this.#parts = parts
    this.#mistakes = mistakes
    this.#forms = new Set(parts.forms.map(({ value }) => value.key))
    this.#sources = new Set(parts.sources.map(({ name }) => name))
    this.#parameters = new Map(parts.parameters.map(({ name, value }) => [name, value]))
  }

  indicators(): void {
    for (const one of this.#parts.indicators) {
      const { relaxed } = one.value
      if (relaxed !== undefined) this.#switch(one, ['relaxed', 'by'], relaxed.by)
    }
  }

  /** A measure is a figure with one bar, or a truth; what a county adds up is a ratio. */
  measures(): void {
    const seen = new Set<string>()
    for (const one of this.#parts.measures) {
      const { id, stage, form, value, ratio, holds, county, relaxed = [], cite } = one.value
      const name = `${id}${stage ?? ''}`
      if (seen.has(name)) {
        this.#mistakes.add(() => ({
          code: 'pack-doubled-name',
          details: { ...placeOf(one, ['id']), name },
        }))
      }
      seen.add(name)
      this.#form(one, ['form'], form)
      this.#cited(one, ['cite', 'source'], cite.source)
      const isFigure = value !== undefined || ratio !== undefined
      if (value !== undefined && ratio !== undefined) this.#refused(one, ['ratio'], 'value | ratio')
      if (
        barsOf(one.value) + (holds === undefined ? 0 : 1) !== 1 ||
        (barsOf(one.value) === 1) !== isFigure
      ) {
        this.#refused(one, ['id'], 'value + at_least | at_most | less_than; holds')
      }
      if (county === 'pooled' && ratio === undefined) this.#refused(one, ['county'], 'ratio')
      for (const [at, each] of relaxed.entries()) {
        this.#switch(one, ['relaxed', at, 'by'], each.by)
        if (
          barsOf(each) + (each.holds === undefined ? 0 : 1) !== 1 ||
          (barsOf(each) === 1 && !isFigure)
        ) {
          this.#refused(one, ['relaxed', at], 'at_least | at_most | less_than | holds')
        }
      }
    }
  }

  /** A profile changes what is there, and nothing into something of another kind. */
  profiles(): void {
    const { county, profiles } = this.#parts
    if (county !== undefined) this.#cited(county, ['cite', 'source'], county.value.cite.source)
    for (const profile of profiles) {
      this.#cited(profile, ['cite', 'source'], profile.value.cite.source)
      for (const change of profile.parameters) {
        this.#cited(change, ['cite', 'source'], change.value.cite.source)
        const known = this.#parameters.get(change.name)
        if (known === undefined) this.#unknown(change, [], `param.${change.name}`)
        else if (!isSameKind(known, change.value)) this.#refused(change, [], kindOf(known))
      }
    }
  }

  scheme(): void {
    const scheme = this.#parts.scheme2012
    if (scheme === undefined) return
    this.#cited(scheme, ['cite', 'source'], scheme.value.cite.source)
    const seen = new Set<string>()
    for (const [at, one] of scheme.value.indicators.entries()) {
      this.#form(scheme, ['indicators', at, 'form'], one.form)
      this.#cited(scheme, ['indicators', at, 'cite', 'source'], one.cite.source)
      if (one.split && typeof one.resource !== 'string') {
        this.#refused(scheme, ['indicators', at, 'resource'], 'split: false')
      }
      if (seen.has(one.id)) {
        const place = placeOf(scheme, ['indicators', at, 'id'])
        this.#mistakes.add(() => ({
          code: 'pack-doubled-name',
          details: { ...place, name: one.id },
        }))
      }
      seen.add(one.id)
    }
  }

  rows(): void {
    for (const register of this.#parts.registers) {
      const seen = new Set<string>()
      for (const row of register.rows) {
        const { key } = row.value
        if (seen.has(key)) {
          const place = placeOf(row, ['key'])
          this.#mistakes.add(() => ({
            code: 'pack-doubled-name',
            details: { ...place, name: key },
          }))
        }
        seen.add(key)
        for (const [name, answer] of Object.entries(row.value.cells)) {
          const type = register.columns.find(({ value }) => value.name === name)?.value.type
          if (type?.kind !== 'enum') continue
          const list = this.#parts.codes.find((codes) => codes.name === type.codes)
          const isKnown = list?.entries.some(({ value }) => value.code === answer)
          if (isKnown === false) this.#unknown(row, ['cells', name], String(answer))
        }
      }
    }
  }

  #switch(part: Located<unknown>, path: SourcePath, name: string): void {
    const known = this.#parameters.get(name)
    if (known === undefined) this.#unknown(part, path, `param.${name}`)
    else if (kindOf(known) !== 'true | false') this.#refused(part, path, 'true | false')
  }

  #form(part: Located<unknown>, path: SourcePath, form: string): void {
    if (!this.#forms.has(form)) this.#unknown(part, path, form)
  }

  #cited(part: Located<unknown>, path: SourcePath, source: string): void {
    if (!this.#sources.has(source)) this.#unknown(part, path, source, 'sources')
  }

  #unknown(part: Located<unknown>, path: SourcePath, name: string, doubt = name): void {
    if (this.#parts.isDoubtful(doubt)) return
    this.#mistakes.add(() => ({
      code: 'pack-unknown-name',
      details: { ...placeOf(part, path), name },
    }))
  }

  #refused(part: Located<unknown>, path: SourcePath, expected: string): void {
    const whole = [...part.path, ...path]
    this.#mistakes.add(() => ({
      code: 'pack-shape',
      details: {
        ...placeOf(part, path),
        path: whole.map(String).join('.'),
        ...{ why: 'not-allowed', expected, found: '' },
      },
    }))
  }
}

const barsOf = (asked: {
  readonly at_least?: string | undefined
  readonly at_most?: string | undefined
  readonly less_than?: string | undefined
}): number =>
  [asked.at_least, asked.at_most, asked.less_than].filter((bar) => bar !== undefined).length

type Parameter = Parts['parameters'][number]['value']

function kindOf(parameter: Parameter): string {
  if ('text' in parameter) return parameter.among?.join(' | ') ?? 'text'
  return typeof parameter.value === 'boolean' ? 'true | false' : '4.505'
}

/** Whether a change fits its parameter: the same kind, and of a list of texts one of them. */
export function isSameKind(
  parameter: Parameter,
  change: Parts['profiles'][number]['parameters'][number]['value'],
): boolean {
  if ('text' in parameter) {
    return 'text' in change && (parameter.among?.includes(change.text) ?? true)
  }
  return 'value' in change && typeof change.value === typeof parameter.value
}

const placeOf = (part: Located<unknown>, path: SourcePath) =>
  part.source.placeOf([...part.path, ...path])
