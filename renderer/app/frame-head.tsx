import { useLocation } from 'wouter'
import { useDesk } from '#renderer/desk/desk-context.tsx'
import { workHref } from '#renderer/form/hrefs.ts'
import { periodChoices, standingOf } from '#renderer/form/period.ts'
import styles from '#renderer/frame/frame.module.css'
import { useSpeech } from '#renderer/language/language.tsx'
import { dayOf } from '#renderer/ui/moment.ts'
import type { School } from '#shared/contract/school.ts'
import { shownPeriod } from '#shared/entry/shown-period.ts'
import { Period, SchoolCode } from '#shared/ids.ts'
import type { Actor } from '#shared/role.ts'
import { PersonMenu } from './person-menu.tsx'
import { UndoButtons } from './undo-buttons.tsx'

interface FrameHeadProps {
  readonly actor: Actor
  readonly school: School
  readonly schools: readonly School[]
  readonly period: Period
  readonly onUndo: (which: 'undo' | 'redo') => void
}

/** 均衡填报 · school · period · language · person. */
export function FrameHead({ actor, school, schools, period, onUndo }: FrameHeadProps) {
  const { words, language, setLanguage } = useSpeech()
  const [, navigate] = useLocation()
  const { pack } = useDesk().engine
  const today = dayOf(new Date())
  const choices = periodChoices(pack, today)
  const periods = choices.includes(period) ? choices : [...choices, period]
  return (
    <header className={styles.head}>
      <strong className={styles.brand}>{words.app.title}</strong>
      {schools.length === 1 ? (
        <span className={styles.school}>{`${school.name} ${school.code}`}</span>
      ) : (
        <select
          className={styles.pick}
          aria-label={words.app.schoolPick}
          value={school.code}
          onChange={(event) =>
            navigate(workHref({ school: SchoolCode.parse(event.currentTarget.value), period }))
          }
        >
          {schools.map((one) => (
            <option key={one.code} value={one.code}>{`${one.name} ${one.code}`}</option>
          ))}
        </select>
      )}
      <UndoButtons onGo={onUndo} />
      <select
        className={styles.pick}
        aria-label={words.app.period}
        value={period}
        onChange={(event) =>
          navigate(
            workHref({ school: school.code, period: Period.parse(event.currentTarget.value) }),
          )
        }
      >
        {periods.map((one) => (
          <option key={one} value={one}>
            {words.period.standing[standingOf(one, today)](shownPeriod(words, one))}
          </option>
        ))}
      </select>
      <button
        type="button"
        className={styles.language}
        lang={language === 'zh' ? 'en' : 'zh-CN'}
        onClick={() => setLanguage(language === 'zh' ? 'en' : 'zh')}
      >
        {words.app.otherLanguage}
      </button>
      <PersonMenu actor={actor} />
    </header>
  )
}
