import { useDesk, useDeskVersion } from '#renderer/desk/desk-context.tsx'
import { useSubject } from '#renderer/form/cell-focus.ts'
import { formProgress } from '#renderer/form/progress.ts'
import { sectionProblems } from '#renderer/form/section-problems.ts'
import { useAskedSections } from '#renderer/form/use-asked-sections.ts'
import { useSpeech } from '#renderer/language/language.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import type { Form } from '#shared/pack/pack.ts'
import { sectionOf } from '#shared/pack/place.ts'
import { sectionId } from './section-id.ts'
import styles from './sections-pane.module.css'

/** The sections of a form with their progress; a click goes there. */
export function SectionsPane({ form }: { readonly form: Form }) {
  const desk = useDesk()
  useDeskVersion()
  const { words, say } = useSpeech()
  const progress = formProgress(desk, form).sections
  const sections = useAskedSections(form)
  const subject = useSubject()
  const here = subject?.kind === 'cell' ? sectionOf(form, subject.ref) : undefined
  const confirmed = desk.situation().confirmed[form.key] ?? []
  return (
    <nav className={styles.pane} aria-label={words.form.sections} data-pane="sections">
      <ol className={styles.list}>
        {sections.map((section) => {
          const part = progress.get(section.key)
          const total = part?.total ?? 0
          const { errors, warnings } = sectionProblems(form, section.key, desk.violations(form.key))
          return (
            <li key={section.key}>
              <button
                type="button"
                className={styles.section}
                aria-current={section.key === here ? 'location' : undefined}
                onClick={() => goTo(sectionId(form, section.key))}
              >
                <span className={styles.name}>
                  {confirmed.includes(section.key) ? (
                    <span className={styles.done} title={words.form.confirmed}>
                      <Icon name="met" size={14} />
                    </span>
                  ) : null}
                  {say(section.title)}
                </span>
                <span className={styles.state}>
                  <span>{words.form.done(total - (part?.unfilled.length ?? 0), total)}</span>
                  {errors > 0 ? (
                    <span className={styles.bad}>
                      <Icon name="error" size={13} />
                      {words.home.errors(errors)}
                    </span>
                  ) : null}
                  {warnings > 0 ? (
                    <span className={styles.near}>
                      <Icon name="warning" size={13} />
                      {words.home.warnings(warnings)}
                    </span>
                  ) : null}
                </span>
              </button>
            </li>
          )
        })}
      </ol>
    </nav>
  )
}

function goTo(id: string): void {
  const section = document.getElementById(id)
  if (section === null) return
  section.scrollIntoView({ block: 'start' })
  section.querySelector<HTMLElement>('[data-stop]')?.focus({ preventScroll: true })
}
