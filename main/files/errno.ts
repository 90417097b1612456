/** The errno of what a file call threw, or undefined when it is something else. */
export function errnoOf(thrown: unknown): string | undefined {
  if (!(thrown instanceof Error) || !('code' in thrown)) return undefined
  // Node's own word where it refuses to remove a folder.
  if (thrown.code === 'ERR_FS_EISDIR') return 'EISDIR'
  return typeof thrown.code === 'string' && /^E[A-Z0-9]+$/.test(thrown.code)
    ? thrown.code
    : undefined
}

export const hasErrno = (thrown: unknown, code: string): boolean => errnoOf(thrown) === code
