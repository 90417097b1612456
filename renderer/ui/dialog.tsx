import { type ReactNode, useId, useLayoutEffect, useRef } from 'react'
import styles from './dialog.module.css'
import { Icon } from './icon.tsx'

interface DialogProps {
  readonly title: string
  readonly closeWord: string
  readonly onClose: () => void
  readonly children: ReactNode
  readonly actions?: ReactNode
  readonly wide?: boolean
}

/**
 * A modal question or view. The browser's own dialog keeps the focus inside, closes on Esc and
 * gives the focus back, without injecting styles that the security policy would refuse.
 */
export function Dialog({ title, closeWord, onClose, children, actions, wide }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const heading = useId()
  // Before the next paint: a dialog gives the focus back at the moment when it closes.
  useLayoutEffect(() => {
    const element = dialog.current
    if (element !== null && !element.open) {
      element.showModal()
      // What the dialog is for comes first, not the way out of it.
      element.querySelector<HTMLElement>('[data-autofocus]')?.focus()
    }
    return () => element?.close()
  }, [])
  return (
    <dialog
      ref={dialog}
      className={styles.dialog}
      data-wide={wide === true}
      aria-labelledby={heading}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
    >
      <header className={styles.head}>
        <h2 id={heading}>{title}</h2>
        <button type="button" className={styles.close} onClick={onClose} aria-label={closeWord}>
          <Icon name="close" />
        </button>
      </header>
      <div className={styles.body}>{children}</div>
      {actions === undefined ? null : <footer className={styles.foot}>{actions}</footer>}
    </dialog>
  )
}
