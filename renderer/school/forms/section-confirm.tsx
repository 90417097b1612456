import { Button } from '@mantine/core'
import type { MouseEvent } from 'react'
import { useDesk, useDeskVersion } from '#renderer/desk/desk-context.tsx'
import { compareWithPrevious } from '#renderer/form/carrying.ts'
import { sectionProblems } from '#renderer/form/section-problems.ts'
import { leaveForNext } from '#renderer/form/stops.ts'
import { useSpeech } from '#renderer/language/language.tsx'
import { useMe } from '#renderer/people/use-me.ts'
import { Mark } from '#renderer/ui/mark.tsx'
import { momentOf } from '#renderer/ui/moment.ts'
import type { Form } from '#shared/pack/pack.ts'
import { CarryOver } from './carry-over.tsx'
import styles from './section-fields.module.css'
import { SectionPerson } from './section-person.tsx'
import { useSectionWord } from './use-section-word.ts'

/**
 * A person says that a section was compared with the facts, under the own name; whoever changes a
 * value in it takes the word back. A copied form is told apart by it.
 */
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
  const me = useMe()
  const word = useSectionWord(form, section)
  const isConfirmed = desk.situation().confirmed[form.key]?.includes(section) === true
  const { errors } = sectionProblems(form, section, desk.violations(form.key))
  const { same, changed } = compareWithPrevious(desk, form, section)
  const responsible = word?.responsible
  const isAnothers =
    responsible !== undefined && responsible.id !== me?.id && me?.role !== 'principal'
  const confirm = (confirmed: boolean) => (event: MouseEvent<HTMLElement>) => {
    leaveForNext(event.currentTarget)
    desk.edit({ op: 'confirm-section', form: form.key, section, confirmed })
  }
  const what = () => {
    if (errors > 0) return words.form.confirmNot(errors)
    if (isAnothers) return words.section.only(responsible.name)
    const lost = word?.withdrawn
    return lost === undefined
      ? words.form.confirmWhat
      : words.section.lost(lost.name, momentOf(lost.at))
  }
  return (
    <footer className={styles.foot}>
      <CarryOver form={form} section={section} />
      <SectionPerson form={form} section={section} word={word} />
      {isConfirmed ? (
        <>
          <Mark tone="met" icon="met" word={words.form.confirmed} />
          {word?.confirmed === undefined ? null : (
            <span>{words.section.by(word.confirmed.name, momentOf(word.confirmed.at))}</span>
          )}
          <Button className="no-print" variant="subtle" size="compact-sm" onClick={confirm(false)}>
            {words.form.unconfirm}
          </Button>
        </>
      ) : (
        <>
          <span>
            {what()}
            {same + changed === 0 ? null : (
              <span className={styles.compared}>{words.carry.compared(same, changed)}</span>
            )}
          </span>
          <Button
            className="no-print"
            variant="default"
            size="compact-sm"
            onClick={confirm(true)}
            disabled={errors > 0 || isAnothers}
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
