import * as z from 'zod'

/** Who acts (domain §7): the first four at a school, the last two at the district. */
export const Role = z.enum([
  'clerk',
  'homeroom',
  'principal',
  'special_ed',
  'reviewer',
  'administrator',
])
export type Role = z.infer<typeof Role>

/** Who acts at the district: a viewer reads, and changes nothing. */
export const OfficeRole = z.enum(['viewer', 'reviewer', 'administrator'])
export type OfficeRole = z.infer<typeof OfficeRole>

/** The person behind a call; every service takes one. */
export const Actor = z.strictObject({
  id: z.uuid(),
  name: z.string().min(1).max(30),
  role: Role,
})
export type Actor = z.infer<typeof Actor>

/** What can be done at all. An act that is not listed for a role is refused. */
export type Act =
  | 'keep-workspace'
  | 'fill'
  | 'seal'
  | 'hand-in'
  | 'confirm'
  | 'receive'
  | 'enrol'
  | 'see-proof'
  | 'keep-district'
  | 'keep-accounts'
  | 'see-office'
  | 'ingest'
  | 'approve-station'
  | 'reply'

const acts: Record<Role | OfficeRole, readonly Act[]> = {
  clerk: ['keep-workspace', 'fill', 'seal', 'hand-in', 'receive', 'enrol', 'see-proof'],
  principal: [
    'keep-workspace',
    'fill',
    'seal',
    'hand-in',
    'confirm',
    'receive',
    'enrol',
    'see-proof',
  ],
  homeroom: ['fill', 'see-proof'],
  special_ed: ['fill', 'see-proof'],
  viewer: ['see-office', 'see-proof'],
  reviewer: ['see-office', 'ingest', 'reply', 'see-proof'],
  administrator: [
    'keep-district',
    'keep-accounts',
    'see-office',
    'ingest',
    'approve-station',
    'reply',
    'see-proof',
  ],
}

/** Whether this role may do this act: the one role × act table of both faces (design §6). */
export const may = (role: Role | OfficeRole, act: Act): boolean => acts[role].includes(act)
