import type { WritableDb } from '#main/store/db.ts'
import { findDistrict } from '#main/store/district.ts'
import { findWorkspace } from '#main/store/workspace.ts'
import type { WorkspaceStatus } from '#shared/contract/school.ts'
import type { WorkspaceKind } from '#shared/ids.ts'
import type { Actor } from '#shared/role.ts'

/** What a window must know of an open workspace before anything else. */
export function statusOf(
  db: WritableDb,
  open: { readonly folder: string; readonly kind: WorkspaceKind; readonly actor: Actor },
): WorkspaceStatus {
  const district = findDistrict(db)
  return {
    state: 'open',
    ...open,
    access: db.access,
    recovery_confirmed: findWorkspace(db)?.recovery === null,
    ...(district === null
      ? {}
      : { district: { name: district.invitation.name, fingerprint: district.fingerprint } }),
  }
}
