const two = (n: number) => String(n).padStart(2, '0')

/** A day as people of this product write it: 2026-11-23, in the zone of the machine. */
export function dayOf(at: Date): string {
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`
}

/** The time of day with seconds, in the zone of the machine. */
export function timeOf(instant: string): string {
  const at = new Date(instant)
  return `${two(at.getHours())}:${two(at.getMinutes())}:${two(at.getSeconds())}`
}

/** Day and minute, in the zone of the machine. */
export function momentOf(instant: string): string {
  return `${dayOf(new Date(instant))} ${timeOf(instant).slice(0, 5)}`
}
