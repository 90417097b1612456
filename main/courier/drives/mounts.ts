/** A line of `/proc/mounts` (proc(5), fstab(5)). */
export interface Mount {
  readonly device: string
  readonly path: string
  readonly kind: string
  readonly readOnly: boolean
}

/** The mounts of a text as `/proc/mounts` has it; a line that is none is left out. */
export function readMounts(text: string): readonly Mount[] {
  return text.split('\n').flatMap((line) => {
    const [device, path, kind, options, ...rest] = line.split(' ')
    if (device === undefined || path === undefined || kind === undefined) return []
    if (options === undefined || rest.length !== 2 || !path.startsWith('/')) return []
    const readOnly = options.split(',').includes('ro')
    return [{ device: unescaped(device), path: unescaped(path), kind, readOnly }]
  })
}

/** A space stands as `\040`, a backslash as `\134`, each byte of other letters as itself. */
function unescaped(text: string): string {
  return text.replace(/\\([0-7]{3})/g, (_, digits: string) =>
    String.fromCharCode(Number.parseInt(digits, 8)),
  )
}
