import type { FormKey } from '#shared/ids.ts'
import type { Form, Pack, Register } from '#shared/pack/pack.ts'
import { scopeOf } from '#shared/pack/scope.ts'
import { planCell, planExpression } from './build-cell.ts'
import { planCheck } from './build-check.ts'
import { planRegister } from './build-register.ts'
import { type Ask, planMeasure, planResources } from './build-results.ts'
import { copiedId, type Making } from './making.ts'
import { Nodes } from './nodes.ts'
import { orderOf, partOrder } from './order.ts'
import type { FieldPlan, FormPlan, Plan, UnitsPlan } from './plan.ts'
import { violationsOfField } from './violation-nodes.ts'

/** Makes a pack ready. Throws a plain Error on a pack that did not pass the compiler. */
export function buildPlan(pack: Pack): Plan {
  const making = makingOf(pack)
  const forms = new Map<string, FormPlan>()
  for (const form of pack.forms) forms.set(form.key, planForm(making, form))
  const registerPlans = pack.registers.map((register) => planRegister(making, register))
  const checks = pack.checks.map((check) => planCheck(making, check))
  const units = planUnits(making)
  const initial = pack.forms.flatMap((form) => initialOf(making, form))
  const due = pack.forms.flatMap((form) => dueOf(making, form))
  const nodes = making.nodes.finish()
  const ordered = orderOf(nodes)
  const [resultOrder, restOrder] = partOrder(nodes, ordered.order, units.nodes)
  return {
    pack,
    nodes,
    ...ordered,
    resultOrder,
    restOrder,
    ofRows: pack.registers.map((_, number) =>
      nodes.flatMap((node, index) => (node.register === number ? [index] : [])),
    ),
    forms: withCopied(forms, making.nodes),
    registers: making.registers,
    registerPlans: registerPlans.map((plan, number) => ({
      ...plan,
      aggregates: nodes.flatMap((node, index) =>
        node.kind === 'aggregate' && node.register === number ? [index] : [],
      ),
    })),
    checks,
    units,
    initial,
    due,
  }
}

function makingOf(pack: Pack): Making {
  const scopes = new Map([[undefined as string | undefined, scopeOf(pack)]])
  for (const { key } of pack.registers) scopes.set(key, scopeOf(pack, key))
  return {
    pack,
    nodes: new Nodes(),
    registers: new Map(pack.registers.map((register: Register, number) => [register.key, number])),
    fields: new Map(
      pack.forms.flatMap((form) =>
        form.fields.map((field) => [`${form.key}.${field.name}`, field] as const),
      ),
    ),
    scope: (register) => {
      const scope = scopes.get(register)
      if (scope === undefined) throw new Error(`the pack has no register ${register}`)
      return scope
    },
  }
}

function planForm(making: Making, form: Form): FormPlan {
  const fields = new Map<string, FieldPlan>()
  for (const field of form.fields) {
    const cell = planCell(making, field, { register: undefined, key: form.key })
    fields.set(field.name, {
      ...cell,
      violations: violationsOfField(making, cell, `${form.key}.${field.name}`),
    })
  }
  return { form, fields, copied: undefined }
}

/** Only now is it known whether any expression asks it. */
const withCopied = (forms: ReadonlyMap<string, FormPlan>, nodes: Nodes) =>
  new Map([...forms].map(([key, plan]) => [key, { ...plan, copied: nodes.find(copiedId(key)) }]))

function planUnits(making: Making): UnitsPlan {
  const { units } = making.pack
  const ids: string[] = []
  const ask: Ask = (text, id) => {
    ids.push(id)
    return planExpression(making, { text, id, owner: undefined })
  }
  const stages = ['p', 'j', 's'] as const
  const asked = {
    type: ask(units.type, 'units.type'),
    exempt: ask(units.exempt, 'units.exempt'),
    pupils: stages.flatMap((stage) => {
      const text = units.pupils[stage]
      return text === undefined ? [] : [[stage, ask(text, `units.pupils.${stage}`)] as const]
    }),
    resources: planResources(making.pack, ask),
    measures: making.pack.measures.map((measure) => planMeasure(measure, ask)),
  }
  return { ...asked, nodes: ids.flatMap((id) => making.nodes.find(id) ?? []) }
}

function dueOf(making: Making, { key, due }: Form): Plan['due'] {
  if (due === undefined) return []
  return [[key, planExpression(making, { text: due, id: `${key}#due`, owner: undefined })]]
}

function initialOf(making: Making, form: Form): Plan['initial'] {
  return form.fields.flatMap((field) => {
    if (field.initial === undefined) return []
    const id = `${form.key}.${field.name}#initial`
    const key: FormKey = form.key
    const read = planExpression(making, { text: field.initial, id, owner: undefined })
    return [[key, field, read] as const]
  })
}
