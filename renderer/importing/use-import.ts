import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useApi } from '#renderer/api/api.tsx'
import { useDesk } from '#renderer/desk/desk-context.tsx'
import { useSpeech } from '#renderer/language/language.tsx'
import { useMe } from '#renderer/people/use-me.ts'
import type { SheetTarget } from '#shared/contract/spreadsheets.ts'
import { registerOf } from '#shared/spreadsheet/columns.ts'
import type { ImportAsked } from '#shared/spreadsheet/import-plan.ts'
import { readInWorker, tryInWorker, type UnderWay } from './in-worker.ts'
import {
  bestReading,
  columnsOf,
  headingsToRemember,
  type Reading,
  readingsOf,
  withField,
  withHeadings,
} from './read-file.ts'
import type { TriedImport } from './trial.ts'

/** How far an import is. */
export type ImportStep =
  | { readonly at: 'file' }
  | { readonly at: 'reading'; readonly name: string }
  | { readonly at: 'columns' }
  | { readonly at: 'trying'; readonly part: number }
  | { readonly at: 'tried'; readonly tried: TriedImport }
  | { readonly at: 'writing'; readonly tried: TriedImport }
  | { readonly at: 'done'; readonly tried: TriedImport; readonly isStored: boolean }

/** Leads a file into a form or register of the open desk; nothing is written before `write`. */
export function useImport(target: SheetTarget) {
  const desk = useDesk()
  const { calls, school } = useApi()
  const { language } = useSpeech()
  const role = useMe()?.role ?? 'clerk'
  const [step, setStep] = useState<ImportStep>({ at: 'file' })
  const [thrown, setThrown] = useState<unknown>(null)
  const [readings, setReadings] = useState<readonly Reading[]>([])
  const [chosen, setChosen] = useState(0)
  const [blanks, setBlanks] = useState<ImportAsked['blanks']>('keep')
  const [keys, setKeys] = useState<readonly string[]>()
  const running = useRef<UnderWay<unknown>>(undefined)
  useEffect(() => () => running.current?.stop(), [])
  const { pack } = desk.engine
  const columns = useMemo(() => columnsOf(pack, target, role), [pack, target, role])
  const mapping = useQuery(school.importing.mapping.queryOptions({ input: { target } })).data
  const remembered = mapping?.headings ?? {}
  const known = { target, columns, remembered }
  const register = target.kind === 'register' ? registerOf(pack, target.register) : undefined
  const usualKeys = register?.known_by ?? register?.unique ?? (register ? [register.caption] : [])
  const kept = mapping?.known_by ?? []
  const knownBy = (keys ?? (kept.length > 0 ? kept : usualKeys)).filter((name) =>
    columns.some(({ field }) => field.name === name),
  )
  const reading = readings[chosen]

  /** Work that a person may call off; a fault leads back to the step before. */
  async function work<T>(under: UnderWay<T>, back: ImportStep, then: (result: T) => void) {
    running.current = under
    setThrown(null)
    try {
      then(await under.result)
    } catch (fault) {
      setThrown(fault)
      setStep(back)
    }
  }
  const change = (next: Reading) =>
    setReadings(readings.map((one, at) => (at === chosen ? next : one)))

  return {
    step,
    thrown,
    columns,
    readings,
    reading,
    chosen,
    blanks,
    knownBy,
    isRegister: target.kind === 'register',
    /** The form that the target is, or is a part of. */
    form: target.kind === 'form' ? target.form : target.register.split('.')[0],
    setBlanks,
    setKeys,
    chooseSheet: setChosen,
    setHeadings: (row: number) => reading && change(withHeadings(reading, row, known)),
    setField: (at: number, field: string | undefined) =>
      reading && change(withField(reading, at, field)),
    read: async (file: File) => {
      setStep({ at: 'reading', name: file.name })
      await work(readInWorker(file), { at: 'file' }, (sheets) => {
        const found = readingsOf(sheets, known)
        setReadings(found)
        setChosen(bestReading(found))
        setStep({ at: 'columns' })
      })
    },
    attempt: async () => {
      if (reading === undefined) return
      setStep({ at: 'trying', part: 0 })
      const { period, kind } = desk
      const asked = {
        ...{ pack, situation: desk.situation(), period, kind, role, language, target },
        ...{ sheet: reading.sheet, mapping: reading.mapping, knownBy, blanks },
      }
      await work(
        tryInWorker(asked, (part) => setStep({ at: 'trying', part })),
        { at: 'columns' },
        (tried) => setStep({ at: 'tried', tried }),
      )
    },
    back: (to: 'file' | 'columns') => {
      running.current?.stop()
      setThrown(null)
      setStep({ at: to })
    },
    write: async (tried: TriedImport) => {
      if (reading === undefined) return
      setThrown(null)
      setStep({ at: 'writing', tried })
      await painted()
      let next: ImportStep = { at: 'tried', tried }
      try {
        desk.edit(tried.plan.edits)
        // What is in the desk now must not be put there again, whatever becomes of the rest.
        next = { at: 'done', tried, isStored: false }
        next = { at: 'done', tried, isStored: await desk.flush() }
        const headings = headingsToRemember(reading, columns)
        const known_by = keys === undefined ? kept : [...keys]
        await calls.school.importing.remember({ target, mapping: { headings, known_by } })
      } catch (fault) {
        setThrown(fault)
      }
      setStep(next)
    },
    undo: () => desk.undo(),
  }
}

/** The word that it runs must be on the screen before the work that holds the window. */
const painted = (): Promise<void> =>
  new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve, 0))
  })

export type Importing = ReturnType<typeof useImport>
