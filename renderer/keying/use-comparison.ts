import { useMemo } from 'react'
import { useDesk, useDeskVersion } from '#renderer/desk/desk-context.tsx'
import { useSpeech } from '#renderer/language/language.tsx'
import type { Answer } from '#shared/answer.ts'
import type { Keying } from '#shared/contract/keying.ts'
import { rowLimit } from '#shared/engine/situation.ts'
import { readCell } from '#shared/entry/read-cell.ts'
import { shownAnswer } from '#shared/entry/shown.ts'
import { FormKey } from '#shared/ids.ts'
import {
  decidedIn,
  decidedKey,
  keyedIn,
  mismatches,
  placeOf,
  settled,
} from '#shared/keying/compare.ts'
import { type KeyedInto, keyingPlan } from '#shared/keying/plan.ts'
import { type BlankSheet, sheetRows } from '#shared/keying/sheet-places.ts'
import { registerOf } from '#shared/spreadsheet/columns.ts'
import type { Checks } from './checks.ts'

/** Where the passes differ, what is decided, and what it comes to in the draft as it stands now. */
export function useComparison(sheet: BlankSheet, keying: Keying, checks: Checks) {
  const desk = useDesk()
  const version = useDeskVersion()
  const { words, language } = useSpeech()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the draft is read anew when it changes
  return useMemo(() => {
    const { pack } = desk.engine
    const situation = desk.situation()
    const register = registerOf(pack, sheet.part)
    const byName = new Map(sheet.fields.map((one) => [one.field.name, one]))
    const first = keyedIn(keying.texts, 'first')
    const second = keying.is_double ? keyedIn(keying.texts, 'second') : first
    const decided = decidedIn(keying.texts)
    const differing = mismatches(first, second, {
      rows: sheetRows(sheet, [...first.keys(), ...second.keys()]),
      fields: [...byName.keys()],
      meaning: (name, text) => {
        const field = byName.get(name)?.field
        const read = field && readCell(field, checks.choices(field), text)
        return read?.fits === true ? JSON.stringify(read.answer ?? '') : `as typed ${text.trim()}`
      },
    })
    const rowsThere = register === undefined ? 0 : desk.rows(register.key).length
    const into: KeyedInto = {
      situation,
      period: desk.period,
      choices: checks.choices,
      knownBy: register?.known_by ?? register?.unique ?? (register ? [register.caption] : []),
      canType: (cell) =>
        desk.isOpen(cell) && (!cell.includes('/') || desk.cell(cell).sealed !== true),
      room: rowLimit - rowsThere,
      id: keying.id,
    }
    const found = new Map([
      ...keyingPlan(sheet, second, into).found,
      ...keyingPlan(sheet, first, into).found,
    ])
    const show = (name: string, answer: Answer | undefined): string => {
      const field = byName.get(name)?.field
      if (field === undefined || answer === undefined) return ''
      return shownAnswer(field, answer, { pack, language, words })
    }
    const inDraft = (row: string, name: string): string =>
      show(
        name,
        sheet.rows.kind === 'form'
          ? situation.forms[FormKey.parse(sheet.part)]?.[name]
          : found.get(row)?.cells[name],
      )
    const isOpen = (one: (typeof differing)[number]) => !decided.has(decidedKey(placeOf(one)))
    return {
      differing,
      decided,
      open: differing.filter(isOpen).length,
      inDraft,
      show,
      first,
      second,
      plan: keyingPlan(sheet, settled(first, second, differing, decided), into),
      fieldOf: (name: string) => byName.get(name),
    }
  }, [desk, version, sheet, keying, checks, words, language])
}

export type Comparison = ReturnType<typeof useComparison>
