import { compilePack } from '#shared/pack/compile.ts'
import type { SourceFile } from '#shared/pack/source.ts'
import { exampleSources } from '#shared/testing/built-in-pack.ts'

/** A change of one of the example pack's files: `from` stands there exactly once. */
export interface Spoiling {
  readonly file: string
  readonly from: string
  readonly to: string
}

/** The sources of the example pack with some texts replaced. */
export function spoilt(spoilings: readonly Spoiling[]): readonly SourceFile[] {
  return spoilings.reduce<readonly SourceFile[]>(
    (files, { file, from, to }) =>
      files.map(({ path, text }) => {
        if (path !== file) return { path, text }
        if (text.split(from).length !== 2) throw new Error(`not once in ${file}: ${from}`)
        return { path, text: text.replace(from, () => to) }
      }),
    exampleSources(),
  )
}

/** What the compiler says of the spoilt pack: code, then the details without the file. */
export function mistakesOf(files: readonly SourceFile[]) {
  return compilePack(files).mistakes.map(({ code, details }) => ({ code, ...details }))
}

/** Line and column of a text that stands once in a file. */
export function placeOf(files: readonly SourceFile[], file: string, marker: string, from = 0) {
  const text = files.find(({ path }) => path === file)?.text ?? ''
  const at = text.indexOf(marker, from)
  if (at < 0) throw new Error(`not in ${file}: ${marker}`)
  const before = text.slice(0, at).split('\n')
  return { file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }
}
