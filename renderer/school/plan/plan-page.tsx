import { Button } from '@mantine/core'
import { Link } from 'wouter'
import { useDesk, useDeskVersion } from '#renderer/desk/desk-context.tsx'
import { workHref } from '#renderer/form/hrefs.ts'
import { useSpeech } from '#renderer/language/language.tsx'
import { overdueOf } from '#renderer/remedies/overdue.ts'
import { useRemedies } from '#renderer/remedies/use-remedies.ts'
import { Icon } from '#renderer/ui/icon.tsx'
import { dayOf } from '#renderer/ui/moment.ts'
import { Notice } from '#renderer/ui/notice.tsx'
import { Page, Part } from '#renderer/ui/page.tsx'
import table from '#renderer/ui/table.module.css'
import type { PlainDate } from '#shared/ids.ts'
import { planItems } from '#shared/sheet/plan.ts'
import { openKeys } from '#shared/sheet/plan-key.ts'
import styles from './plan.module.css'
import { PlanRow } from './plan-row.tsx'

interface PlanPageProps {
  readonly schoolName: string
  readonly today: PlainDate
}

/** 整改方案: every gap by the present data, and what the school does about it, from term to term. */
export function PlanPage({ schoolName, today }: PlanPageProps) {
  const desk = useDesk()
  useDeskVersion()
  const { words, language } = useSpeech()
  const remedies = useRemedies()
  const session = desk.session()
  const items = planItems({
    ...{ pack: desk.engine.pack, session, period: desk.period, kind: desk.kind, language },
    ...{ school: { code: desk.school, name: schoolName }, isConfirmed: false, day: today },
  })
  const open = openKeys(session)
  const late = remedies === undefined ? [] : overdueOf(remedies, open, today)
  const closed = [...(remedies?.values() ?? [])].filter(({ key }) => !open.has(key))
  const own = items.filter(({ key }) => key !== undefined)
  return (
    <Page
      title={words.remedyPlan.title}
      note={words.remedyPlan.what}
      tools={
        <>
          <Link href={workHref(desk, 'gaps')}>{words.nav.gaps}</Link>
          <Button
            component={Link}
            href={workHref(desk, 'paper/plan')}
            variant="default"
            leftSection={<Icon name="print" />}
          >
            {words.paper.kinds.plan}
          </Button>
        </>
      }
    >
      {late.length > 0 ? <Notice tone="bad" title={words.remedyPlan.late(late.length)} /> : null}
      {own.length === 0 ? (
        <Notice tone="good" title={words.remedyPlan.none} />
      ) : remedies === undefined ? null : (
        <div className={styles.frame}>
          <table className={`${table.table} ${styles.table}`}>
            <thead>
              <tr>
                <th scope="col">{words.remedyPlan.gapOf}</th>
                <th scope="col" className={table.number}>
                  {words.gaps.gap}
                </th>
                <th scope="col">{words.remedyPlan.measure}</th>
                <th scope="col">{words.remedyPlan.responsible}</th>
                <th scope="col">{words.remedyPlan.due}</th>
                <th scope="col">{words.remedyPlan.cost}</th>
                <th scope="col">{words.remedyPlan.progress}</th>
              </tr>
            </thead>
            <tbody>
              {own.map((item) => (
                <PlanRow
                  key={item.key}
                  item={item}
                  line={remedies.get(item.key ?? '')}
                  isLate={late.some(({ key }) => key === item.key)}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {items.length > own.length ? (
        <p>{words.remedyPlan.others(items.length - own.length)}</p>
      ) : null}
      {closed.length === 0 ? null : (
        <Part title={words.remedyPlan.closed}>
          <ul>
            {closed.map(({ key, remedy, since }) => (
              <li key={key}>
                {words.remedyPlan.closedLine(key, remedy.measure, dayOf(new Date(since)))}
              </li>
            ))}
          </ul>
        </Part>
      )}
    </Page>
  )
}
