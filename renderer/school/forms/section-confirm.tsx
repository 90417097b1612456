import { Button } from '@mantine/core'
import type { MouseEvent } from 'react'
import { useDesk, useDeskVersion } from '#renderer/desk/desk-context.tsx'
import { compareWithPrevious } from '#renderer/form/carrying.ts'
import { sectionProblems } from '#renderer/form/section-problems.ts'
import { leaveForNext } from '#renderer/form/stops.ts'
import { useSpeech } from '#renderer/language/language.tsx'
import { Mark } from '#renderer/ui/mark.tsx'
import type { Form } from '#shared/pack/pack.ts'
import { CarryOver } from './carry-over.tsx'
import styles from './section-fields.module.css'

/** A person says that a section was compared with the facts; a copied form is told apart by it. */
export function SectionConfirm({
  form,
  section,
}: {
  readonly form: Form
  readonly section: string
}) {
  const desk = useDesk()
  useDeskVersion()
  const { words } = useSpeech()
  const isConfirmed = desk.situation().confirmed[form.key]?.includes(section) === true
  const { errors } = sectionProblems(form, section, desk.violations(form.key))
  const { same, changed } = compareWithPrevious(desk, form, section)
  const confirm = (confirmed: boolean) => (event: MouseEvent<HTMLElement>) => {
    leaveForNext(event.currentTarget)
    desk.edit({ op: 'confirm-section', form: form.key, section, confirmed })
  }
  return (
    <footer className={styles.foot}>
      <CarryOver form={form} section={section} />
      {isConfirmed ? (
        <>
          <Mark tone="met" icon="met" word={words.form.confirmed} />
          <Button className="no-print" variant="subtle" size="compact-sm" onClick={confirm(false)}>
            {words.form.unconfirm}
          </Button>
        </>
      ) : (
        <>
          <span>
            {errors > 0 ? words.form.confirmNot(errors) : words.form.confirmWhat}
            {same + changed === 0 ? null : (
              <span className={styles.compared}>{words.carry.compared(same, changed)}</span>
            )}
          </span>
          <Button
            className="no-print"
            variant="default"
            size="compact-sm"
            onClick={confirm(true)}
            disabled={errors > 0}
            data-stop={`${form.key}#${section}`}
            data-vouches=""
          >
            {words.form.confirm}
          </Button>
        </>
      )}
    </footer>
  )
}
