import { Link } from 'wouter'
import { useDesk } from '#renderer/desk/desk-context.tsx'
import { FaultNotice } from '#renderer/fault/fault-notice.tsx'
import { workHref } from '#renderer/form/hrefs.ts'
import { useSpeech } from '#renderer/language/language.tsx'
import { PrintButtons } from '#renderer/print/print-buttons.tsx'
import { Notice } from '#renderer/ui/notice.tsx'
import { Page } from '#renderer/ui/page.tsx'
import styles from './paper-page.module.css'
import { PaperView } from './paper-view.tsx'
import { type StoredKind, useStoredPaper } from './stored-paper.ts'

interface StoredPageProps {
  readonly kind: StoredKind
  /** The record or bundle. */
  readonly part: string | undefined
  readonly schoolName: string
}

/** The filing copy of a sealed record, or the slip of a bundle, as it will be printed. */
export function StoredPage({ kind, part, schoolName }: StoredPageProps) {
  const desk = useDesk()
  const { words } = useSpeech()
  const paper = useStoredPaper(kind, part, schoolName)
  return (
    <Page
      title={words.paper.stored[kind]}
      note={words.paper.storedWhat[kind]}
      isSheet
      tools={
        <>
          <Link href={workHref(desk, 'data')}>{words.nav.data}</Link>
          <PrintButtons
            suggested={`${words.paper.stored[kind]}-${schoolName}-${part?.slice(0, 8) ?? ''}.pdf`}
          />
        </>
      }
    >
      <FaultNotice thrown={paper.error} />
      {paper.data === undefined ? (
        paper.isFetching ? null : (
          <Notice tone="info" title={words.paper.nothing} />
        )
      ) : (
        <div className={styles.ground}>
          <PaperView paper={paper.data} label={words.paper.preview} />
        </div>
      )}
    </Page>
  )
}
