import { spawnSync } from 'node:child_process'

/**
 * An interpreter that has jwcrypto, or null. Debian's package is for Debian's interpreter, which need not
 * be the first on the path.
 */
export const stockPython: string | null =
  ['python3', '/usr/bin/python3'].find(
    (one) => spawnSync(one, ['-c', 'import jwcrypto'], { stdio: 'ignore' }).status === 0,
  ) ?? null
