import { Link } from 'wouter'
import { useDesk, useDeskVersion } from '#renderer/desk/desk-context.tsx'
import { FormState } from '#renderer/form/form-state.tsx'
import { formHref } from '#renderer/form/hrefs.ts'
import { formProgress } from '#renderer/form/progress.ts'
import { useSpeech } from '#renderer/language/language.tsx'
import { Mark } from '#renderer/ui/mark.tsx'
import { Page } from '#renderer/ui/page.tsx'
import table from '#renderer/ui/table.module.css'
import type { Form } from '#shared/pack/pack.ts'
import { schoolForms } from '#shared/pack/school-forms.ts'
import styles from './forms-page.module.css'

/** All forms of the pack with their progress. */
export function FormsPage() {
  const { pack } = useDesk().engine
  const { words } = useSpeech()
  return (
    <Page title={words.forms.title} note={words.forms.what}>
      <div className={styles.frame}>
        <table className={table.table}>
          <thead>
            <tr>
              <th scope="col">{words.forms.form}</th>
              <th scope="col">{words.forms.progress}</th>
              <th scope="col">{words.forms.problems}</th>
              <th scope="col">{words.forms.state}</th>
            </tr>
          </thead>
          <tbody>
            {schoolForms(pack).map((form) => (
              <FormLine key={form.key} form={form} />
            ))}
          </tbody>
        </table>
      </div>
    </Page>
  )
}

function FormLine({ form }: { readonly form: Form }) {
  const desk = useDesk()
  useDeskVersion()
  const { words, say } = useSpeech()
  const progress = formProgress(desk, form)
  const left = progress.unfilled.length
  return (
    <tr>
      <th scope="row">
        <Link href={formHref(desk, form.key)}>{words.value.form(say(form.title), form.key)}</Link>
        {form.official === undefined ? null : (
          <div className={styles.official}>
            {words.forms.official(words.value.joinList(form.official))}
          </div>
        )}
      </th>
      <td>
        {left === 0 ? words.home.filled : words.home.unfilled(left, progress.total)}
        <div className={styles.bar} aria-hidden="true">
          <div
            className={styles.fill}
            style={{ width: `${share(progress.total - left, progress.total)}%` }}
          />
        </div>
      </td>
      <td>
        {progress.errors + progress.warnings === 0 ? words.side.noProblems : null}
        {progress.errors > 0 ? (
          <div>
            <Mark tone="bad" icon="error" word={words.home.errors(progress.errors)} />
          </div>
        ) : null}
        {progress.warnings > 0 ? (
          <div>
            <Mark tone="near" icon="warning" word={words.home.warnings(progress.warnings)} />
          </div>
        ) : null}
      </td>
      <td>
        <FormState form={form} />
      </td>
    </tr>
  )
}

const share = (part: number, whole: number): number =>
  whole === 0 ? 100 : Math.round((part / whole) * 100)
