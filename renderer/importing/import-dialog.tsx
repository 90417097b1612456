import { Button } from '@mantine/core'
import { FaultNotice } from '#renderer/fault/fault-notice.tsx'
import { useSpeech } from '#renderer/language/language.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { Notice } from '#renderer/ui/notice.tsx'
import type { SheetTarget } from '#shared/contract/spreadsheets.ts'
import { ColumnsStep } from './columns-step.tsx'
import { FileStep } from './file-step.tsx'
import styles from './importing.module.css'
import { chosenTwice } from './read-file.ts'
import { countsOf } from './trial-counts.ts'
import { TrialStep } from './trial-step.tsx'
import { type Importing, useImport } from './use-import.ts'

interface ImportDialogProps {
  readonly target: SheetTarget
  readonly title: string
  readonly onClose: () => void
}

/** Leads through an import: the file, its columns, what it would come to, done. */
export function ImportDialog({ target, title, onClose }: ImportDialogProps) {
  const { words } = useSpeech()
  const importing = useImport(target)
  const { step, thrown } = importing
  return (
    <Dialog
      title={words.importing.title(title)}
      closeWord={words.app.close}
      onClose={onClose}
      wide
      actions={<Actions importing={importing} onClose={onClose} />}
    >
      <div className={styles.steps}>
        <FaultNotice thrown={thrown} />
        <Step importing={importing} />
        <p role="status" className={styles.said}>
          {step.at === 'writing' ? words.importing.writing(step.tried.plan.edits.length) : null}
        </p>
      </div>
    </Dialog>
  )
}

function Step({ importing }: { readonly importing: Importing }) {
  const { words } = useSpeech()
  const { step, reading } = importing
  switch (step.at) {
    case 'file':
      return <FileStep importing={importing} />
    case 'reading':
      return <Progress word={words.importing.reading(step.name)} part={undefined} />
    case 'trying':
      return <Progress word={words.importing.trying} part={step.part} />
    case 'columns':
      return reading === undefined ? null : <ColumnsStep importing={importing} reading={reading} />
    case 'tried':
    case 'writing':
      return <TrialStep importing={importing} tried={step.tried} />
    case 'done':
      return <Done importing={importing} />
  }
}

function Progress({ word, part }: { readonly word: string; readonly part: number | undefined }) {
  return (
    <div className={styles.progress} role="status">
      <progress aria-label={word} {...(part === undefined ? {} : { value: part, max: 1 })} />
      <p>{word}</p>
    </div>
  )
}

function Done({ importing }: { readonly importing: Importing }) {
  const { words } = useSpeech()
  const { step } = importing
  if (step.at !== 'done') return null
  const { added, updated } = countsOf(step.tried)
  const what = importing.isRegister
    ? words.importing.done(added, updated)
    : words.importing.doneForm(step.tried.plan.edits.length)
  return (
    <Notice tone={step.isStored ? 'good' : 'warn'} title={what} live>
      {step.isStored ? null : <p>{words.importing.notStored}</p>}
      <p>{words.importing.doneUndo}</p>
    </Notice>
  )
}

interface ActionsProps {
  readonly importing: Importing
  readonly onClose: () => void
}

function Actions({ importing, onClose }: ActionsProps) {
  const { words } = useSpeech()
  const { step, reading } = importing
  const plain = (word: string, act: () => void) => (
    <Button variant="default" disabled={step.at === 'writing'} onClick={act}>
      {word}
    </Button>
  )
  switch (step.at) {
    case 'file':
      return plain(words.app.cancel, onClose)
    case 'reading':
      return plain(words.importing.stop, () => importing.back('file'))
    case 'trying':
      return plain(words.importing.stop, () => importing.back('columns'))
    case 'columns': {
      const isReady =
        reading !== undefined &&
        reading.mapping.fields.size > 0 &&
        chosenTwice(reading.mapping).size === 0
      return (
        <>
          {plain(words.importing.otherFile, () => importing.back('file'))}
          <Button disabled={!isReady} onClick={() => void importing.attempt()} data-autofocus>
            {words.importing.attempt}
          </Button>
        </>
      )
    }
    case 'tried':
    case 'writing': {
      const { edits } = step.tried.plan
      return (
        <>
          {plain(words.importing.backToColumns, () => importing.back('columns'))}
          <Button
            disabled={edits.length === 0 || step.at === 'writing'}
            onClick={() => void importing.write(step.tried)}
          >
            {importing.isRegister
              ? words.importing.write(countsOf(step.tried).taken)
              : words.importing.writeForm(edits.length)}
          </Button>
        </>
      )
    }
    case 'done':
      return (
        <>
          {plain(words.importing.undo, () => {
            importing.undo()
            onClose()
          })}
          <Button onClick={onClose}>{words.app.close}</Button>
        </>
      )
  }
}
