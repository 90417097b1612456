import { Button } from '@mantine/core'
import { useMemo, useState } from 'react'
import { useDesk } from '#renderer/desk/desk-context.tsx'
import { FaultNotice } from '#renderer/fault/fault-notice.tsx'
import { useSpeech } from '#renderer/language/language.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { Notice } from '#renderer/ui/notice.tsx'
import type { Keying } from '#shared/contract/keying.ts'
import type { BlankSheet } from '#shared/keying/sheet-places.ts'
import { BeginStep } from './begin-step.tsx'
import { type Checks, makeChecks } from './checks.ts'
import { CompareStep } from './compare-step.tsx'
import styles from './keying.module.css'
import { PassStep } from './pass-step.tsx'
import { useComparison } from './use-comparison.ts'
import { type UsedKeying, useKeying } from './use-keying.ts'

interface KeyingDialogProps {
  readonly sheet: BlankSheet
  readonly title: string
  readonly onClose: () => void
}

interface WorkProps extends KeyingDialogProps {
  readonly keying: UsedKeying
}

/** Leads through keying from paper: one pass or two, the comparison, the taking over. */
export function KeyingDialog(props: KeyingDialogProps) {
  const keying = useKeying(props.sheet)
  if (keying.taken !== undefined) return <Done {...props} keying={keying} />
  if (keying.keying === undefined || keying.keying === null)
    return <Begin {...props} keying={keying} />
  return <UnderWay {...props} keying={keying} at={keying.keying} />
}

function Begin({ title, onClose, keying }: WorkProps) {
  const { words } = useSpeech()
  const [isDouble, setDouble] = useState(false)
  const begin = (
    <Button disabled={keying.keying === undefined} onClick={() => void keying.begin(isDouble)}>
      {words.keying.begin}
    </Button>
  )
  return (
    <Dialog
      title={words.keying.title(title)}
      closeWord={words.app.close}
      onClose={onClose}
      wide
      actions={begin}
    >
      <div className={styles.steps}>
        <FaultNotice thrown={keying.thrown} />
        <BeginStep isDouble={isDouble} setDouble={setDouble} />
      </div>
    </Dialog>
  )
}

function UnderWay({ sheet, title, onClose, keying, at }: WorkProps & { readonly at: Keying }) {
  const { words, language } = useSpeech()
  const desk = useDesk()
  const checks = useMemo(() => makeChecks(desk, sheet, language), [desk, sheet, language])
  const comparison = useComparison(sheet, at, checks)
  const [isDiscarding, setDiscarding] = useState(false)
  const plain = (word: string, act: () => void) => (
    <Button variant="default" onClick={act}>
      {word}
    </Button>
  )
  const stored = (
    <span className={styles.stored} role="status" data-waiting={keying.waiting > 0}>
      {keying.waiting > 0
        ? words.keying.storing(keying.waiting)
        : words.keying.stored(at.texts.length)}
    </span>
  )
  const actions = isDiscarding ? (
    <>
      <strong>{words.keying.discardAsk(at.texts.length)}</strong>
      {plain(words.app.cancel, () => setDiscarding(false))}
      <Button
        color="red"
        onClick={() => {
          setDiscarding(false)
          void keying.discard()
        }}
      >
        {words.keying.discardSure}
      </Button>
    </>
  ) : (
    <>
      {stored}
      {plain(words.keying.discard, () => setDiscarding(true))}
      {plain(words.keying.aside, onClose)}
      {at.stage === 'compare' ? (
        <>
          {plain(words.keying.back, () => void keying.step(at.is_double ? 'second' : 'first'))}
          <Button
            disabled={comparison.open > 0 || keying.isBusy}
            onClick={() => void keying.takeOver(comparison.plan.edits)}
          >
            {comparison.open > 0
              ? words.keying.decideFirst(comparison.open)
              : words.keying.takeOver(comparison.plan.changes.length + comparison.plan.filled)}
          </Button>
        </>
      ) : null}
    </>
  )
  return (
    <Dialog
      title={words.keying.stages[at.stage](title)}
      closeWord={words.app.close}
      onClose={onClose}
      wide
      actions={actions}
    >
      <div className={styles.steps}>
        <FaultNotice thrown={keying.thrown} />
        <div className={styles.steps} inert={keying.isBusy}>
          <Stage {...{ sheet, keying, at, checks, comparison }} />
        </div>
      </div>
    </Dialog>
  )
}

interface StageProps {
  readonly sheet: BlankSheet
  readonly keying: UsedKeying
  readonly at: Keying
  readonly checks: Checks
  readonly comparison: ReturnType<typeof useComparison>
}

function Stage({ sheet, keying, at, checks, comparison }: StageProps) {
  if (at.stage === 'compare') return <CompareStep keying={keying} comparison={comparison} />
  const next = at.stage === 'first' && at.is_double ? 'second' : 'compare'
  return (
    <PassStep
      key={at.stage}
      {...{ sheet, keying, checks }}
      pass={at.stage}
      onFinished={() => void keying.step(next)}
    />
  )
}

function Done({ title, onClose, keying }: WorkProps) {
  const { words } = useSpeech()
  if (keying.taken === undefined) return null
  const { edits, isStored } = keying.taken
  return (
    <Dialog
      title={words.keying.title(title)}
      closeWord={words.app.close}
      onClose={onClose}
      actions={
        <>
          {edits === 0 ? null : (
            <Button
              variant="default"
              onClick={() => {
                keying.undo()
                onClose()
              }}
            >
              {words.importing.undo}
            </Button>
          )}
          <Button onClick={onClose}>{words.app.close}</Button>
        </>
      }
    >
      <div className={styles.steps}>
        <FaultNotice thrown={keying.thrown} />
        <Notice tone={isStored ? 'good' : 'warn'} title={words.keying.done} live>
          {isStored ? null : <p>{words.importing.notStored}</p>}
          <p>{words.importing.doneUndo}</p>
        </Notice>
      </div>
    </Dialog>
  )
}
