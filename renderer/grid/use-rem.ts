import { useSyncExternalStore } from 'react'

/** Pixels of one rem: a virtual list counts in pixels, the letters follow the reader's choice. */
export function useRem(): number {
  return useSyncExternalStore(subscribe, remOf)
}

const remOf = (): number => Number.parseFloat(getComputedStyle(document.documentElement).fontSize)

function subscribe(listener: () => void): () => void {
  const observer = new MutationObserver(listener)
  observer.observe(document.documentElement, { attributes: true })
  window.addEventListener('resize', listener)
  return () => {
    observer.disconnect()
    window.removeEventListener('resize', listener)
  }
}
