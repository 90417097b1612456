const steps = ['B', 'KB', 'MB', 'GB', 'TB'] as const

/** A number of bytes for reading, in steps of 1024: `812 B`, `3.2 MB`. */
export function shownSize(bytes: number): string {
  let value = bytes
  let step = 0
  while (value >= 1024 && step < steps.length - 1) {
    value /= 1024
    step += 1
  }
  const shown = step === 0 ? String(value) : value.toFixed(value < 10 ? 1 : 0)
  return `${shown} ${steps[step]}`
}
