import { useEffect, useState } from 'react'
import { useSpeech } from '#renderer/language/language.tsx'
import styles from './around.module.css'

/** Nothing for work under 300 ms, then a quiet word. */
export function Waiting() {
  const { words } = useSpeech()
  const [isLong, setLong] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), 300)
    return () => clearTimeout(timer)
  }, [])
  return <p className={styles.waiting}>{isLong ? words.app.loading : null}</p>
}
