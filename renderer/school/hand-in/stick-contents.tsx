import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useApi } from '#renderer/api/api.tsx'
import { useSpeech } from '#renderer/language/language.tsx'
import { Mark } from '#renderer/ui/mark.tsx'
import table from '#renderer/ui/table.module.css'
import type { BundleOnStick } from '#shared/contract/handing.ts'
import { sayFault } from '#shared/words/fault-words.ts'
import styles from './hand-in.module.css'

/** A path that is still being typed is not looked at. */
const restMs = 500

const looks = {
  waiting: ['plain', 'send'],
  held: ['met', 'met'],
  earlier: ['near', 'info'],
  differs: ['bad', 'error'],
  unreadable: ['bad', 'error'],
  foreign: ['none', 'info'],
} as const

/** The bundles that lie on the chosen stick already, each with what it is; a folder without any says nothing. */
export function StickContents({ folder }: { readonly folder: string }) {
  const { words } = useSpeech()
  const { school } = useApi()
  const path = useRested(folder.trim())
  const found = useQuery(
    // A folder that cannot be listed says so when it is written to.
    school.handing.look.queryOptions({ input: { folder: path }, enabled: path !== '' }),
  )
  const { bundles, unread } = found.data ?? { bundles: [], unread: 0 }
  if (path === '' || bundles.length === 0) return null
  return (
    <section aria-label={words.stick.title}>
      <h3>{words.stick.title}</h3>
      <p className={styles.quiet}>{words.stick.what}</p>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">{words.handIn.file}</th>
            <th scope="col">{words.stick.state}</th>
          </tr>
        </thead>
        <tbody>
          {bundles.map((bundle) => (
            <BundleLine key={bundle.file} bundle={bundle} />
          ))}
        </tbody>
      </table>
      {unread > 0 ? <p className={styles.quiet}>{words.stick.unread(unread)}</p> : null}
    </section>
  )
}

function BundleLine({ bundle }: { readonly bundle: BundleOnStick }) {
  const { words, language } = useSpeech()
  const [tone, icon] = looks[bundle.is]
  return (
    <tr>
      <td>{bundle.file}</td>
      <td>
        <Mark tone={tone} icon={icon} word={words.stick.is[bundle.is]} />
        {'fault' in bundle ? ` ${sayFault(bundle.fault, language).cause}` : null}
      </td>
    </tr>
  )
}

/** The text once it has not changed for a moment. */
function useRested(text: string): string {
  const [rested, setRested] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setRested(text), restMs)
    return () => clearTimeout(timer)
  }, [text])
  return rested
}
