import type { SchoolCode } from '#shared/ids.ts'

/** Which files of a folder are read, and how many are left unread. */
export interface ChosenReplies {
  /** In the order of their names. */
  readonly names: readonly string[]
  readonly unread: { readonly ours: number; readonly others: number }
}

/** How many files are read that bear the code of a school of ours, and how many of all. */
export interface MostReplies {
  readonly ours: number
  readonly all: number
}

/**
 * The reply files of a folder that are read. A district's stick may carry those of thousands of
 * schools: the ones that bear the code of a school of ours come first (a reply's name is
 * `<school>-<station>-<district epoch>-<reply_seq>.jhr`), and of these the highest numbers, because the
 * highest speaks. A name is only a claim, so many more of them are read than any office writes: junk with
 * high numbers does not hide the genuine one.
 */
export function chooseReplies(
  names: readonly string[],
  schools: readonly SchoolCode[],
  most: MostReplies,
): ChosenReplies {
  const ours = names.filter((name) => isNamedFor(name, schools))
  const others = names.filter((name) => !isNamedFor(name, schools))
  const first = [...ours].sort((one, two) => numberOf(two) - numberOf(one)).slice(0, most.ours)
  const rest = others.slice(0, Math.max(0, most.all - first.length))
  return {
    names: [...first, ...rest].sort(),
    unread: { ours: ours.length - first.length, others: others.length - rest.length },
  }
}

/** Whether the file's name begins with the code of one of these schools. */
export const isNamedFor = (name: string, schools: readonly SchoolCode[]): boolean =>
  schools.some((school) => name.startsWith(`${school}-`))

const numberOf = (name: string): number =>
  Number(/^\d+-[0-9a-f]+-[0-9a-f]+-(\d+)/i.exec(name)?.[1] ?? 0)
