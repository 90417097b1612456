import { Button } from '@mantine/core'
import { useSpeech } from '#renderer/language/language.tsx'
import type { Register } from '#shared/pack/pack.ts'
import { columnsAtMost, printableColumns, printedColumns } from '#shared/sheet/register.ts'
import styles from './paper-page.module.css'

interface ColumnsChoiceProps {
  readonly register: Register
  /** Undefined: the usual ones. */
  readonly chosen: readonly string[] | undefined
  readonly onChosen: (columns: readonly string[] | undefined) => void
}

/** Which columns of a register stand on paper: as many as the page holds. */
export function ColumnsChoice({ register, chosen, onChosen }: ColumnsChoiceProps) {
  const { words, say } = useSpeech()
  const printed = printedColumns(register, chosen).map(({ name }) => name)
  const isFull = printed.length >= columnsAtMost
  return (
    <details className={`${styles.columns} no-print`}>
      <summary>{words.paper.columns}</summary>
      <fieldset>
        <legend>{words.paper.columnsWhat(columnsAtMost)}</legend>
        {printableColumns(register).map(({ name, label }) => (
          <label key={name}>
            <input
              type="checkbox"
              checked={printed.includes(name)}
              disabled={isFull && !printed.includes(name)}
              onChange={(event) =>
                onChosen(
                  event.currentTarget.checked
                    ? [...printed, name]
                    : printed.filter((one) => one !== name),
                )
              }
            />
            <span>{say(label)}</span>
          </label>
        ))}
      </fieldset>
      <Button variant="default" size="compact-sm" onClick={() => onChosen(undefined)}>
        {words.paper.usual}
      </Button>
    </details>
  )
}
