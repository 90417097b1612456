import type { Deps } from '#district/deps.ts'
import { perform } from '#district/store/act.ts'
import { updateEpoch } from '#district/store/districts.ts'
import { hex } from '#shared/bytes.ts'
import { Epoch } from '#shared/ids.ts'

/**
 * Begins a new life of the office's books, after a backup was put back: replies count within a life, so
 * schools believe the next one although the books have forgotten higher numbers, and offer again what it
 * does not name.
 */
export async function renewEpoch({
  district: { db, id },
  person,
  clock,
  random,
}: Deps & { readonly random: (count: number) => Uint8Array }): Promise<Epoch> {
  const epoch = Epoch.parse(hex(random(4)))
  await perform({ db, district: id, person, at: clock() }, 'keep-district', async (act) => {
    await updateEpoch(act.trx, id, epoch)
    await act.note('renew-epoch', epoch)
  })
  return epoch
}
