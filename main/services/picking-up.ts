import { join } from 'node:path'
import type { WritableDb } from '#main/store/db.ts'
import { findDistrict } from '#main/store/district.ts'
import type { Arrival } from '#shared/contract/handing.ts'
import { Fault } from '#shared/fault.ts'
import { type Actor, may } from '#shared/role.ts'
import { applyReplies, ownReplyNames, type ReceivingKit } from './receiving.ts'

/** Where to look: the drives that are plugged in, and a folder in which something was just written. */
interface Where {
  readonly folders: readonly string[]
  readonly folder: string | undefined
}

/** Takes replies from sticks without being asked, and remembers what came while the program runs. */
export interface PickUps {
  /**
   * Looks where something has changed since the last look, and applies the new genuine replies of our
   * schools; the sticks are not changed. Does nothing for somebody who may not receive, for a second
   * program, and before a district is joined. Faults: those of the named folder.
   */
  readonly look: (db: WritableDb, actor: Actor, where: Where, kit: ReceivingKit) => Promise<void>
  /** Oldest first. */
  readonly arrivals: () => readonly Arrival[]
}

/** So many are remembered: more than a person reads in one day. */
const most = 50

export function createPickUps(): PickUps {
  /** Folder → names and sizes of the replies that were seen there: one that grows is still being copied. */
  const seen = new Map<string, string>()
  let arrivals: readonly Arrival[] = []
  let count = 0

  async function lookAt(db: WritableDb, actor: Actor, folder: string, kit: ReceivingKit) {
    const names = await ownReplyNames(db, folder, kit)
    const sizes = await Promise.all(names.map((name) => kit.files.size(join(folder, name))))
    const found = names.map((name, at) => `${name} ${sizes[at]}`).join('\n')
    if (seen.get(folder) === found) return
    const { applied, replies } = await applyReplies(db, actor, folder, kit, 'ours')
    seen.set(folder, found)
    const broken = replies.filter(({ state }) => state === 'broken').length
    if (applied + broken === 0) return
    count += 1
    arrivals = [
      ...arrivals.slice(1 - most),
      { no: count, folder, at: kit.clock(), applied, replies: [...replies] },
    ]
  }

  return {
    arrivals: () => arrivals,
    look: async (db, actor, { folders, folder }, kit) => {
      if (db.access === 'read' || !may(actor.role, 'receive')) return
      if (findDistrict(db) === null) return
      for (const gone of seen.keys()) if (!folders.includes(gone)) seen.delete(gone)
      for (const one of folders) {
        try {
          await lookAt(db, actor, one, kit)
        } catch (thrown) {
          // Nobody asked: a drive that does not answer now is looked at again the next time, and
          // says what is wrong with it when a person wants something of it.
          if (!(thrown instanceof Fault)) throw thrown
        }
      }
      if (folder !== undefined) await lookAt(db, actor, folder, kit)
    },
  }
}
