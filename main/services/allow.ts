import { Fault } from '#shared/fault.ts'
import { type Act, type Actor, may } from '#shared/role.ts'

/** The one place where the role × act table is asked. Throws `act-refused`. */
export function allow(actor: Actor, act: Act): void {
  if (!may(actor.role, act)) throw new Fault('act-refused', { act, role: actor.role })
}
