import { Pack } from '#shared/pack/pack.ts'
import { smallPack } from '#shared/testing/small-pack.ts'

const label = { zh: '更正', en: 'Corrects' }
const corrects = { name: 'corrects', label, type: { kind: 'ref', register: 'A.buildings' } }

/** The small pack with a register whose rows are only added: a correction names the row it corrects. */
export const growingPack: Pack = Pack.parse({
  ...smallPack,
  registers: smallPack.registers.map((register) => ({
    ...register,
    append_only: true,
    travels: [...register.travels, 'corrects'],
    columns: [...register.columns, corrects],
  })),
})
