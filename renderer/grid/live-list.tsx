import {
  type SyntheticEvent,
  useId,
  useLayoutEffect,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react'
import { isComposing } from '#renderer/form/commit.ts'
import type { Answer } from '#shared/answer.ts'
import type { CellState } from '#shared/engine/cell-state.ts'
import { answerOfChoice, type Choice, found } from '#shared/entry/choices.ts'
import { readCell } from '#shared/entry/read-cell.ts'
import { typedLast, typedOf } from '#shared/entry/typed.ts'
import { liveText } from './cell-text.ts'
import { ChoiceList } from './choice-list.tsx'
import { useGrid } from './grid-context.ts'
import { type LiveCellProps, liveAttributes } from './live-attributes.ts'
import { useLive } from './use-live.ts'

interface LiveListProps extends LiveCellProps {
  readonly label: string
  readonly choices: readonly Choice[]
}

/**
 * The live box of a list of codes: typing searches by code or label, arrows choose, Enter takes.
 * Where several can be, Space or a press ticks and unticks, and the list stays open.
 * What is typed and stands in no list is kept as it is and marked, never thrown away.
 */
export function LiveList(props: LiveListProps) {
  const { row, column, state, choices } = props
  const { desk, register, picking, reader, enter, isBlank } = useGrid()
  const { field } = column
  const list = useId()
  const place = useRef<HTMLInputElement>(null)
  const mode = useSyncExternalStore(picking.subscribe, picking.mode)
  /** What is searched for; undefined until something is typed. */
  const [typed, setTyped] = useState<string>()
  const [chosen, setChosen] = useState<number>()
  /** What stood here before the first tick, and whether its row was there: Esc puts it back. */
  const [before, setBefore] = useState<{
    readonly state: CellState
    readonly isNew: boolean
  }>()
  const isSeveral = field.type.kind === 'enums'
  const ticked = isSeveral ? codesOf(state.answer) : undefined
  const isOpen = mode !== 'moving'
  const options = found(choices, isSeveral ? typedLast(typed ?? '').last : (typed ?? ''))
  const current = options.findIndex((choice) => choice.value === typedOf(state.answer))
  // Without a search the list stands at the cell's own value, with one at its best hit.
  const isAtFirst = options.length > 0 && (isSeveral || typed !== undefined)
  const at = chosen ?? (current >= 0 && typed === undefined ? current : isAtFirst ? 0 : -1)
  const text = liveText(column, state, reader)
  const forget = () => {
    setTyped(undefined)
    setChosen(undefined)
    setBefore(undefined)
  }
  const store = (value: Answer | undefined) => {
    if (typedOf(value) !== typedOf(state.answer)) enter(row, field, value)
  }
  const take = (choice: Choice) => {
    if (isSeveral) store([...new Set([...codesSoFar(), choice.value])])
    else store(answerOfChoice(field, choice))
    forget()
    void desk.flush()
  }
  /** The codes of the cell, or those that are typed before the one that is searched for. */
  const codesSoFar = (): readonly string[] =>
    typed === undefined
      ? codesOf(state.answer)
      : codesOf(readCell(field, choices, typedLast(typed).before).answer)
  const tick = (choice: Choice) => {
    const codes = codesSoFar()
    const next = codes.includes(choice.value)
      ? codes.filter((code) => code !== choice.value)
      : inOrder(choices, [...codes, choice.value])
    setBefore((known) => known ?? { state, isNew: isBlank(row) })
    store(next.length === 0 ? undefined : next)
    setTyped(undefined)
    // Without a search the list is whole again; the place in it stays at what was ticked.
    setChosen(choices.indexOf(choice))
    picking.setMode('editing')
  }
  const live = useLive(text, {
    commit: () => {
      if (typed === undefined && (chosen === undefined || before !== undefined)) {
        forget()
        void desk.flush()
        return
      }
      const choice = options[at]
      const isMeant = chosen !== undefined || (typed ?? '').trim() !== ''
      if (choice !== undefined && isMeant) take(choice)
      else {
        store(readCell(field, choices, typed ?? '').answer)
        forget()
      }
    },
    cancel: () => {
      forget()
      if (before?.isNew === true) {
        if (!isBlank(row)) desk.edit({ op: 'remove-row', register: register.key, row })
      } else if (before !== undefined) store(before.state.answer)
      const box = live.element()
      if (box === null) return
      box.value = before === undefined ? text : liveText(column, before.state, reader)
      box.select()
    },
    openList: () => picking.setMode('editing'),
    choose: (step) => setChosen(next(at, step, options.length)),
    hasList: () => isOpen && options.length > 0,
    canTick: () =>
      isSeveral &&
      isOpen &&
      options[at] !== undefined &&
      (chosen !== undefined || (typed ?? '') === ''),
    tick: () => {
      const choice = options[at]
      if (choice !== undefined) tick(choice)
    },
  })
  // After a tick the box shows what is ticked, ready for the next one to be searched for.
  useLayoutEffect(() => {
    const box = place.current
    if (box === null || before === undefined || typed !== undefined) return
    box.value = text === '' ? '' : reader.words.value.joinList([text, ''])
  }, [before, typed, text, reader])
  const search = (event: SyntheticEvent<HTMLInputElement>) => {
    if (picking.mode() === 'moving') picking.setMode('replacing')
    setTyped(event.currentTarget.value)
    setChosen(undefined)
  }
  return (
    <>
      <input
        {...liveAttributes(props, props.label)}
        ref={(element) => {
          live.box(element)
          place.current = element
        }}
        type="text"
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={isOpen}
        aria-controls={isOpen ? list : undefined}
        aria-activedescendant={isOpen && at >= 0 ? `${list}-${at}` : undefined}
        defaultValue={text}
        onChange={(event) => {
          if (isComposing(event)) picking.setMode('replacing')
          else search(event)
        }}
        onCompositionEnd={search}
        onBlur={() => picking.live()?.commit()}
      />
      {isOpen ? (
        <ChoiceList
          id={list}
          label={column.label}
          options={options}
          ticked={ticked}
          at={at}
          under={place}
          onTake={(choice) => {
            if (isSeveral) {
              tick(choice)
              return
            }
            take(choice)
            picking.setMode('moving')
            picking.live()?.focus()
          }}
        />
      ) : null}
    </>
  )
}

/** Round at both ends; from nowhere the first or the last. */
function next(at: number, step: 1 | -1, count: number): number | undefined {
  if (count === 0) return undefined
  if (at === -1) return step === 1 ? 0 : count - 1
  return (at + step + count) % count
}

const codesOf = (answer: Answer | undefined): readonly string[] =>
  typeof answer === 'object' ? answer : []

/** Codes in the order of their list, what stands in no list last: ticking twice changes nothing. */
function inOrder(choices: readonly Choice[], codes: readonly string[]): string[] {
  const known = choices.map((choice) => choice.value).filter((code) => codes.includes(code))
  return [...known, ...codes.filter((code) => !known.includes(code))]
}
