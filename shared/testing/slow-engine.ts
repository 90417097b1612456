import type { Answer } from '#shared/answer.ts'
import type { About } from '#shared/engine/about.ts'
import { fieldViolations } from '#shared/engine/field-violations.ts'
import { provincesOf } from '#shared/engine/identity/region.ts'
import { doubledMessage } from '#shared/engine/messages.ts'
import type { CellRef, Violation } from '#shared/engine/outcome.ts'
import { given, parseAnswer } from '#shared/engine/parse-answer.ts'
import { Reasons } from '#shared/engine/reasons.ts'
import type { Row, Situation } from '#shared/engine/situation.ts'
import type { Aggregate, Name, Node } from '#shared/expression/node.ts'
import {
  and,
  arithmetic,
  callFunction,
  callMethod,
  comparison,
  not,
  or,
} from '#shared/expression/operations.ts'
import { parse } from '#shared/expression/parse.ts'
import {
  holds,
  isKnown,
  no,
  noData,
  notApplicable,
  numberValue,
  sameValue,
  textValue,
  truthValue,
  type Value,
  withoutValue,
  yes,
} from '#shared/expression/value.ts'
import { partsOf } from '#shared/expression/walk.ts'
import { assess } from '#shared/indicators/assess.ts'
import { compare, decimal, one, zero } from '#shared/number/rational.ts'
import type { Field } from '#shared/pack/field.ts'
import { resourceFor } from '#shared/pack/indicator.ts'
import type { Pack, Register } from '#shared/pack/pack.ts'
import { ownId } from '#shared/pack/scope.ts'
import { startYear } from '#shared/period.ts'

interface Here {
  readonly register: Register
  readonly row: Row
}

/**
 * The engine as one would write it without thinking of speed: a walk over the syntax for every
 * question, nothing kept. The real engine must agree with it after any edits.
 */
