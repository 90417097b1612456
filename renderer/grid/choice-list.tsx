import { type RefObject, useLayoutEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { useSpeech } from '#renderer/language/language.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import type { Choice } from '#shared/entry/choices.ts'
import styles from './choice-list.module.css'

interface ChoiceListProps {
  readonly id: string
  readonly label: string
  readonly options: readonly Choice[]
  /** What is ticked, where several can be; undefined where one is chosen. */
  readonly ticked: readonly string[] | undefined
  /** The option that Enter takes; −1 for none. */
  readonly at: number
  readonly under: RefObject<HTMLElement | null>
  readonly onTake: (choice: Choice) => void
}

interface Place {
  readonly left: number
  readonly width: number
  readonly top: number | undefined
  readonly bottom: number | undefined
}

/** The list under a live box. It stands outside of the grid, so that no border of it cuts the list. */
export function ChoiceList({ id, label, options, ticked, at, under, onTake }: ChoiceListProps) {
  const { words } = useSpeech()
  const list = useRef<HTMLDivElement>(null)
  const [place, setPlace] = useState<Place>()
  useLayoutEffect(() => {
    const lay = () => {
      const box = under.current?.getBoundingClientRect()
      if (box === undefined) return
      const isLow = box.bottom > window.innerHeight * 0.62
      setPlace({
        left: Math.min(box.left, window.innerWidth - 200),
        width: box.width,
        top: isLow ? undefined : box.bottom + 2,
        bottom: isLow ? window.innerHeight - box.top + 2 : undefined,
      })
    }
    lay()
    window.addEventListener('scroll', lay, true)
    window.addEventListener('resize', lay)
    return () => {
      window.removeEventListener('scroll', lay, true)
      window.removeEventListener('resize', lay)
    }
  }, [under])
  useLayoutEffect(() => {
    list.current?.children[at]?.scrollIntoView({ block: 'nearest' })
  }, [at])
  const position = place && {
    left: place.left,
    minWidth: place.width,
    top: place.top,
    bottom: place.bottom,
  }
  return createPortal(
    <div
      ref={list}
      id={id}
      role="listbox"
      aria-label={label}
      aria-multiselectable={ticked === undefined ? undefined : true}
      tabIndex={-1}
      className={styles.list}
      style={position}
      // The box keeps the focus: a press on the list must not end the typing before it is taken.
      onMouseDown={(event) => event.preventDefault()}
    >
      {options.map((choice, index) => (
        <div
          key={choice.value}
          id={`${id}-${index}`}
          role="option"
          aria-selected={ticked === undefined ? index === at : ticked.includes(choice.value)}
          data-at={index === at}
          tabIndex={-1}
          className={styles.option}
          onMouseUp={() => onTake(choice)}
        >
          {ticked === undefined ? null : (
            <span className={styles.box} aria-hidden="true">
              {ticked.includes(choice.value) ? <Icon name="met" size={12} /> : null}
            </span>
          )}
          {choice.label}
        </div>
      ))}
      {ticked === undefined || options.length === 0 ? null : (
        <div className={styles.hint} aria-hidden="true">
          {words.grid.tickHint}
        </div>
      )}
      {options.length === 0 ? <div className={styles.none}>{words.grid.noChoice}</div> : null}
    </div>,
    document.body,
  )
}
