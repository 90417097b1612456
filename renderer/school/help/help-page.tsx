import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import { useApi } from '#renderer/api/api.tsx'
import { useDesk } from '#renderer/desk/desk-context.tsx'
import { usePackStanding } from '#renderer/desk/use-pack-standing.ts'
import { workHref } from '#renderer/form/hrefs.ts'
import { useSpeech } from '#renderer/language/language.tsx'
import { Mark } from '#renderer/ui/mark.tsx'
import { Page, Part } from '#renderer/ui/page.tsx'
import styles from './help.module.css'

/** How to begin, the keys, where the data is, and on which documents the pack rests. */
export function HelpPage() {
  const desk = useDesk()
  const { pack } = desk.engine
  const standing = usePackStanding()
  const { words, say } = useSpeech()
  const { school } = useApi()
  const status = useQuery(school.workspace.status.queryOptions({ input: {} }))
  const keys = [
    ['Enter', words.help.keyNext],
    ['Shift Enter', words.help.keyPrevious],
    ['↑ ↓', words.help.keyRows],
    ['F6', words.help.keyPanes],
    ['F1', words.help.keyHelp],
    ['F8', words.help.keyProblem],
    ['PageUp PageDown', words.help.keySections],
    ['Ctrl F', words.help.keyFind],
    ['Ctrl Z', words.help.keyUndo],
    ['Ctrl Y', words.help.keyRedo],
    ['Ctrl S', words.help.keySave],
    ['Esc', words.help.keyClose],
  ] as const
  const gridKeys = [
    ['a … z, 0 … 9', words.gridKeys.type],
    ['F2, Alt ↓', words.gridKeys.edit],
    ['Enter', words.gridKeys.form],
    ['Tab, Shift Tab', words.gridKeys.tab],
    ['↑ ↓ ← →, PageUp, PageDown', words.gridKeys.move],
    ['Home, End', words.gridKeys.jump],
    ['Shift ↑ ↓ ← →', words.gridKeys.grow],
    ['Ctrl A', words.gridKeys.all],
    ['Ctrl C, Ctrl X, Ctrl V', words.gridKeys.copy],
    ['Ctrl Z, Ctrl Y', words.gridKeys.undo],
    ['Ctrl D', words.gridKeys.fill],
    ['Ctrl B', words.gridKeys.bulk],
    ['Delete', words.gridKeys.clear],
    ['Ctrl Delete', words.gridKeys.retire],
    ['Insert', words.gridKeys.add],
    ['Enter, Space, Shift ← →', words.gridKeys.head],
    ['Esc', words.gridKeys.escape],
  ] as const
  return (
    <Page title={words.help.title}>
      <Part title={words.help.begin}>
        <ol className={styles.steps}>
          {words.help.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </Part>
      <Part title={words.help.keys}>
        <KeyList keys={keys} />
      </Part>
      <Part title={words.gridKeys.title}>
        <KeyList keys={gridKeys} />
      </Part>
      <Part title={words.help.privacy}>
        <p>{words.help.privacyWhat(status.data?.folder ?? '')}</p>
      </Part>
      <Part
        title={words.help.pack}
        aside={
          standing === undefined ? null : (
            <Mark
              tone={standing === 'confirmed' ? 'met' : 'unsure'}
              icon={standing === 'confirmed' ? 'met' : 'unsure'}
              word={words.packStanding[standing]}
            />
          )
        }
      >
        <p>{`${say(pack.title)}　${words.help.packLine(pack.id, pack.version)}`}</p>
        <p>
          <Link href={workHref(desk, 'packs')}>{words.packs.manage}</Link>
        </p>
        <h3 className={styles.sub}>{words.help.packSources}</h3>
        <ul className={styles.steps}>
          {Object.entries(pack.sources).map(([key, source]) => (
            <li key={key}>{source.title}</li>
          ))}
        </ul>
      </Part>
    </Page>
  )
}

/** Keys with what they do, in two columns. */
function KeyList({ keys }: { readonly keys: readonly (readonly [string, string])[] }) {
  return (
    <dl className={styles.keys}>
      {keys.map(([key, what]) => (
        <div key={key} className={styles.key}>
          <dt>
            <kbd>{key}</kbd>
          </dt>
          <dd>{what}</dd>
        </div>
      ))}
    </dl>
  )
}
