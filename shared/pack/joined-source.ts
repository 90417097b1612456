import type { Source, SourcePath } from './source.ts'

/**
 * The source of an extension for a part whose `list` has `offset` items of the pack below first: an
 * item of the extension is found where it was written, all else at the extension's file.
 */
export function joinedSource(source: Source, list: string, offset: number): Source {
  const own = (path: SourcePath): SourcePath => {
    const [name, at, ...rest] = path
    if (name !== list || typeof at !== 'number') return path
    return at < offset ? [list] : [list, at - offset, ...rest]
  }
  return {
    file: source.file,
    value: source.value,
    placeOf: (path) => source.placeOf(own(path)),
    placeOfKey: (path) => source.placeOfKey(own(path)),
    placeWithin: (path, character) => source.placeWithin(own(path), character),
  }
}
