import { Link } from 'wouter'
import { useDesk, useDeskVersion } from '#renderer/desk/desk-context.tsx'
import { formHref, registerHref } from '#renderer/form/hrefs.ts'
import { archivedFrom } from '#renderer/grid/archived.ts'
import { useSpeech } from '#renderer/language/language.tsx'
import { Mark } from '#renderer/ui/mark.tsx'
import { Page } from '#renderer/ui/page.tsx'
import table from '#renderer/ui/table.module.css'
import { formKeyOf, formOf } from '#shared/pack/place.ts'
import styles from './registers-page.module.css'

/** All registers: how many rows count, and whether a person has said that they are complete. */
export function RegistersPage() {
  const desk = useDesk()
  useDeskVersion()
  const { words, say } = useSpeech()
  const { pack } = desk.engine
  const { complete } = desk.situation()
  return (
    <Page title={words.register.title} note={words.register.what}>
      <div className={styles.frame}>
        <table className={table.table}>
          <thead>
            <tr>
              <th scope="col">{words.register.name}</th>
              <th scope="col">{words.register.inForm}</th>
              <th scope="col">{words.register.rows}</th>
              <th scope="col">{words.forms.state}</th>
            </tr>
          </thead>
          <tbody>
            {pack.registers.map((register) => {
              const form = formOf(pack, formKeyOf(register.key))
              const counted = desk.session().rowsCounted(register.key).length
              const archived = desk
                .rows(register.key)
                .filter((row) => archivedFrom(row, desk.period) !== undefined).length
              const isComplete = complete.includes(register.key)
              return (
                <tr key={register.key}>
                  <th scope="row">
                    <Link href={registerHref(desk, register.key)}>{say(register.title)}</Link>
                  </th>
                  <td>
                    {form === undefined ? null : (
                      <Link href={formHref(desk, form.key, register.key)}>
                        {words.value.form(say(form.title), form.key)}
                      </Link>
                    )}
                  </td>
                  <td>
                    {words.register.rowCount(counted)}
                    {archived === 0 ? null : ` · ${words.register.archivedCount(archived)}`}
                  </td>
                  <td>
                    {isComplete ? (
                      <Mark tone="met" icon="met" word={words.register.complete} />
                    ) : (
                      <Mark tone="none" icon="blank" word={words.register.incomplete} />
                    )}
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
    </Page>
  )
}
