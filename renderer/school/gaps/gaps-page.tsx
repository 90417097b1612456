import { Button } from '@mantine/core'
import { Link } from 'wouter'
import { useDesk, useDeskVersion } from '#renderer/desk/desk-context.tsx'
import { formHref, workHref } from '#renderer/form/hrefs.ts'
import { useSpeech } from '#renderer/language/language.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { Notice } from '#renderer/ui/notice.tsx'
import { Page } from '#renderer/ui/page.tsx'
import { FormKey } from '#shared/ids.ts'
import { schoolForms } from '#shared/pack/school-forms.ts'
import styles from './gaps-page.module.css'
import { MeasuresPart } from './measures-part.tsx'
import { SheetHead } from './sheet-head.tsx'
import { UnitTable } from './unit-table.tsx'

/** In the order of the national scheme; reference lines decide nothing and come last (domain §2.6). */
const measureParts = ['guarantee', 'quality', 'recognition', 'veto', 'line'] as const

/** What is met, what is missing and by how much, what would close it: one page, for a principal. */
export function GapsPage({ schoolName }: { readonly schoolName: string }) {
  const desk = useDesk()
  useDeskVersion()
  const { words } = useSpeech()
  const units = desk.units()
  const { pack } = desk.engine
  const [first] = schoolForms(pack)
  return (
    <Page
      title={words.gaps.title}
      note={words.gaps.what}
      isSheet
      tools={
        <>
          <Button component={Link} href={workHref(desk, 'plan')} variant="default">
            {words.remedyPlan.title}
          </Button>
          <Button component={Link} href={workHref(desk, 'trial')} variant="default">
            {words.trial.open}
          </Button>
          <Button
            component={Link}
            href={workHref(desk, 'paper/checklist')}
            variant="default"
            leftSection={<Icon name="print" />}
          >
            {words.paper.open}
          </Button>
        </>
      }
    >
      <SheetHead schoolName={schoolName} />
      {units.length === 0 ? (
        <Notice tone="info" title={words.gaps.none}>
          <p>{words.gaps.noneWhat}</p>
          <p>
            <Link href={formHref(desk, first?.key ?? FormKey.parse('S'))}>
              {words.gaps.toSchool}
            </Link>
          </p>
        </Notice>
      ) : null}
      {units.map((unit) => (
        <UnitTable key={unit.stage} unit={unit} />
      ))}
      {units.length > 0 && pack.indicators.length < pack.rules.of ? (
        <p className={styles.quiet}>{words.gaps.ofSeven(pack.indicators.length, pack.rules.of)}</p>
      ) : null}
      {units.length === 0
        ? null
        : measureParts.map((part) => (
            <MeasuresPart key={part} part={part} results={desk.session().measures()} />
          ))}
      <p className="print-only">{words.gaps.signers}</p>
    </Page>
  )
}
