import type { Place } from '#shared/fault/pack.ts'
import type { Pack } from '#shared/pack/pack.ts'
import type { Located, Named, Parts } from './parts.ts'
import type { Source, SourcePath } from './source.ts'

/**
 * A compiled pack taken apart again, so that a pack that came from outside passes the same checks as
 * one that is compiled here. A place has the path inside the pack for its file.
 */
export function partsOf(pack: Pack): Parts {
  const { forms, registers, codes, sources, parameters, profiles, ...rest } = pack
  const { county, scheme2012 } = pack
  return {
    header: located({ ...rest, forms: forms.map(({ key }) => key), sources: {}, parameters: {} }),
    sources: named(sources, 'sources'),
    parameters: named(parameters, 'parameters'),
    profiles: profiles.map(({ parameters: changes, ...value }, at) => ({
      ...located(value, 'profiles', at),
      parameters: named(changes, 'profiles', at, 'parameters'),
    })),
    codes: Object.entries(codes).map(([name, { entries, ...value }]) => ({
      ...located({ ...value, entries: [] }, 'codes', name),
      name,
      entries: entries.map((entry, at) => located(entry, 'codes', name, 'entries', at)),
    })),
    forms: forms.map(({ fields, ...value }, at) => ({
      ...located(value, 'forms', at),
      fields: fields.map((field, index) => located(field, 'forms', at, 'fields', index)),
    })),
    registers: registers.map(({ columns, rows = [], ...value }, at) => ({
      ...located(value, 'registers', at),
      columns: columns.map((column, index) => located(column, 'registers', at, 'columns', index)),
      rows: rows.map((row, index) => located(row, 'registers', at, 'rows', index)),
    })),
    checks: pack.checks.map((check, at) => located(check, 'checks', at)),
    indicators: pack.indicators.map((one, at) => located(one, 'indicators', at)),
    measures: pack.measures.map((one, at) => located(one, 'measures', at)),
    units: located(pack.units, 'units'),
    inForce: pack.in_force,
    extends: pack.extends,
    ...(county === undefined ? {} : { county: located(county, 'county') }),
    ...(scheme2012 === undefined ? {} : { scheme2012: located(scheme2012, 'scheme2012') }),
    // All of it could be read: nothing is told twice.
    isDoubtful: () => false,
    hasDoubtfulCodes: () => false,
  }
}

const place = (path: SourcePath): Place => ({
  file: path.map(String).join('.'),
  line: 1,
  column: 1,
})

const compiled: Source = {
  file: 'pack',
  value: '',
  placeOf: place,
  placeOfKey: place,
  placeWithin: place,
}

const located = <T>(value: T, ...path: SourcePath): Located<T> => ({
  value,
  source: compiled,
  path,
})

const named = <T>(map: Readonly<Record<string, T>>, ...path: SourcePath): readonly Named<T>[] =>
  Object.entries(map).map(([name, value]) => ({ ...located(value, ...path, name), name }))
