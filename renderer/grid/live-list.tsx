import { type SyntheticEvent, useId, useRef, useState, useSyncExternalStore } from 'react'
import { isComposing } from '#renderer/form/commit.ts'
import type { Answer } from '#shared/answer.ts'
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
 * What is typed and stands in no list is kept as it is and marked, never thrown away.
 */
export function LiveList(props: LiveListProps) {
  const { row, column, state, choices } = props
  const { desk, picking, reader, enter } = useGrid()
  const { field } = column
  const list = useId()
  const place = useRef<HTMLInputElement>(null)
  const mode = useSyncExternalStore(picking.subscribe, picking.mode)
  /** What is searched for; undefined until something is typed. */
  const [typed, setTyped] = useState<string>()
  const [chosen, setChosen] = useState<number>()
  const isSeveral = field.type.kind === 'enums'
  const isOpen = mode !== 'moving'
  const options = found(choices, isSeveral ? typedLast(typed ?? '').last : (typed ?? ''))
  const current = options.findIndex((choice) => choice.value === typedOf(state.answer))
  // Without a search the list stands at the cell's own value, with one at its best hit.
  const at = chosen ?? (typed === undefined ? current : options.length > 0 ? 0 : -1)
  const text = liveText(column, state, reader)
  const forget = () => {
    setTyped(undefined)
    setChosen(undefined)
  }
  const store = (value: Answer | undefined) => {
    if (typedOf(value) !== typedOf(state.answer)) enter(row, field, value)
  }
  const take = (choice: Choice) => {
    if (isSeveral) {
      const before =
        typed === undefined
          ? state.answer
          : readCell(field, choices, typedLast(typed).before).answer
      const codes = typeof before === 'object' ? before : []
      store([...new Set([...codes, choice.value])])
    } else store(answerOfChoice(field, choice))
    forget()
    void desk.flush()
  }
  const live = useLive(text, {
    commit: () => {
      if (typed === undefined && chosen === undefined) return
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
      const box = live.element()
      if (box === null) return
      box.value = text
      box.select()
    },
    openList: () => picking.setMode('editing'),
    choose: (step) => setChosen(next(at, step, options.length)),
    hasList: () => isOpen && options.length > 0,
  })
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
          at={at}
          under={place}
          onTake={(choice) => {
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
