import type { ReactNode } from 'react'
import styles from './page.module.css'

interface PageProps {
  readonly title: string
  readonly note?: ReactNode
  /** Quiet acts, beside the title. */
  readonly tools?: ReactNode
  /** The one primary act of the screen, bottom right; text may stand at its left. */
  readonly action?: ReactNode
  /** The page prints as a sheet with a head of its own. */
  readonly isSheet?: boolean
  readonly children: ReactNode
}

/** A page of the work: title, body, and a bar for the one primary act. */
export function Page({ title, note, tools, action, isSheet, children }: PageProps) {
  return (
    <div className={styles.page}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by keys (WCAG 2.1.1) */}
      <section className={styles.scroll} aria-label={title} tabIndex={0}>
        <div className={styles.inner}>
          <header className={isSheet === true ? `${styles.head} no-print` : styles.head}>
            <div>
              <h1>{title}</h1>
              {note === undefined ? null : <p className={styles.note}>{note}</p>}
            </div>
            {tools === undefined ? null : <div className={styles.tools}>{tools}</div>}
          </header>
          {children}
        </div>
      </section>
      {action === undefined ? null : <footer className={styles.action}>{action}</footer>}
    </div>
  )
}

/** A part of a page with a heading of its own. */
export function Part({
  title,
  aside,
  children,
}: {
  readonly title: string
  readonly aside?: ReactNode
  readonly children: ReactNode
}) {
  return (
    <section className={styles.part} aria-label={title}>
      <header className={styles.partHead}>
        <h2>{title}</h2>
        {aside}
      </header>
      <div className={styles.partBody}>{children}</div>
    </section>
  )
}
