import { faultValue } from '#shared/fault.ts'
import type { Actor } from '#shared/role.ts'
import type { FindPlaces } from './courier/places.ts'
import type { Implementer } from './implementer.ts'
import { allow } from './services/allow.ts'
import { createCourses } from './services/course.ts'
import { waiting, writeBundles } from './services/handing-in.ts'
import type { HandingKit } from './services/pack-all.ts'
import { createPickUps } from './services/picking-up.ts'
import { createReadings } from './services/reading-progress.ts'
import { applyReplies, lookForReplies } from './services/receiving.ts'
import { contentsOf } from './services/stick-contents.ts'
import type { Session } from './session.ts'
import type { WritableDb } from './store/db.ts'

interface StickDeps {
  readonly places: FindPlaces
  readonly session: Session
  /** Work on the open workspace, as the person who opened it. */
  readonly work: () => Promise<{ db: WritableDb; actor: Actor; kit: HandingKit }>
}

/** The questions about sticks: what is plugged in, writing to it, and reading from it. */
export function stickRoutes(os: Implementer, { places, session, work }: StickDeps) {
  const { inTurn } = session
  const courses = createCourses()
  const pickUps = createPickUps()
  const readings = createReadings()
  return {
    handing: {
      places: os.handing.places.handler(async () => [...(await places())]),
      look: os.handing.look.handler(async ({ input }) => {
        const { db, actor, kit } = await work()
        const { bundles, unread } = await contentsOf(db, actor, input.folder, kit)
        return { bundles: [...bundles], unread }
      }),
      waiting: os.handing.waiting.handler(async () => {
        const { db, actor, kit } = await work()
        return (await waiting(db, actor, kit)).map(
          ({ school, standing, broken, next, unpacked, asked, unconfirmed, setAside }) => ({
            ...{ school, standing, ...(broken === undefined ? {} : { broken }) },
            ...(next === undefined ? {} : { next }),
            unpacked: [...unpacked],
            asked: [...asked],
            unconfirmed: unconfirmed.map(({ id, sequence }) => ({ bundle: id, sequence })),
            set_aside: setAside.map(({ line, fault }) => ({
              bundle: line.id,
              fault: faultValue(fault),
            })),
          }),
        )
      }),
      write: os.handing.write.handler(({ input }) =>
        inTurn(async () => {
          const { db, actor, kit } = await work()
          const { new_series: agreed = [], ...how } = input
          const { written, ...end } = await courses.during((course) =>
            writeBundles(db, actor, { ...how, agreed }, kit, course),
          )
          return { written: [...written], ...end }
        }),
      ),
      progress: os.handing.progress.handler(async () => {
        await session.opened()
        return { progress: courses.progress() }
      }),
      stop: os.handing.stop.handler(async () => {
        allow((await session.opened()).actor, 'hand-in')
        courses.stop()
        return {}
      }),
    },
    receiving: {
      look: os.receiving.look.handler(async ({ input }) => {
        const { db, actor, kit } = await work()
        const { replies, ...rest } = await readings.during((tell) =>
          lookForReplies(db, actor, input.folder, { ...kit, tell }),
        )
        return { replies: [...replies], ...rest }
      }),
      apply: os.receiving.apply.handler(({ input }) =>
        inTurn(async () => {
          const { db, actor, kit } = await work()
          const { replies, ...rest } = await readings.during((tell) =>
            applyReplies(db, actor, input.folder, { ...kit, tell }),
          )
          return { replies: [...replies], ...rest }
        }),
      ),
      progress: os.receiving.progress.handler(async () => {
        await session.opened()
        return { progress: readings.progress() }
      }),
      pickUp: os.receiving.pickUp.handler(async ({ input: { folder } }) => {
        await session.opened()
        const folders = (await places())
          .filter(({ removable }) => removable)
          .map(({ path }) => path)
        // Never in the way of a write, whose own folder is looked at when it is over.
        if (courses.progress() === null) {
          await inTurn(async () => {
            const { db, actor, kit } = await work()
            await pickUps.look(db, actor, { folders, folder }, kit)
          })
        }
        return { arrivals: [...pickUps.arrivals()] }
      }),
    },
  }
}
