import type { DueState } from '#renderer/form/due.ts'
import { useSpeech } from '#renderer/language/language.tsx'
import { Mark } from '#renderer/ui/mark.tsx'

/** Days left at which a person should hurry. */
const near = 7
/** Days at which the year is said as well. */
const far = 180

/** By when, and how many days are left or over: in words, never by colour alone. */
export function DueWord({ due }: { readonly due: DueState | undefined }) {
  const { words } = useSpeech()
  if (due === undefined) return null
  const { day, left } = due
  const [month, date] = [Number(day.slice(5, 7)), Number(day.slice(8))]
  const by = words.home.dueBy(day.slice(0, 4), month, date, Math.abs(left) > far)
  if (left < 0) return <Mark tone="bad" icon="warning" word={words.home.late(by, -left)} />
  const word = left === 0 ? words.home.dueToday(by) : words.home.dueIn(by, left)
  return left <= near ? <Mark tone="near" icon="warning" word={word} /> : <span>{word}</span>
}
