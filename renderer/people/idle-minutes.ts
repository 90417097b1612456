import { useSyncExternalStore } from 'react'

const key = 'junheng.idle-minutes'
const choices = [5, 10, 30, 0] as const
const usual = 10
const listeners = new Set<() => void>()

/** After how many idle minutes the window asks who is there; 0 is never. Kept on this computer. */
function read(): number {
  const kept = Number(window.localStorage.getItem(key) ?? usual)
  return choices.find((one) => one === kept) ?? usual
}

function write(minutes: number): void {
  window.localStorage.setItem(key, String(minutes))
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function useIdleMinutes() {
  const minutes = useSyncExternalStore(subscribe, read)
  return { minutes, setMinutes: write, choices }
}
