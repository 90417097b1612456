import { useEffect, useState } from 'react'
import { useDesk } from '#renderer/desk/desk-context.tsx'

/** How long nobody types before what looks at the whole register counts again. */
const pauseMs = 400

/** The desk's version once typing pauses: counts over 2,000 rows must not stand before a letter. */
export function useSettledVersion(): number {
  const desk = useDesk()
  const [version, setVersion] = useState(desk.version)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const settle = () => {
      clearTimeout(timer)
      timer = setTimeout(() => setVersion(desk.version()), pauseMs)
    }
    const leave = desk.subscribe(settle)
    settle()
    return () => {
      leave()
      clearTimeout(timer)
    }
  }, [desk])
  return version
}
