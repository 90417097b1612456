import { Link, useLocation } from 'wouter'
import { workHref } from '#renderer/form/hrefs.ts'
import styles from '#renderer/frame/frame.module.css'
import { useSpeech } from '#renderer/language/language.tsx'
import { Icon, type IconName } from '#renderer/ui/icon.tsx'
import type { Period, SchoolCode } from '#shared/ids.ts'
import type { ScreenWords } from '#shared/words/words.ts'

const screens = [
  ['', 'home', (words) => words.nav.home],
  ['forms', 'form', (words) => words.nav.forms],
  ['registers', 'list', (words) => words.nav.registers],
  ['gaps', 'gauge', (words) => words.nav.gaps],
  ['hand-in', 'send', (words) => words.nav.handIn],
  ['replies', 'receive', (words) => words.nav.replies],
  ['data', 'data', (words) => words.nav.data],
  ['office', 'office', (words) => words.nav.office],
  ['help', 'help', (words) => words.nav.help],
] as const satisfies readonly (readonly [string, IconName, (words: ScreenWords) => string])[]

interface SideNavProps {
  readonly school: SchoolCode
  readonly period: Period
}

export function SideNav({ school, period }: SideNavProps) {
  const { words } = useSpeech()
  const [location] = useLocation()
  return (
    <nav className={styles.nav} aria-label={words.nav.label}>
      {screens.map(([screen, icon, wordOf]) => {
        const href = workHref({ school, period }, screen)
        const isHere = screen === '' ? location === href : location.startsWith(href)
        return (
          <Link
            key={screen}
            href={href}
            className={styles.link}
            aria-current={isHere ? 'page' : undefined}
          >
            <Icon name={icon} />
            {wordOf(words)}
          </Link>
        )
      })}
    </nav>
  )
}
