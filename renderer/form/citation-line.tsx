import { useDesk } from '#renderer/desk/desk-context.tsx'
import { useSpeech } from '#renderer/language/language.tsx'
import { Mark } from '#renderer/ui/mark.tsx'
import type { Citation } from '#shared/pack/text.ts'
import styles from './citation-line.module.css'

/** Where a rule stands: document, place, and how sure the pack is of it (domain §0.1). */
export function CitationLine({ cite }: { readonly cite: Citation | undefined }) {
  const { pack } = useDesk().engine
  const { words } = useSpeech()
  if (cite === undefined) return null
  const source = pack.sources[cite.source]
  const tone = { verified: 'met', local: 'plain', unconfirmed: 'unsure', design: 'none' } as const
  const icon = { verified: 'met', local: 'info', unconfirmed: 'unsure', design: 'info' } as const
  return (
    <div className={styles.cite}>
      <span className={styles.word}>{words.side.cite}</span>
      <span>
        {source?.title ?? cite.source}
        {cite.clause === undefined ? null : ` ${cite.clause}`}
      </span>
      <span>
        <Mark
          tone={tone[cite.tag]}
          icon={icon[cite.tag]}
          word={words.tag[cite.tag]}
          title={words.tagWhat[cite.tag]}
        />
      </span>
    </div>
  )
}
