import { basename } from 'node:path'
import { chooseFolder } from '#main/courier/chosen-folder.ts'
import { namesIn, readEach } from '#main/courier/look.ts'
import type { FindPlaces } from '#main/courier/places.ts'
import type { FileSystem } from '#main/files/file-system.ts'
import { limits } from '#shared/bundle/limits.ts'
import { Fault, isFault } from '#shared/fault.ts'
import { openInvitation } from '#shared/reply/invite.ts'
import { readShortCode, shortCode } from '#shared/reply/short-code.ts'
import type { Actor } from '#shared/role.ts'
import { allow } from './allow.ts'
import { toBase64 } from './base64.ts'

/** A district's stick may carry the invitations of all its schools. */
const most = 5_000

/** An invitation that was found by its short code; nothing of it is believed yet. */
export interface FoundInvitation {
  readonly name: string
  readonly folder: string
  /** Base64. */
  readonly file: string
}

/**
 * Looks for the invitation of this short code in a folder, or in every place where a stick may be. What a
 * file is called plays no part, and a file that is none is passed over. The code proves nothing: a person
 * still compares the fingerprint. Faults: `short-code-wrong`, `invitation-not-found`, those of the folder.
 */
export async function findInvitation(
  actor: Actor,
  { code: typed, folder }: { readonly code: string; readonly folder?: string | undefined },
  { files, places }: { readonly files: FileSystem; readonly places: FindPlaces },
): Promise<FoundInvitation> {
  allow(actor, 'enrol')
  const code = readShortCode(typed)
  if (code === undefined) throw new Fault('short-code-wrong', { code: typed })
  const folders = folder === undefined ? (await places()).map(({ path }) => path) : [folder]
  let looked = 0
  for (const one of folders) {
    const place = await openable(files, one, folder !== undefined)
    if (place === undefined) continue
    looked += 1
    const names = (await namesIn(files, place, '.jhi')).slice(0, most)
    for await (const found of readEach(files, place, names, limits.invitationBytes)) {
      if ('fault' in found || (await codeOf(found.bytes)) !== code) continue
      return { name: basename(found.path), folder: place.path, file: toBase64(found.bytes) }
    }
  }
  throw new Fault('invitation-not-found', { code, places: looked })
}

/** A stick that is pulled out just now is passed over; a folder that a person named is not. */
async function openable(files: FileSystem, path: string, isNamed: boolean) {
  try {
    return await chooseFolder(files, path)
  } catch (thrown) {
    if (isNamed || !isFault(thrown)) throw thrown
    return undefined
  }
}

/** Undefined for a file that is no invitation. */
async function codeOf(bytes: Uint8Array): Promise<string | undefined> {
  try {
    return shortCode((await openInvitation(bytes)).hash)
  } catch (thrown) {
    if (isFault(thrown)) return undefined
    throw thrown
  }
}
