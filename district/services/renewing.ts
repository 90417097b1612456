import type { Deps } from '#district/deps.ts'
import { perform } from '#district/store/act.ts'
import { findDistrict, updateEpoch } from '#district/store/districts.ts'
import { insertEarlier, listEarlier, listUnknownReplies } from '#district/store/lives.ts'
import { hex } from '#shared/bytes.ts'
import { Fault } from '#shared/fault.ts'
import { Epoch } from '#shared/ids.ts'
import { earlierLimit } from '#shared/reply/reply.ts'

/**
 * Begins a new life of the office's books, after a backup was put back: replies count within a life, so
 * schools believe the next one although the books have forgotten higher numbers, and offer again what it
 * does not name. It names the lives before it: the one that ends, and those of which a school has heard.
 * Fault `epochs-many` when no reply could name one more.
 */
export async function renewEpoch({
  district: { db, id },
  person,
  clock,
  random,
}: Deps & { readonly random: (count: number) => Uint8Array }): Promise<Epoch> {
  const epoch = Epoch.parse(hex(random(4)))
  await perform({ db, district: id, person, at: clock() }, 'keep-district', async (act) => {
    const face = await findDistrict(act.trx, id)
    if (face === null) throw new Error('the district at work is there')
    const heard = (await listUnknownReplies(act.trx, id)).map((one) => one.epoch)
    for (const over of new Set([face.epoch, ...heard])) {
      await insertEarlier(act.trx, id, over, act.at)
    }
    if ((await listEarlier(act.trx, id)).length > earlierLimit) {
      throw new Fault('epochs-many', { limit: earlierLimit })
    }
    await updateEpoch(act.trx, id, epoch)
    await act.note('renew-epoch', epoch)
  })
  return epoch
}
