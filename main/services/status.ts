import type { WritableDb } from '#main/store/db.ts'
import { findDistrict, type KnownDistrict } from '#main/store/district.ts'
import { listEnrolled } from '#main/store/enrolments.ts'
import { findSchool } from '#main/store/schools.ts'
import { findWorkspace } from '#main/store/workspace.ts'
import type { WorkspaceStatus } from '#shared/contract/school.ts'
import type { WorkspaceKind } from '#shared/ids.ts'
import type { Actor } from '#shared/role.ts'
import { peopleOf } from './people.ts'

const shown = (db: WritableDb, { name, fingerprint }: KnownDistrict) => ({
  ...{ name, fingerprint },
  invited: listEnrolled(db).filter((school) => findSchool(db, school) === null),
})

/** What a window must know of an open workspace before anything else; who may enter, while nobody has. */
export function statusOf(
  db: WritableDb,
  open: { readonly folder: string; readonly kind: WorkspaceKind; readonly actor: Actor | null },
): WorkspaceStatus {
  const { folder, kind, actor } = open
  if (actor === null) {
    const people = peopleOf(db).filter(({ left_at }) => left_at === undefined)
    return { state: 'who', folder, kind, people }
  }
  const district = findDistrict(db)
  return {
    state: 'open',
    ...{ folder, kind, actor },
    access: db.access,
    recovery_confirmed: findWorkspace(db)?.recovery === null,
    ...(district === null ? {} : { district: shown(db, district) }),
  }
}
