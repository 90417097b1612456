import { Button, TextInput } from '@mantine/core'
import { useSpeech } from '#renderer/language/language.tsx'
import { decidedKey, type Mismatch, placeOf, rowLeftOut, rowTaken } from '#shared/keying/compare.ts'
import styles from './keying.module.css'
import type { Comparison } from './use-comparison.ts'

interface MismatchLineProps {
  readonly one: Mismatch
  readonly comparison: Comparison
  readonly decide: (text: string) => void
}

/** One difference: both texts, what stands in the draft, and the decision. */
export function MismatchLine({ one, comparison, decide }: MismatchLineProps) {
  const { words, say } = useSpeech()
  const decision = comparison.decided.get(decidedKey(placeOf(one)))
  const field = one.kind === 'text' ? comparison.fieldOf(one.field) : undefined
  const row = one.row === '' ? '' : words.keying.row(one.row)
  const rowTexts = (pass: 'first' | 'second') =>
    words.value.joinList([...(comparison[pass].get(one.row)?.values() ?? [])])
  const shown = (text: string) => (text === '' ? words.keying.blankText : text)
  const name = `${row} ${field === undefined ? words.keying.wholeRow : field.code}`.trim()
  const button = (word: string, text: string) => (
    <Button
      size="compact-sm"
      variant={decision === text ? 'filled' : 'default'}
      aria-pressed={decision === text}
      aria-label={`${name} ${word}`}
      onClick={() => decide(text)}
    >
      {word}
    </Button>
  )
  if (one.kind === 'row') {
    const has = (pass: 'first' | 'second') =>
      one.only === pass ? rowTexts(pass) : words.keying.rowMissing
    return (
      <tr>
        <td>{row}</td>
        <td>{words.keying.wholeRow}</td>
        <td className={styles.text}>{has('first')}</td>
        <td className={styles.text}>{has('second')}</td>
        <td />
        <td>
          <div className={styles.choice}>
            {button(words.keying.takeRow, rowTaken)}
            {button(words.keying.leaveRow, rowLeftOut)}
          </div>
        </td>
      </tr>
    )
  }
  return (
    <tr>
      <td>
        {row} <code>{field?.code}</code>
      </td>
      <td>{field === undefined ? '' : say(field.field.label)}</td>
      <td className={styles.text}>{shown(one.first)}</td>
      <td className={styles.text}>{shown(one.second)}</td>
      <td className={styles.text}>{shown(comparison.inDraft(one.row, one.field))}</td>
      <td>
        <div className={styles.choice}>
          {button(words.keying.useFirst, one.first)}
          {button(words.keying.useSecond, one.second)}
          <TextInput
            key={decision}
            size="xs"
            aria-label={`${name} ${words.keying.anew}`}
            placeholder={words.keying.anew}
            defaultValue={decision === one.first || decision === one.second ? '' : decision}
            maxLength={5_000}
            onBlur={(event) => {
              const text = event.currentTarget.value
              if (text !== '' && text !== decision) decide(text)
            }}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && !event.nativeEvent.isComposing)
                event.currentTarget.blur()
            }}
          />
        </div>
      </td>
    </tr>
  )
}
