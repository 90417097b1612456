import type { ReadableDb, WritableDb } from '#main/store/db.ts'
import { findDistrict, type KnownDistrict } from '#main/store/district.ts'
import { listEnrolled } from '#main/store/enrolments.ts'
import { findSchool } from '#main/store/schools.ts'
import { findWorkspace } from '#main/store/workspace.ts'
import { clockJump } from '#shared/clock-jump.ts'
import type { WorkspaceStatus } from '#shared/contract/school.ts'
import type { Instant, WorkspaceKind } from '#shared/ids.ts'
import type { Actor } from '#shared/role.ts'
import { peopleOf } from './people.ts'
import { signedTime } from './signed-time.ts'

type OpenStatus = Extract<WorkspaceStatus, { state: 'open' }>

const shown = (db: WritableDb, { name, fingerprint }: KnownDistrict) => ({
  ...{ name, fingerprint },
  invited: listEnrolled(db).filter((school) => findSchool(db, school) === null),
})

/** What a window must know of an open workspace before anything else; who may enter, while nobody has. */
export function statusOf(
  db: WritableDb,
  open: { readonly folder: string; readonly kind: WorkspaceKind; readonly actor: Actor | null },
  now: Instant,
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
    ...clockOf(db, now),
  }
}

function clockOf(db: ReadableDb, now: Instant): Pick<OpenStatus, 'clock'> {
  const signed = signedTime(db)
  const is = clockJump(now, signed)
  return is === undefined || signed === undefined ? {} : { clock: { is, now, signed } }
}
