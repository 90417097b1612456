import { Button } from '@mantine/core'
import { useMemo } from 'react'
import { Link } from 'wouter'
import { useDesk, useDeskVersion } from '#renderer/desk/desk-context.tsx'
import { formHref } from '#renderer/form/hrefs.ts'
import { formProgress } from '#renderer/form/progress.ts'
import { standingLooks } from '#renderer/form/standing.ts'
import { ImportMenu } from '#renderer/importing/import-menu.tsx'
import { KeyingMenu } from '#renderer/keying/keying-menu.tsx'
import { useSpeech } from '#renderer/language/language.tsx'
import { useReturned } from '#renderer/proof/use-returned.ts'
import { ExportMenu } from '#renderer/sheets/export-menu.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { Mark } from '#renderer/ui/mark.tsx'
import { shownNumber } from '#shared/number/shown.ts'
import type { Form } from '#shared/pack/pack.ts'
import { schoolForms } from '#shared/pack/school-forms.ts'
import { isSensitive } from '#shared/pack/sensitive.ts'
import { CarryOver } from './carry-over.tsx'
import styles from './form-head.module.css'

/** Which form this is, how far it is, and how the school stands: always in sight. */
export function FormHead({ form, onFind }: { readonly form: Form; readonly onFind: () => void }) {
  const desk = useDesk()
  useDeskVersion()
  const { words, say } = useSpeech()
  const { pack } = desk.engine
  const target = useMemo(() => ({ kind: 'form', form: form.key }) as const, [form.key])
  const progress = formProgress(desk, form)
  const returned = useReturned(form.key)
  const isSealed = desk.sealedUnchanged().has(form.key)
  return (
    <header className={`${styles.head} no-print`}>
      <nav className={styles.tabs} aria-label={words.nav.forms}>
        {schoolForms(pack).map((one) => (
          <Link
            key={one.key}
            href={formHref(desk, one.key)}
            className={styles.tab}
            aria-current={one.key === form.key ? 'page' : undefined}
          >
            {one.key === form.key ? (
              <h1 className={styles.title}>{words.value.form(say(one.title), one.key)}</h1>
            ) : (
              words.value.form(say(one.title), one.key)
            )}
          </Link>
        ))}
      </nav>
      <div className={styles.line}>
        {returned === undefined ? null : <Mark tone="bad" icon="undo" word={words.side.returned} />}
        {isSealed && returned === undefined ? (
          <Mark tone="met" icon="seal" word={words.forms.sealed} />
        ) : null}
        <span>
          {words.form.summary(progress.unfilled.length, progress.errors, progress.warnings)}
        </span>
        <Standings form={form} />
        <CarryOver form={form} />
        <ImportMenu target={target} title={say(form.title)} />
        <KeyingMenu part={form.key} title={say(form.title)} />
        <ExportMenu
          target={target}
          title={say(form.title)}
          hasSensitive={form.fields.some((field) => isSensitive(field, ''))}
        />
        <Button
          variant="default"
          size="compact-sm"
          leftSection={<Icon name="search" size={14} />}
          rightSection={<kbd className={styles.key}>Ctrl F</kbd>}
          onClick={onFind}
        >
          {words.form.find}
        </Button>
      </div>
    </header>
  )
}

function Standings({ form }: { readonly form: Form }) {
  const desk = useDesk()
  const { words, say } = useSpeech()
  const indicators = desk.engine.pack.indicators.filter((one) => one.form === form.key)
  return (
    <ul className={styles.standings}>
      {desk.units(form.key).map((unit) => (
        <li key={unit.stage} className={styles.unit}>
          <strong>{words.stage[unit.stage]}</strong>
          {unit.indicators.map((result) => {
            const indicator = indicators.find((one) => one.id === result.id)
            if (indicator === undefined) return null
            const [tone, icon] = standingLooks[result.standing]
            const value =
              result.figure.state === 'value'
                ? ` ${shownNumber(result.figure.value, indicator.places)}`
                : ''
            return (
              <Mark
                key={result.id}
                tone={tone}
                icon={icon}
                word={`${result.id}${value}`}
                said={words.standing[result.standing]}
                title={`${say(indicator.title)} ${words.standing[result.standing]}`}
                quiet
              />
            )
          })}
        </li>
      ))}
    </ul>
  )
}
