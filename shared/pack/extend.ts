import { compare, decimal } from '#shared/number/rational.ts'
import type { Pack } from '#shared/pack/pack.ts'
import type { Parameter, ParameterChange } from '#shared/pack/parameter.ts'
import { changedBy } from './in-force.ts'
import { joinedSource } from './joined-source.ts'
import type { Mistakes } from './mistakes.ts'
import type { ExtensionParts, FormPart, Located, Named, Parts, RegisterPart } from './parts.ts'
import { partsOf } from './parts-of.ts'
import type { SourcePath } from './source.ts'

type Why = 'other-base' | 'looser' | 'not-there' | 'not-for-extensions'

/**
 * The parts of a pack that builds on another: the other's, and behind them its own. It adds fields,
 * columns, forms, registers, lists, checks, measures and profiles, puts profiles in force, and may
 * only make bars stricter. What two packs say differently is a mistake of the extension, never a
 * silent choice.
 */
export function extendParts(
  base: Pack,
  own: Parts,
  extension: ExtensionParts,
  mistakes: Mistakes,
): Parts {
  const extend = new Extending(base, mistakes)
  return extend.parts(own, extension)
}

class Extending {
  readonly #base: Pack
  readonly #parts: Parts
  readonly #mistakes: Mistakes

  constructor(base: Pack, mistakes: Mistakes) {
    this.#base = base
    this.#parts = partsOf(base)
    this.#mistakes = mistakes
  }

