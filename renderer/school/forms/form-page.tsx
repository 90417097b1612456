import { useEffect, useMemo, useState } from 'react'
import { FormProvider, useForm } from 'react-hook-form'
import { useDesk } from '#renderer/desk/desk-context.tsx'
import { CellFocusContext, createCellFocus } from '#renderer/form/cell-focus.ts'
import { feedsOf } from '#renderer/form/feeds.ts'
import { FeedsContext } from '#renderer/form/feeds-context.ts'
import { focusCell } from '#renderer/form/stops.ts'
import { useAskedSections } from '#renderer/form/use-asked-sections.ts'
import { type TypedForm, typedForm } from '#renderer/form/use-field-binding.ts'
import { useHistory } from '#renderer/history/history-context.tsx'
import { useSpeech } from '#renderer/language/language.tsx'
import { typedOf } from '#shared/entry/typed.ts'
import type { Form } from '#shared/pack/pack.ts'
import { FindDialog } from './find-dialog.tsx'
import { FormHead } from './form-head.tsx'
import styles from './form-page.module.css'
import { FormSheetHead } from './form-sheet-head.tsx'
import { SectionFields } from './section-fields.tsx'
import { SectionsPane } from './sections-pane.tsx'
import { SidePane } from './side-pane.tsx'
import { useFormKeys } from './use-form-keys.ts'

interface FormPageProps {
  readonly form: Form
  /** The cell to which the address leads, e.g. from a list of problems. */
  readonly cell: string | undefined
}

/** Fills one form: sections at the left, fields in the middle, problems and help at the right. */
export function FormPage({ form, cell }: FormPageProps) {
  const desk = useDesk()
  const { words } = useSpeech()
  const { pack } = desk.engine
  const methods = useForm<TypedForm>({
    defaultValues: typedForm(form, (field) =>
      typedOf(desk.cell(`${form.key}.${field.name}`).answer),
    ),
  })
  const focus = useMemo(() => createCellFocus(), [])
  const feeds = useMemo(() => feedsOf(pack, form.key), [pack, form.key])
  const [finding, setFinding] = useState(false)
  const sections = useAskedSections(form)
  useEffect(() => {
    if (cell !== undefined) focusCell(cell)
  }, [cell])
  const history = useHistory()
  const keys = useFormKeys({ desk, form, focus, find: () => setFinding(true), history })
  return (
    <CellFocusContext value={focus}>
      <FeedsContext value={feeds}>
        <FormProvider {...methods}>
          <div className={styles.page} ref={keys.page}>
            <FormSheetHead form={form} />
            <FormHead form={form} onFind={() => setFinding(true)} />
            <div className={styles.panes}>
              <SectionsPane form={form} />
              <form
                className={styles.fields}
                aria-label={words.form.fields}
                data-pane="fields"
                data-previous={desk.situation().previous?.[form.key] !== undefined}
                tabIndex={-1}
                onSubmit={(event) => event.preventDefault()}
                noValidate
              >
                {sections.map((section) => (
                  <SectionFields key={section.key} form={form} section={section} />
                ))}
              </form>
              <SidePane form={form} />
            </div>
          </div>
          {finding ? <FindDialog form={form} onClose={() => setFinding(false)} /> : null}
        </FormProvider>
      </FeedsContext>
    </CellFocusContext>
  )
}
