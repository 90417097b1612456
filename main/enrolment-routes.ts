import type { Actor } from '#shared/role.ts'
import type { FindPlaces } from './courier/places.ts'
import type { Implementer } from './implementer.ts'
import { fromBase64 } from './services/base64.ts'
import { acceptInvitation, inspectInvitation } from './services/enrolment.ts'
import { findInvitation } from './services/finding-invitation.ts'
import type { HandingKit } from './services/pack-all.ts'
import type { Session } from './session.ts'
import type { WritableDb } from './store/db.ts'

interface EnrolmentDeps {
  readonly places: FindPlaces
  readonly session: Session
  /** Work on the open workspace, as the person who opened it. */
  readonly work: () => Promise<{ db: WritableDb; actor: Actor; kit: HandingKit }>
}

/** The questions about invitations: what one claims, where it lies, and that a person believes it. */
export function enrolmentRoutes(os: Implementer, { places, session, work }: EnrolmentDeps) {
  const { inTurn } = session
  return {
    district: {
      inspect: os.district.inspect.handler(async ({ input }) => {
        const { db, actor, kit } = await work()
        return inspectInvitation(db, actor, fromBase64(input.file), kit)
      }),
      find: os.district.find.handler(async ({ input }) => {
        const { actor, kit } = await work()
        return findInvitation(actor, input, { files: kit.files, places })
      }),
      accept: os.district.accept.handler(({ input }) =>
        // It may renew a station's keys: no packing may stand between.
        inTurn(async () => {
          const { db, actor, kit } = await work()
          const { file, fingerprint } = input
          await acceptInvitation(db, actor, { bytes: fromBase64(file), fingerprint }, kit)
          return {}
        }),
      ),
    },
  }
}
