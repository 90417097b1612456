import { Link } from 'wouter'
import { useDesk } from '#renderer/desk/desk-context.tsx'
import { FaultNotice } from '#renderer/fault/fault-notice.tsx'
import { workHref } from '#renderer/form/hrefs.ts'
import { useSpeech } from '#renderer/language/language.tsx'
import { FolderChoice } from '#renderer/places/folder-choice.tsx'
import { HoldingLine } from '#renderer/proof/holding-line.tsx'
import { SeriesNotice } from '#renderer/series/series-notice.tsx'
import type { SeriesWord } from '#renderer/series/use-series.ts'
import { Notice } from '#renderer/ui/notice.tsx'
import { Part } from '#renderer/ui/page.tsx'
import { WriteCourse } from '#renderer/writing/write-course.tsx'
import { WrittenNotice } from '#renderer/writing/written-notice.tsx'
import styles from './hand-in.module.css'
import { PrincipalNotice } from './principal-notice.tsx'
import { StandingNotice } from './standing-notice.tsx'
import { StickContents } from './stick-contents.tsx'
import type { Delivery } from './use-delivery.ts'

interface DeliverStepProps {
  readonly folder: string
  readonly onFolder: (folder: string) => void
  readonly delivery: Delivery
  readonly series: SeriesWord
}

/** 交付: what waits, where to write it, and after reading it back that the stick may be taken. */
export function DeliverStep({ folder, onFolder, delivery, series }: DeliverStepProps) {
  const desk = useDesk()
  const { words } = useSpeech()
  const { records, asked, bundles, copied, requests, keys, setAside } = delivery
  const { hasOffice, full, writing } = delivery
  const waits = records + asked + bundles + requests + keys > 0
  return (
    <Part title={words.handIn.deliver}>
      <div className={styles.stack}>
        <WrittenNotice writing={writing}>
          {({ folder: place }) => <p>{words.handIn.doneWhat(place)}</p>}
        </WrittenNotice>
        <FaultNotice thrown={writing.error ?? delivery.error} />
        <WriteCourse writing={writing} />
        {hasOffice ? null : (
          <Notice tone="warn" title={words.handIn.noOffice}>
            <Link href={workHref(desk, 'office')}>{words.handIn.toOffice}</Link>
          </Notice>
        )}
        {hasOffice ? <StandingNotice /> : null}
        <HoldingLine />
        {hasOffice ? <PrincipalNotice /> : null}
        <SeriesNotice series={series} />
        {setAside > 0 ? <Notice tone="warn" title={words.handIn.setAside(setAside)} /> : null}
        <p className={waits ? undefined : styles.quiet}>
          {waits
            ? words.handIn.waiting({
                records,
                asked,
                requests,
                keys,
                packed: bundles - copied,
                copied,
              })
            : words.handIn.nothingWaiting}
        </p>
        {hasOffice && full.canBe ? (
          <label className={styles.choice}>
            <input
              type="checkbox"
              checked={full.isChosen}
              onChange={(event) => full.choose(event.currentTarget.checked)}
            />
            <span>
              {words.handIn.full}
              <span className={styles.aside}>{words.handIn.fullWhat}</span>
            </span>
          </label>
        ) : null}
        {(waits || full.isChosen) && hasOffice && !writing.isPending ? (
          <>
            <FolderChoice
              title={words.folder.choose}
              folder={folder}
              onFolder={onFolder}
              forWriting
            />
            <StickContents folder={folder} />
          </>
        ) : null}
      </div>
    </Part>
  )
}
