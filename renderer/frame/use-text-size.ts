import { useEffect, useState } from 'react'

const remembered = 'junheng-text'

/** Body text of 14 px, or 16 px for who wants it; remembered on this machine. */
export function useTextSize() {
  const [isLarge, setLarge] = useState(() => localStorage.getItem(remembered) === 'large')
  useEffect(() => {
    localStorage.setItem(remembered, isLarge ? 'large' : 'normal')
    document.documentElement.dataset['text'] = isLarge ? 'large' : 'normal'
  }, [isLarge])
  return { isLarge, setLarge }
}
