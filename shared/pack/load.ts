import { readAs } from '#shared/canonical.ts'
import { Fault } from '#shared/fault.ts'
import { Pack } from '#shared/pack/pack.ts'

/** Reads the canonical bytes of a compiled pack. Every failure is the fault `pack-unreadable`. */
export function loadPack(bytes: Uint8Array): Pack {
  try {
    return readAs(bytes, { what: 'pack', format: 'junheng.pack/1', schema: Pack })
  } catch (thrown) {
    if (!(thrown instanceof Fault)) throw thrown
    throw new Fault('pack-unreadable', { why: thrown.code }, thrown)
  }
}
