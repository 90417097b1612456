import { Button, TextInput } from '@mantine/core'
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react'
import { useSpeech } from '#renderer/language/language.tsx'
import table from '#renderer/ui/table.module.css'
import { found } from '#shared/entry/choices.ts'
import { keyedIn } from '#shared/keying/compare.ts'
import { type BlankSheet, keyedRowsAtMost, sheetRows } from '#shared/keying/sheet-places.ts'
import type { Checks } from './checks.ts'
import { jumpTo } from './jump.ts'
import styles from './keying.module.css'
import { PlaceText } from './place-text.tsx'
import type { UsedKeying } from './use-keying.ts'

interface PassStepProps {
  readonly sheet: BlankSheet
  readonly keying: UsedKeying
  readonly pass: 'first' | 'second'
  readonly checks: Checks
  readonly onFinished: () => void
}

/** So many choices are named beside the box; typing narrows them. */
const namedAtMost = 10

/** One pass over the paper: a box for the place at hand, and below it what is typed so far. */
export function PassStep({ sheet, keying, pass, checks, onFinished }: PassStepProps) {
  const { words, say } = useSpeech()
  const texts = keying.keying?.texts ?? []
  const keyed = useMemo(() => keyedIn(texts, pass), [texts, pass])
  const rows = sheetRows(sheet, keyed.keys())
  const [at, setAt] = useState(() => begin(sheet, rows, texts.at(-1)))
  const [typed, setTyped] = useState<string>()
  const [said, setSaid] = useState('')
  const box = useRef<HTMLInputElement>(null)
  const jump = useRef<HTMLInputElement>(null)
  const one = sheet.fields[at.field]
  const stored = one === undefined ? '' : (keyed.get(at.row)?.get(one.field.name) ?? '')
  const text = typed ?? stored
  const place = `${at.row}/${at.field}`
  // biome-ignore lint/correctness/useExhaustiveDependencies: whoever comes to a place writes over it
  useEffect(() => {
    box.current?.focus()
    box.current?.select()
    document.getElementById('keyed-now')?.scrollIntoView({ block: 'nearest' })
  }, [place])
  // From anywhere in the window, also from the button at the end of the sheet.
  useEffect(() => {
    const leap = (event: globalThis.KeyboardEvent) => {
      if (event.code !== 'NumpadMultiply' && !(event.ctrlKey && event.key === 'g')) return
      event.preventDefault()
      jump.current?.focus()
    }
    document.addEventListener('keydown', leap)
    return () => document.removeEventListener('keydown', leap)
  }, [])
  const checked = useMemo(
    () => (one === undefined ? undefined : checks.check(at.row, one, text)),
    [checks, at.row, one, text],
  )
  if (one === undefined || checked === undefined) return null
  const isAttached = one.field.type.kind === 'attach'
  const choices = checks.choices(one.field)
  const unit = one.field.unit === undefined ? '' : say(one.field.unit)

  /** What stands in the box goes to the store; what is wrong with it is said and stops nobody. */
  const commit = () => {
    if (typed !== undefined && typed !== stored && !isAttached)
      keying.type({ pass, row: at.row, field: one.field.name, text: typed })
    setTyped(undefined)
    const [problem] = checked.problems
    const what = problem === undefined ? '' : say(problem.message)
    if (text.trim() === '' || (checked.fits && what === '')) setSaid('')
    else setSaid(words.keying.told(one.code, checked.fits ? what : words.keying.unread))
  }
  const go = (to: { row: string; field: number }) => {
    commit()
    setAt(to)
  }
  const move = (by: 1 | -1) => {
    const next = at.field + by
    if (next >= 0 && next < sheet.fields.length) return go({ ...at, field: next })
    const row = rowBeside(sheet, rows, at.row, by)
    if (row !== undefined) return go({ row, field: by === 1 ? 0 : sheet.fields.length - 1 })
    commit()
    if (by === 1) document.getElementById('keying-finish')?.focus()
  }
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    // 229: some input methods do not set isComposing on their last key.
    if (event.nativeEvent.isComposing || event.keyCode === 229) return
    if (event.key === 'Enter' && event.ctrlKey) {
      const row = rowBeside(sheet, rows, at.row, 1)
      if (row !== undefined) go({ row, field: 0 })
    } else if (event.key === 'Enter') move(event.shiftKey ? -1 : 1)
    else if (event.key === 'ArrowDown') move(1)
    else if (event.key === 'ArrowUp') move(-1)
    else return
    event.preventDefault()
  }
  const leap = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
    event.preventDefault()
    const to = jumpTo(sheet, event.currentTarget.value, at)
    if (to === undefined) return setSaid(words.keying.noSuchCode)
    event.currentTarget.value = ''
    go(to)
    box.current?.focus()
    box.current?.select()
  }
  return (
    <div className={styles.pass}>
      <div className={styles.now}>
        <p className={styles.place}>
          {at.row === '' ? null : <span>{words.keying.row(at.row)}</span>}
          <code>{one.code}</code>
          <span>{words.keying.placeOf(at.field + 1, sheet.fields.length)}</span>
        </p>
        <TextInput
          ref={box}
          className={styles.box}
          label={say(one.field.label)}
          value={text}
          rightSection={unit === '' ? undefined : <span className={styles.unit}>{unit}</span>}
          rightSectionWidth={unit === '' ? undefined : '5rem'}
          readOnly={isAttached}
          autoComplete="off"
          spellCheck={false}
          maxLength={5_000}
          onChange={(event) => setTyped(event.currentTarget.value)}
          onKeyDown={press}
          onBlur={commit}
          data-autofocus
        />
        <p className={styles.hint}>
          {isAttached
            ? words.keying.attached
            : checked.shown === ''
              ? (choices ?? []).length === 0
                ? words.keying.blank
                : words.value.joinList(
                    found(choices ?? [], checked.fits ? '' : text)
                      .slice(0, namedAtMost)
                      .map(({ value, label }) => (value === label ? label : `${value} ${label}`)),
                  )
              : words.keying.understood(checked.shown)}
        </p>
        <PlaceText text={text} checked={checked} />
      </div>
      <div className={styles.line}>
        <TextInput
          ref={jump}
          label={words.keying.jump}
          placeholder={words.keying.jumpHint(sheet.rows.kind !== 'form')}
          size="xs"
          onKeyDown={leap}
        />
        <p className={styles.keys}>{words.keying.keys(sheet.rows.kind !== 'form')}</p>
        <p role="status" className={styles.said}>
          {said}
        </p>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by keys (WCAG 2.1.1) */}
      <section className={styles.scroll} aria-label={words.keying.soFar} tabIndex={0}>
        <table className={table.table}>
          <thead>
            <tr>
              <th scope="col">{words.keying.code}</th>
              <th scope="col">{words.keying.label}</th>
              <th scope="col">{words.keying.text}</th>
            </tr>
          </thead>
          <tbody>
            {sheet.fields.map((field, index) => {
              const there = keyed.get(at.row)?.get(field.field.name) ?? ''
              return (
                <tr
                  key={field.code}
                  id={index === at.field ? 'keyed-now' : undefined}
                  aria-current={index === at.field ? 'true' : undefined}
                >
                  <td>
                    <code>{field.code}</code>
                  </td>
                  <td>{say(field.field.label)}</td>
                  <td className={styles.text}>
                    {there}
                    <PlaceText text={there} checked={checks.check(at.row, field, there)} />
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </section>
      <div className={styles.end}>
        <Button id="keying-finish" onClick={onFinished}>
          {pass === 'first' && keying.keying?.is_double === true
            ? words.keying.toSecond
            : words.keying.toCompare}
        </Button>
        {sheet.rows.kind === 'numbered' ? <span>{words.keying.rowsTyped(keyed.size)}</span> : null}
      </div>
    </div>
  )
}

/** Where it goes on: after what was typed last, or at the beginning of the sheet. */
function begin(
  sheet: BlankSheet,
  rows: readonly string[],
  last: { readonly row: string; readonly field: string } | undefined,
) {
  const first = rows[0] ?? '1'
  if (last === undefined) return { row: first, field: 0 }
  const index = sheet.fields.findIndex(({ field }) => field.name === last.field)
  if (index + 1 < sheet.fields.length) return { row: last.row, field: index + 1 }
  const row = rowBeside(sheet, rows, last.row, 1)
  return row === undefined ? { row: last.row, field: index } : { row, field: 0 }
}

/** The next row of the paper or the one before; a numbered sheet goes on as far as is written. */
function rowBeside(
  sheet: BlankSheet,
  rows: readonly string[],
  row: string,
  by: 1 | -1,
): string | undefined {
  if (sheet.rows.kind !== 'numbered') return rows[rows.indexOf(row) + by]
  const next = Number(row) + by
  return next < 1 || next > keyedRowsAtMost ? undefined : String(next)
}