export function slowEngine(pack: Pack, situation: Situation, about: About) {
  const registerOf = (key: string): Register => {
    const register = pack.registers.find((each) => each.key === key)
    if (register === undefined) throw new Error(key)
    return register
  }
  const rowsOf = (register: Register): readonly Row[] => situation.registers[register.key] ?? []
  const fieldOf = (form: string, name: string): Field => {
    const field = pack.forms.find((f) => f.key === form)?.fields.find((f) => f.name === name)
    if (field === undefined) throw new Error(`${form}.${name}`)
    return field
  }
  const columnOf = (register: Register, name: string): Field => {
    const column = register.columns.find((each) => each.name === name)
    if (column === undefined) throw new Error(`${register.key}/${name}`)
    return column
  }
  const answers = (forms: Situation['forms'] | undefined, ref: string): Answer | undefined => {
    const [form = '', name = ''] = ref.split('.')
    const found = Object.entries(forms ?? {}).find(([key]) => key === form)?.[1]
    return given(found?.[name])
  }

  function evaluate(node: Node, outer: Here | undefined, inner?: Here): Value {
    const go = (part: Node): Value => evaluate(part, outer, inner)
    switch (node.kind) {
      case 'number':
        return numberValue(node.value)
      case 'text':
        return textValue(node.value)
      case 'truth':
        return truthValue(node.value)
      case 'parameter': {
        const parameter = pack.parameters[node.name]
        if (parameter === undefined) throw new Error(`param.${node.name}`)
        if ('text' in parameter) return textValue(parameter.text)
        const { value } = parameter
        return typeof value === 'boolean' ? truthValue(value) : numberValue(decimal(value))
      }
      case 'school':
        return noData([`school.${node.name}`])
      case 'period':
        return numberValue(decimal(`${startYear(about.period)}`))
      case 'field':
      case 'column':
      case 'previous':
        return named(node, outer, inner)
      case 'not':
        return not(go(node.of))
      case 'minus':
        return arithmetic('-', numberValue(zero), go(node.of))
      case 'arithmetic':
        return arithmetic(node.operator, go(node.left), go(node.right))
      case 'comparison':
        return comparison(node.operator, go(node.left), go(node.right))
      case 'and':
        return and(go(node.left), go(node.right))
      case 'or':
        return or(go(node.left), go(node.right))
      case 'in-list':
        return node.list
          .map((item) => comparison('==', go(node.of), go(item)))
          .reduce((a, b) => or(a, b))
      case 'in-codes': {
        const [code, codes] = [go(node.of), go(node.codes)]
        if (code.kind !== 'text' || codes.kind !== 'codes') return withoutValue([code, codes])
        return truthValue(codes.codes.includes(code.text))
      }
      case 'choice': {
        const condition = go(node.condition)
        if (!isKnown(condition)) return withoutValue([condition])
        return go(holds(condition) ? node.yes : node.no)
      }
      case 'has':
        return truthValue(isKnown(go(node.of)))
      case 'code': {
        const code = go(node.of)
        if (code.kind !== 'text') return withoutValue([code])
        // A code may stand in several lists, as music does; an attribute is of one list.
        const lists = Object.values(pack.codes).filter(({ entries }) =>
          entries.some(({ attributes }) => attributes?.[node.attribute] !== undefined),
        )
        const entries = lists.flatMap((list) => list.entries)
        const entry = entries.find((each) => each.code === code.text)
        return textValue(entry?.attributes?.[node.attribute] ?? '')
      }
      case 'copied':
        return copied(node.form)
      case 'function':
        return callFunction(node.name, node.arguments.map(go))
      case 'method':
        return callMethod(node.name, go(node.of), node.arguments.map(go))
      case 'aggregate':
        return aggregate(node, outer)
    }
  }

  function named(node: Name, outer: Here | undefined, inner: Here | undefined): Value {
    if (node.kind === 'field') return value(fieldOf(node.form, node.name), node.form, undefined)
    if (node.kind === 'previous') {
      const ref = `${node.form}.${node.name}`
      const answer = answers(situation.previous, ref)
      const field = fieldOf(node.form, node.name)
      return (
        (answer === undefined ? undefined : parseAnswer(field.type, answer)) ??
        noData([`previous.${ref}`])
      )
    }
    const here = node.register === undefined ? outer : inner
    if (here === undefined) throw new Error('no row')
    const isColumn = here.register.columns.some((column) => column.name === node.name)
    if (node.name === ownId && !isColumn) return textValue(here.row.id)
    return value(columnOf(here.register, node.name), here.register.key, here)
  }

  const refOf = (field: Field, key: string, here: Here | undefined): CellRef =>
    here === undefined ? `${key}.${field.name}` : `${key}/${here.row.id}/${field.name}`

  const aspect = (text: string | undefined, here: Here | undefined): Value | undefined =>
    text === undefined ? undefined : evaluate(parse(text), here)

  function answerOf(field: Field, key: string, here: Here | undefined): Answer | undefined {
    if (here !== undefined) return given(here.row.cells[field.name])
    return answers(situation.forms, `${key}.${field.name}`)
  }

  function codesOf(field: Field): ReadonlySet<string> | undefined {
    if (field.type.kind !== 'enum' && field.type.kind !== 'enums') return undefined
    return new Set(pack.codes[field.type.codes]?.entries.map((entry) => entry.code))
  }

  function value(field: Field, key: string, here: Here | undefined): Value {
    const blank = field.absent ? numberValue(zero) : noData([refOf(field, key, here)])
    const visible = aspect(field.visible, here)
    if (visible !== undefined && !isKnown(visible)) return visible
    if (visible !== undefined && !holds(visible)) return blank
    if (field.computed !== undefined) return evaluate(parse(field.computed), here)
    const answer = answerOf(field, key, here)
    if (answer === undefined) return blank
    const codes = codesOf(field)
    const strange = [answer].flat().some((code) => codes && !codes.has(String(code)))
    const parsed = strange ? undefined : parseAnswer(field.type, answer)
    return parsed ?? noData([refOf(field, key, here)])
  }

  function counted(register: Register, row: Row): Value {
    if (register.moment === undefined) {
      const year = startYear(about.period)
      const isIn = row.from < `${year + 1}-09-01` && (row.to ?? '9999') > `${year}-09-01`
      return truthValue(isIn)
    }
    const moment = textValue(row.from)
    const day = evaluate(parse(register.moment), undefined)
    const began = comparison('<=', moment, day)
    return row.to === undefined ? began : and(began, comparison('<', day, textValue(row.to)))
  }

  function aggregate(node: Aggregate, outer: Here | undefined): Value {
    const register = registerOf(node.register)
    if (!situation.complete.includes(register.key)) return noData([register.key])
    const tied = node.keys.map((key) => evaluate(key.outer, outer))
    const loose = tied.filter((each) => !isKnown(each))
    if (loose.length > 0) return withoutValue(loose)
    const said: Value[] = []
    for (const row of rowsOf(register)) {
      const here = { register, row }
      const asked = [
        counted(register, row),
        ...(node.where ? [evaluate(node.where, undefined, here)] : []),
        ...node.keys.map((key, index) =>
          comparison('==', evaluate(key.inner, undefined, here), tied[index] ?? no),
        ),
      ]
      if (asked.some((each) => each.kind === 'truth' && !each.truth)) continue
      const unknown = asked.filter((each) => !isKnown(each))
      if (unknown.length > 0) said.push(withoutValue(unknown))
      else said.push(node.of ? evaluate(node.of, undefined, here) : numberValue(one))
    }
    return fold(node, said)
  }

  /** Rows that surely count in an aggregate of this field, or of a field that it reads. */
  function rowsBehind(form: string, name: string): ReadonlySet<string> {
    const rows = new Set<string>()
    const seen = new Set<string>()
    const waiting = [`${form}.${name}`]
    for (let ref = waiting.pop(); ref !== undefined; ref = waiting.pop()) {
      if (seen.has(ref)) continue
      seen.add(ref)
      const [key = '', own = ''] = ref.split('.')
      const { visible, computed } = fieldOf(key, own)
      for (const text of [visible, computed]) {
        for (const part of text === undefined ? [] : partsOf(parse(text))) {
          if (part.kind === 'field') waiting.push(`${part.form}.${part.name}`)
          if (part.kind !== 'aggregate') continue
          const register = registerOf(part.register)
          for (const row of rowsOf(register)) {
            const here = { register, row }
            const where = part.where === undefined ? yes : evaluate(part.where, undefined, here)
            const of = part.of === undefined ? yes : evaluate(part.of, undefined, here)
            if (holds(counted(register, row)) && holds(where) && isKnown(of)) {
              rows.add(`${register.key}/${row.id}`)
            }
          }
        }
      }
    }
    return rows
  }

  function copied(form: string): Value {
    if (situation.previous === undefined) return no
    const confirmed = Object.entries(situation.confirmed).find(([key]) => key === form)?.[1]
    if (confirmed !== undefined && confirmed.length > 0) return no
    const numbers = (pack.forms.find((each) => each.key === form)?.fields ?? []).filter(
      (field) =>
        field.computed === undefined &&
        ['int', 'dec', 'wan', 'yuan', 'year'].includes(field.type.kind),
    )
    const typed = (forms: Situation['forms'] | undefined, field: Field): Value | undefined => {
      const answer = answers(forms, `${form}.${field.name}`)
      if (answer === undefined) return field.absent ? numberValue(zero) : undefined
      return parseAnswer(field.type, answer)
    }
    return truthValue(
      numbers.some((field) => answers(situation.forms, `${form}.${field.name}`) !== undefined) &&
        numbers.every((field) =>
          sameValue(typed(situation.forms, field), typed(situation.previous, field)),
        ),
    )
  }

  function judged(field: Field, key: string, here: Here | undefined): readonly Violation[] {
    const visible = aspect(field.visible, here)
    if (visible !== undefined && !holds(visible)) return []
    return fieldViolations({
      field,
      ref: refOf(field, key, here),
      row: here?.row.id,
      answer: answerOf(field, key, here),
      value: value(field, key, here),
      isRequired: holds(aspect(field.required, here) ?? no),
      min: aspect(field.min, here),
      max: aspect(field.max, here),
      codes: codesOf(field),
      where: { kind: about.kind, provinces: provincesOf(pack) },
    })
  }

  function doubled(register: Register, row: Row): readonly Violation[] {
    const unique = register.unique ?? []
    const keysOf = (each: Row) =>
      unique.map((name) => value(columnOf(register, name), register.key, { register, row: each }))
    const own = keysOf(row)
    if (unique.length === 0 || !own.every(isKnown) || counted(register, row) !== yes) return []
    const isDoubled = rowsOf(register).some(
      (other) =>
        other.id !== row.id &&
        counted(register, other) === yes &&
        keysOf(other).every((part, index) => sameValue(part, own[index])),
    )
    const cells = unique.map((name) => `${register.key}/${row.id}/${name}`)
    const message = doubledMessage(unique.map((name) => columnOf(register, name).label))
    return isDoubled ? [{ check: 'unique', severity: 'error', message, cells, row: row.id }] : []
  }

  function violations(form: string): readonly Violation[] {
    const found: Violation[] = []
    for (const field of pack.forms.find((each) => each.key === form)?.fields ?? []) {
      found.push(...judged(field, form, undefined))
    }
    for (const register of pack.registers.filter((each) => each.key.startsWith(`${form}.`))) {
      for (const row of rowsOf(register)) {
        const count = counted(register, row)
        if (count.kind === 'truth' && !count.truth) continue
        for (const column of register.columns) {
          found.push(...judged(column, register.key, { register, row }))
        }
        found.push(...doubled(register, row))
      }
    }
    for (const { id, each, severity, message, ...check } of pack.checks) {
      if (check.form !== form) continue
      const node = parse(check.holds)
      const broken = (result: Value): boolean => result.kind === 'truth' && !result.truth
      if (each === undefined) {
        if (broken(evaluate(node, undefined))) {
          found.push({ check: id, severity, message, cells: check.cells })
        }
        continue
      }
      const register = registerOf(each)
      for (const row of rowsOf(register)) {
        const count = counted(register, row)
        if (count.kind === 'truth' && !count.truth) continue
        if (!broken(evaluate(node, { register, row }))) continue
        const cells = check.cells.map((cell) =>
          cell.includes('.') ? cell : `${each}/${row.id}/${cell}`,
        )
        found.push({ check: id, severity, message, cells, row: row.id })
      }
    }
    const reasons = new Reasons(situation.reasons)
    return found.map((violation) => reasons.explain(violation))
  }

  const ask = (text: string): Value => evaluate(parse(text), undefined)
  return {
    violations,
    units: () =>
      assess(pack, pack.indicators, {
        type: ask(pack.units.type),
        exempt: ask(pack.units.exempt),
        pupils: new Map(
          (['p', 'j', 's'] as const).map((stage) => [stage, ask(pack.units.pupils[stage] ?? '0')]),
        ),
        resource: (id, stage, isRelaxed) => {
          const found = pack.indicators.find((one) => one.id === id)
          const resource = isRelaxed ? found?.relaxed?.resource : found?.resource
          const text = resource && resourceFor(resource, stage)
          return text === undefined ? undefined : ask(text)
        },
      }),
    /** Value of a field or of a column at a row. */
    field: (form: string, name: string) => value(fieldOf(form, name), form, undefined),
    column: (register: Register, row: Row, name: string) =>
      value(columnOf(register, name), register.key, { register, row }),
    visible: (field: Field, here: Here | undefined) => holds(aspect(field.visible, here) ?? yes),
    required: (field: Field, here: Here | undefined) => holds(aspect(field.required, here) ?? no),
    counted,
    rowsBehind,
  }
}

function fold(node: Aggregate, said: readonly Value[]): Value {
  const isTrue = (each: Value): boolean => each.kind === 'truth' && each.truth
  const isFalse = (each: Value): boolean => each.kind === 'truth' && !each.truth
  if (node.name === 'exists' && said.some(isTrue)) return yes
  if (node.name === 'all' && said.some(isFalse)) return no
  if (!said.every(isKnown)) return withoutValue(said.filter((each) => !isKnown(each)))
  if (node.name === 'exists' || node.name === 'all') return truthValue(node.name === 'all')
  if (node.name === 'sum' || node.name === 'count') {
    return said.reduce((a, b) => arithmetic('+', a, b), numberValue(zero))
  }
  const numbers = said.flatMap((each) => (each.kind === 'number' ? [each.number] : []))
  const sorted = numbers.toSorted(compare)
  const found = node.name === 'max' ? sorted.at(-1) : sorted[0]
  return found === undefined ? notApplicable('no_rows') : numberValue(found)
}