  parts(own: Parts, extension: ExtensionParts): Parts {
    const base = this.#parts
    for (const file of extension.refused) {
      this.#conflict(file, [], file.value, 'not-for-extensions')
    }
    const profiles = [...base.profiles, ...own.profiles]
    this.#profileNames(profiles)
    const use = extension.header?.value.use ?? []
    const chosen = this.#chosen(extension, profiles)
    return {
      ...this.#header(extension),
      sources: [...base.sources, ...own.sources],
      parameters: this.#parameters(own, extension, chosen),
      profiles,
      codes: [...base.codes, ...own.codes],
      forms: [...base.forms.map((form) => this.#form(form, extension)), ...own.forms],
      registers: [
        ...base.registers.map((register) => this.#register(register, extension)),
        ...own.registers,
      ],
      checks: [...base.checks, ...own.checks],
      indicators: this.#indicators(extension),
      measures: [...base.measures, ...own.measures],
      ...this.#county(own),
      ...(base.units === undefined ? {} : { units: base.units }),
      ...(base.scheme2012 === undefined ? {} : { scheme2012: base.scheme2012 }),
      inForce: [...this.#base.in_force, ...use],
      isDoubtful: own.isDoubtful,
      hasDoubtfulCodes: own.hasDoubtfulCodes,
    }
  }

  #header({ header, forms, registers }: ExtensionParts): Pick<Parts, 'header' | 'extends'> {
    for (const form of forms) {
      if (this.#parts.forms.some(({ value }) => value.key === form.value.key)) continue
      this.#conflict(form, ['key'], form.value.key, 'not-there')
    }
    for (const register of registers) {
      if (this.#parts.registers.some(({ value }) => value.key === register.value.key)) continue
      this.#conflict(register, ['key'], register.value.key, 'not-there')
    }
    if (header === undefined) return {}
    const { extends: on, use: _, forms: more, ...head } = header.value
    const { id, version, rules } = this.#base
    if (on.id !== id || on.version !== version) {
      this.#conflict(header, ['extends', 'id'], `${on.id} ${on.version}`, 'other-base')
    }
    const before = this.#base.extends ?? []
    if ([id, ...before.map((one) => one.id)].includes(head.id)) {
      const details = { ...header.source.placeOf([...header.path, 'id']), name: head.id }
      this.#mistakes.add(() => ({ code: 'pack-doubled-name', details }))
    }
    return {
      header: {
        ...header,
        value: { ...head, rules, forms: [...this.#base.forms.map(({ key }) => key), ...more] },
        source: joinedSource(header.source, 'forms', this.#base.forms.length),
      },
      extends: [...before, { id, version }],
    }
  }

  /** Profiles are found by key, so a second one of the same name would change the first. */
  #profileNames(profiles: Parts['profiles']): void {
    const seen = new Set<string>()
    for (const profile of profiles) {
      const { key } = profile.value
      if (seen.has(key)) {
        const place = profile.source.placeOf([...profile.path, 'key'])
        this.#mistakes.add(() => ({ code: 'pack-doubled-name', details: { ...place, name: key } }))
      }
      seen.add(key)
    }
  }

  /** The changes of the profiles in force, each at the place where it was put in force. */
  #chosen(
    extension: ExtensionParts,
    profiles: Parts['profiles'],
  ): readonly Named<ParameterChange>[] {
    const { header } = extension
    return (header?.value.use ?? []).flatMap((key, at) => {
      const profile = profiles.find(({ value }) => value.key === key)
      if (header === undefined) return []
      const path = [...header.path, 'use', at]
      if (profile !== undefined) {
        return profile.parameters.map((one) => ({ ...one, source: header.source, path }))
      }
      const place = header.source.placeOf(path)
      this.#mistakes.add(() => ({ code: 'pack-unknown-name', details: { ...place, name: key } }))
      return []
    })
  }

  #parameters(
    own: Parts,
    extension: ExtensionParts,
    chosen: readonly Named<ParameterChange>[],
  ): Parts['parameters'] {
    const found = new Map<string, Named<Parameter>>()
    for (const parameter of [...this.#parts.parameters, ...own.parameters]) {
      if (found.has(parameter.name)) {
        const place = parameter.source.placeOf(parameter.path)
        const details = { ...place, name: `param.${parameter.name}` }
        this.#mistakes.add(() => ({ code: 'pack-doubled-name', details }))
      } else found.set(parameter.name, parameter)
    }
    for (const change of [...chosen, ...extension.changes]) {
      const known = found.get(change.name)
      if (known === undefined) {
        this.#conflict(change, [], `param.${change.name}`, 'not-there')
        continue
      }
      const changed = changedBy(known.value, change.value)
      if (changed === undefined) {
        const place = change.source.placeOf(change.path)
        const details = {
          ...place,
          path: `parameters.${change.name}`,
          expected: kindOf(known.value),
        }
        this.#mistakes.add(() => ({
          code: 'pack-shape',
          details: { ...details, why: 'not-allowed', found: '' },
        }))
      } else if (isLooser(known.value, changed)) {
        this.#conflict(change, [], `param.${change.name}`, 'looser')
      } else found.set(change.name, { ...change, value: changed })
    }
    return [...found.values()]
  }

  #form(form: FormPart, { forms }: ExtensionParts): FormPart {
    const more = forms.find(({ value }) => value.key === form.value.key)
    if (more === undefined) return form
    return {
      value: { ...form.value, sections: [...form.value.sections, ...more.value.sections] },
      source: joinedSource(more.source, 'sections', form.value.sections.length),
      path: more.path,
      fields: [...form.fields, ...more.fields],
    }
  }

  #register(register: RegisterPart, { registers }: ExtensionParts): RegisterPart {
    const more = registers.find(({ value }) => value.key === register.value.key)
    if (more === undefined) return register
    return {
      ...register,
      value: { ...register.value, travels: [...register.value.travels, ...more.value.travels] },
      source: joinedSource(more.source, 'travels', register.value.travels.length),
      path: more.path,
      columns: [...register.columns, ...more.columns],
    }
  }

  #indicators({ thresholds }: ExtensionParts): Parts['indicators'] {
    const known = new Set(this.#parts.indicators.map(({ value }) => value.id))
    for (const change of thresholds) {
      if (!known.has(change.value.id)) this.#conflict(change, ['id'], change.value.id, 'not-there')
    }
    return this.#parts.indicators.map((indicator) => {
      const bars = { ...indicator.value.thresholds }
      let { cite } = indicator.value
      for (const change of thresholds) {
        const { id } = change.value
        if (id !== indicator.value.id) continue
        cite = change.value.cite
        for (const [stage, bar] of stagesOf(change.value.thresholds)) {
          const [old, at] = [bars[stage], ['thresholds', stage]]
          if (old === undefined) this.#conflict(change, at, `${id}.${stage}`, 'not-there')
          else if (compare(decimal(bar), decimal(old)) < 0) {
            this.#conflict(change, at, `${id}.${stage}`, 'looser')
          } else bars[stage] = bar
        }
      }
      return { ...indicator, value: { ...indicator.value, thresholds: bars, cite } }
    })
  }

  /** Ceilings that are lower than those of the other pack. */
  #county({ county }: Parts): Pick<Parts, 'county'> {
    const base = this.#parts.county
    if (county === undefined || base === undefined)
      return base === undefined ? {} : { county: base }
    const ceilings = { ...base.value.cv_max }
    for (const [stage, ceiling] of stagesOf(county.value.cv_max)) {
      const old = ceilings[stage]
      if (old !== undefined && compare(decimal(ceiling), decimal(old)) > 0) {
        this.#conflict(county, ['cv_max', stage], `cv_max.${stage}`, 'looser')
      } else ceilings[stage] = ceiling
    }
    return { county: { ...county, value: { ...county.value, cv_max: ceilings } } }
  }

  #conflict(part: Located<unknown>, path: SourcePath, name: string, why: Why): void {
    const place = part.source.placeOf([...part.path, ...path])
    this.#mistakes.add(() => ({ code: 'pack-conflict', details: { ...place, name, why } }))
  }
}

function kindOf(parameter: Parameter): string {
  if ('text' in parameter) return parameter.among?.join(' | ') ?? 'text'
  return typeof parameter.value === 'boolean' ? 'true | false' : '4.505'
}

function isLooser(from: Parameter, to: Parameter): boolean {
  if ('text' in from || 'text' in to || from.stricter === undefined) return false
  if (typeof from.value !== 'string' || typeof to.value !== 'string') return false
  const order = compare(decimal(to.value), decimal(from.value))
  return from.stricter === 'higher' ? order < 0 : order > 0
}

const stages = ['p', 'j', 's'] as const

function stagesOf(map: Readonly<Partial<Record<(typeof stages)[number], string>>>) {
  return stages.flatMap((stage) => {
    const value = map[stage]
    return value === undefined ? [] : [[stage, value] as const]
  })
}
