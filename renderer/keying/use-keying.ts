import { useCallback, useEffect, useRef, useState } from 'react'
import { useApi } from '#renderer/api/api.tsx'
import { useDesk } from '#renderer/desk/desk-context.tsx'
import type { KeyedText, Keying, Stage } from '#shared/contract/keying.ts'
import type { Edit } from '#shared/engine/edit.ts'
import type { BlankSheet } from '#shared/keying/sheet-places.ts'

/** What a keying came to once it is taken over. */
export interface TakenOver {
  readonly edits: number
  readonly isStored: boolean
}

/** The keying of one sheet: begun, typed, compared, taken over or thrown away. */
export function useKeying(sheet: BlankSheet) {
  const desk = useDesk()
  const { calls } = useApi()
  const { school, period } = desk
  const [keying, setKeying] = useState<Keying | null>()
  const [thrown, setThrown] = useState<unknown>(null)
  const [waiting, setWaiting] = useState(0)
  const [isBusy, setBusy] = useState(false)
  const [taken, setTaken] = useState<TakenOver>()
  const queue = useRef<(KeyedText & { readonly id: string })[]>([])
  const running = useRef<Promise<boolean>>(undefined)

  useEffect(() => {
    calls.school.keying.open({ school, period, part: sheet.part }).then(setKeying, setThrown)
  }, [calls, school, period, sheet])

  /** Stores what waits, in its order; what could not be stored stays and is tried with the next. */
  const store = useCallback((): Promise<boolean> => {
    const run = async () => {
      for (let next = queue.current[0]; next !== undefined; next = queue.current[0]) {
        try {
          await calls.school.keying.type({ school, period, ...next })
        } catch (fault) {
          setThrown(fault)
          return false
        }
        queue.current.shift()
        setWaiting(queue.current.length)
      }
      setThrown(null)
      return true
    }
    running.current ??= run().finally(() => {
      running.current = undefined
    })
    return running.current
  }, [calls, school, period])

  const type = useCallback(
    (text: KeyedText) => {
      if (keying === undefined || keying === null) return
      const isSame = (one: KeyedText) =>
        one.pass === text.pass && one.row === text.row && one.field === text.field
      setKeying((before) =>
        before === undefined || before === null
          ? before
          : { ...before, texts: [...before.texts.filter((one) => !isSame(one)), text] },
      )
      queue.current.push({ ...text, id: keying.id })
      setWaiting(queue.current.length)
      void store()
    },
    [keying, store],
  )

  async function attempt(act: () => Promise<void>): Promise<void> {
    setBusy(true)
    try {
      if (!(await store())) return
      await act()
      setThrown(null)
    } catch (fault) {
      setThrown(fault)
    } finally {
      setBusy(false)
    }
  }

  return {
    keying,
    thrown,
    /** How many texts are not stored yet. */
    waiting,
    /** Between two stages nothing is typed: it would belong to neither. */
    isBusy,
    taken,
    type,
    begin: (isDouble: boolean) =>
      attempt(async () => {
        const input = { school, period, part: sheet.part, is_double: isDouble }
        setKeying(await calls.school.keying.begin(input))
      }),
    step: (to: Stage) =>
      attempt(async () => {
        if (keying === undefined || keying === null) return
        const { id, stage: from } = keying
        setKeying(await calls.school.keying.step({ school, period, id, from, to }))
      }),
    discard: () =>
      attempt(async () => {
        if (keying === undefined || keying === null) return
        await calls.school.keying.end({ school, period, id: keying.id, how: 'discarded' })
        setKeying(null)
      }),
    takeOver: (edits: readonly Edit[]) =>
      attempt(async () => {
        if (keying === undefined || keying === null) return
        if (edits.length > 0) desk.edit(edits)
        const isStored = await desk.flush()
        setTaken({ edits: edits.length, isStored })
        // Ended only once the draft has it: until then a kill leaves the keying as it was.
        if (isStored) await calls.school.keying.end({ school, period, id: keying.id, how: 'taken' })
      }),
    undo: () => desk.undo(),
  }
}

export type UsedKeying = ReturnType<typeof useKeying>
