import { join } from 'node:path'
import { nodeFiles } from '#main/files/node-files.ts'
import { fromBase64 } from '#main/services/base64.ts'
import { unwrapKey } from '#main/services/key-wraps.ts'
import { findWorkspaceFile } from '#main/services/workspace-file.ts'
import type { WritableDb } from '#main/store/db.ts'
import { openStore } from '#main/store/open.ts'
import { passphrase } from './station.ts'

/** Opens the store of a closed program, as a damaged disk would change it. */
export async function damage(folder: string, work: (db: WritableDb) => void): Promise<void> {
  const file = await findWorkspaceFile(nodeFiles, folder)
  if (file === null) throw new Error('no workspace')
  const key = await unwrapKey(fromBase64(file.wraps.passphrase), passphrase)
  const store = openStore({ file: join(folder, 'junheng.db'), key })
  work(store.db)
  store.close()
}
