import { Button } from '@mantine/core'
import { useMemo, useState } from 'react'
import { Link } from 'wouter'
import { useDesk, useDeskVersion } from '#renderer/desk/desk-context.tsx'
import { workHref } from '#renderer/form/hrefs.ts'
import { useSpeech } from '#renderer/language/language.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { Notice } from '#renderer/ui/notice.tsx'
import { Page, Part } from '#renderer/ui/page.tsx'
import { isSamePlace, type TrialChange } from '#shared/trial/change.ts'
import { trialOf } from '#shared/trial/compare.ts'
import { ChangeForm } from './change-form.tsx'
import { useChangeWord } from './change-word.ts'
import styles from './trial.module.css'
import { TrialTable } from './trial-table.tsx'

/** 试算: what the verdicts would be with other numbers. It stands apart from the data and is never kept. */
export function TrialPage() {
  const desk = useDesk()
  const version = useDeskVersion()
  const { words } = useSpeech()
  const wordOf = useChangeWord()
  const [changes, setChanges] = useState<readonly TrialChange[]>([])
  const { engine, period, kind } = desk
  // biome-ignore lint/correctness/useExhaustiveDependencies: the situation is another one after each edit
  const units = useMemo(
    () => trialOf(engine, { period, kind }, desk.situation(), changes),
    [desk, version, changes],
  )
  const add = (change: TrialChange) =>
    setChanges([...changes.filter((one) => !isSamePlace(one, change)), change])
  return (
    <div className={styles.ground}>
      <Page
        title={words.trial.title}
        note={words.trial.what}
        tools={<Link href={workHref(desk, 'gaps')}>{words.nav.gaps}</Link>}
      >
        <Notice tone="warn" title={words.trial.banner} />
        <Part
          title={words.trial.changes(changes.length)}
          aside={
            changes.length === 0 ? null : (
              <Button variant="default" size="compact-sm" onClick={() => setChanges([])}>
                {words.trial.reset}
              </Button>
            )
          }
        >
          <ul className={styles.changes}>
            {changes.map((change) => (
              <li key={wordOf(change)}>
                <span>{wordOf(change)}</span>
                <Button
                  variant="subtle"
                  size="compact-sm"
                  leftSection={<Icon name="close" size={12} />}
                  onClick={() => setChanges(changes.filter((one) => one !== change))}
                >
                  {words.trial.drop}
                </Button>
              </li>
            ))}
          </ul>
          <ChangeForm onAdd={add} />
        </Part>
        {units.length === 0 ? <Notice tone="info" title={words.gaps.none} /> : null}
        <div aria-live="polite">
          {units.map((unit) => (
            <TrialTable key={unit.stage} unit={unit} />
          ))}
        </div>
      </Page>
    </div>
  )
}
