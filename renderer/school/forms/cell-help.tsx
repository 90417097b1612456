import { Button } from '@mantine/core'
import { useDesk } from '#renderer/desk/desk-context.tsx'
import { CitationLine } from '#renderer/form/citation-line.tsx'
import { useHistory } from '#renderer/history/history-context.tsx'
import { useSpeech } from '#renderer/language/language.tsx'
import { placeOf } from '#shared/pack/place.ts'
import { Explanation } from './explanation.tsx'
import { FedIndicators } from './fed-indicators.tsx'
import styles from './side-pane.module.css'

/** What is known of a cell: meaning, example, citation; for a computed one how it comes about. */
export function CellHelp({ cell }: { readonly cell: string }) {
  const desk = useDesk()
  const { words, say } = useSpeech()
  const showHistory = useHistory()
  const place = placeOf(desk.engine.pack, cell)
  if (place === undefined || place.kind === 'register') return null
  const { field } = place
  const key = place.kind === 'field' ? cell : `${place.register.key}/${field.name}`
  return (
    <>
      <h3>{say(field.label)}</h3>
      {field.help === undefined ? null : <p>{say(field.help)}</p>}
      <dl className={styles.facts}>
        {field.example === undefined ? null : (
          <>
            <dt>{words.side.example}</dt>
            <dd>{say(field.example)}</dd>
          </>
        )}
        {field.unit === undefined ? null : (
          <>
            <dt>{words.form.unit}</dt>
            <dd>{say(field.unit)}</dd>
          </>
        )}
        <dt>{words.side.key}</dt>
        <dd>{key}</dd>
      </dl>
      {field.computed === undefined ? null : (
        <Explanation
          expression={field.computed}
          cell={cell}
          at={{
            form: cell.slice(0, cell.indexOf('.')),
            row: place.kind === 'column' ? place.register.key : undefined,
            codes: field.type.kind === 'enum' ? field.type.codes : undefined,
          }}
        />
      )}
      <FedIndicators cell={cell} />
      <CitationLine cite={field.cite} />
      {field.computed === undefined ? (
        <Button
          className="no-print"
          variant="subtle"
          size="compact-sm"
          rightSection={<kbd>{words.history.key}</kbd>}
          onClick={() => showHistory(cell)}
        >
          {words.history.open}
        </Button>
      ) : null}
    </>
  )
}
