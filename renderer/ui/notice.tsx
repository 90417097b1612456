import { type ReactNode, useEffect, useRef } from 'react'
import { Icon, type IconName } from './icon.tsx'
import styles from './notice.module.css'

interface NoticeProps {
  readonly tone: 'info' | 'good' | 'warn' | 'bad'
  readonly title?: string
  readonly children?: ReactNode
  /** Said aloud at once: for what has just happened. */
  readonly live?: boolean
}

const icons = {
  info: 'info',
  good: 'met',
  warn: 'warning',
  bad: 'error',
} as const satisfies Record<NoticeProps['tone'], IconName>

/** A few sentences that a person must see: what happened, what is safe, what to do. */
export function Notice({ tone, title, children, live = false }: NoticeProps) {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (live) place.current?.scrollIntoView({ block: 'nearest' })
  }, [live])
  return (
    <div
      ref={place}
      className={styles.notice}
      data-tone={tone}
      role={live ? (tone === 'bad' ? 'alert' : 'status') : undefined}
    >
      <Icon name={icons[tone]} size={18} />
      <div>
        {title === undefined ? null : <strong>{title}</strong>}
        {children}
      </div>
    </div>
  )
}
