import type { ReactNode } from 'react'
import { Link, useLocation } from 'wouter'
import styles from '#renderer/frame/frame.module.css'
import { useSpeech } from '#renderer/language/language.tsx'
import { Icon, type IconName } from '#renderer/ui/icon.tsx'
import type { Account } from '#shared/contract/office/accounts.ts'
import type { Office } from '#shared/contract/office/session.ts'
import { type Act, may } from '#shared/role.ts'
import type { ScreenWords } from '#shared/words/words.ts'
import { AccountMenu } from './account-menu.tsx'

/** Every page of the office with the act that its role must allow. */
const pages = [
  ['/inbox', 'receive', 'see-office', (words) => words.officeNav.inbox],
  ['/coverage', 'gauge', 'see-office', (words) => words.officeNav.coverage],
  ['/schools', 'office', 'see-office', (words) => words.officeNav.schools],
  ['/accounts', 'person', 'keep-accounts', (words) => words.officeNav.accounts],
] as const satisfies readonly (readonly [string, IconName, Act, (words: ScreenWords) => string])[]

interface OfficeFrameProps {
  readonly office: Office
  readonly account: Account
  readonly children: ReactNode
}

/** What stands around every page of the office: whose it is, who works, where to go. */
export function OfficeFrame({ office, account, children }: OfficeFrameProps) {
  const { words, language, setLanguage } = useSpeech()
  const [location] = useLocation()
  return (
    <div className={styles.frame}>
      <button
        type="button"
        className={styles.skip}
        onClick={() => document.getElementById('main')?.focus()}
      >
        {words.app.skip}
      </button>
      <header className={styles.head}>
        <strong className={styles.brand}>{words.app.title}</strong>
        <span className={styles.school}>{office.name}</span>
        <button
          type="button"
          className={styles.language}
          lang={language === 'zh' ? 'en' : 'zh-CN'}
          onClick={() => setLanguage(language === 'zh' ? 'en' : 'zh')}
        >
          {words.app.otherLanguage}
        </button>
        <AccountMenu account={account} />
      </header>
      <nav className={styles.nav} aria-label={words.nav.label}>
        {pages
          .filter(([, , act]) => may(account.role, act))
          .map(([href, icon, , wordOf]) => (
            <Link
              key={href}
              href={href}
              className={styles.link}
              aria-current={location.startsWith(href) ? 'page' : undefined}
            >
              <Icon name={icon} />
              {wordOf(words)}
            </Link>
          ))}
      </nav>
      <main id="main" className={styles.main} tabIndex={-1}>
        {children}
      </main>
    </div>
  )
}
