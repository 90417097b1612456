import { useDesk, useDeskVersion } from '#renderer/desk/desk-context.tsx'
import { FieldRow } from '#renderer/form/field-row.tsx'
import { formProgress } from '#renderer/form/progress.ts'
import { RegisterTable } from '#renderer/grid/register-table.tsx'
import { useSpeech } from '#renderer/language/language.tsx'
import type { Form } from '#shared/pack/pack.ts'
import { SectionConfirm } from './section-confirm.tsx'
import styles from './section-fields.module.css'
import { sectionId } from './section-id.ts'

interface SectionFieldsProps {
  readonly form: Form
  readonly section: Form['sections'][number]
}

/** A section of a form: its fields, then its registers, then the word that it was looked over. */
export function SectionFields({ form, section }: SectionFieldsProps) {
  const { pack } = useDesk().engine
  const { say } = useSpeech()
  return (
    <section
      className={styles.section}
      id={sectionId(form, section.key)}
      data-section={section.key}
      aria-label={say(section.title)}
    >
      <SectionHead form={form} section={section} />
      {section.fields.map((name) => {
        const field = form.fields.find((one) => one.name === name)
        return field === undefined ? null : <FieldRow key={name} form={form} field={field} />
      })}
      {(section.registers ?? []).map((key) => {
        const register = pack.registers.find((one) => one.key === key)
        return register === undefined ? null : <RegisterTable key={key} register={register} />
      })}
      <SectionConfirm form={form} section={section.key} />
    </section>
  )
}

/** The title over the labels, and over the other columns what they hold. */
function SectionHead({ form, section }: SectionFieldsProps) {
  const desk = useDesk()
  useDeskVersion()
  const { words, say } = useSpeech()
  const progress = formProgress(desk, form).sections.get(section.key)
  const left = progress?.unfilled.length ?? 0
  const total = progress?.total ?? 0
  const hasFields = section.fields.length > 0
  const hasPrevious = desk.situation().previous?.[form.key] !== undefined
  return (
    <header className={styles.head}>
      <h2 className={styles.title}>{say(section.title)}</h2>
      <span className={styles.value}>{hasFields ? words.form.value : null}</span>
      <span className={styles.previous}>
        {hasFields && hasPrevious ? words.form.previous : null}
      </span>
      <span className={styles.notes}>{hasFields ? words.form.notes : null}</span>
      <span className={styles.progress}>
        {left === 0 ? words.form.complete : words.form.done(total - left, total)}
      </span>
    </header>
  )
}
