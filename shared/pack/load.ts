import { readAs } from '#shared/canonical.ts'
import { Fault } from '#shared/fault.ts'
import { Pack } from '#shared/pack/pack.ts'
import { soundness } from './soundness.ts'

/**
 * Reads the canonical bytes of a compiled pack. Fault `pack-unreadable` when they are no pack at all,
 * `pack-unsound` when its names or expressions do not pass the compiler: such a pack was not made by
 * it, and no engine could be built of it.
 */
export function loadPack(bytes: Uint8Array): Pack {
  const pack = readPack(bytes)
  const [mistake] = soundness(pack)
  if (mistake === undefined) return pack
  throw new Fault('pack-unsound', { why: mistake.code, where: mistake.details.file })
}

function readPack(bytes: Uint8Array): Pack {
  try {
    return readAs(bytes, { what: 'pack', format: 'junheng.pack/1', schema: Pack })
  } catch (thrown) {
    if (!(thrown instanceof Fault)) throw thrown
    throw new Fault('pack-unreadable', { why: thrown.code }, thrown)
  }
}
