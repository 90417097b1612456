import type { Holding } from '#shared/contract/school.ts'
import type { ScreenWords } from '#shared/words/words.ts'

const ways = ['lost', 'disputed', 'waiting', 'written', 'packed'] as const

/** 县局持有第 1–17 号；第 18、19 号已写出，待送达: with the reply that proves it. */
export function holdingSentence(
  words: ScreenWords,
  { through, bundles, reply_seq }: Holding,
  issued: string,
): string {
  const say = words.data.holding
  const after = ways.flatMap((way) => {
    const numbers = bundles.filter(({ is }) => is === way).map(({ sequence }) => String(sequence))
    return numbers.length === 0 ? [] : [say[way](words.value.joinList(numbers))]
  })
  const parts = [
    through === 0 ? say.nothing : say.through(through),
    ...(after.length === 0 ? [say.none] : after),
  ]
  return say.joined(parts, reply_seq, issued)
}
