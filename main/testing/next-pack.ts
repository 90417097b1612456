import type { TestDistrict } from '#main/testing/district.ts'
import { signingPair } from '#shared/bundle/keys.ts'
import { Pack } from '#shared/pack/pack.ts'
import { countersignPack, signPack } from '#shared/pack/signed.ts'
import { smallPack } from '#shared/testing/small-pack.ts'

/** Who publishes the packs of a story. */
export const issuer = await signingPair(new Uint8Array(32).fill(41))

/** The small pack's next version: `books` has another name, the note of a building is gone. */
export const nextPack = (change: object = {}): Pack => {
  const text = JSON.stringify(smallPack).replaceAll('books', 'books_total')
  const renames = [{ since: 2, from: 'A.books', to: 'A.books_total' }]
  const next = Pack.parse({ ...JSON.parse(text), version: 2, renames })
  const registers = next.registers.map((register) => ({
    ...register,
    columns: register.columns.filter(({ name }) => name !== 'note'),
  }))
  return Pack.parse({ ...next, registers, ...change })
}

/** The `.jhp` file of a pack that this district has confirmed. */
export async function confirmedFile(
  pack: Pack,
  { party }: Pick<TestDistrict, 'party'>,
): Promise<Uint8Array> {
  return countersignPack(await signPack(pack, issuer), issuer.public, party.pair)
}
