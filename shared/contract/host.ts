import type { ContractRouterClient } from '@orpc/contract'
import * as z from 'zod'
import { base } from '#shared/contract/base.ts'

/** What only the shell around the window can do. The web host answers `null` and the window asks
 * for a typed path or uses the browser's own print. */
export const hostContract = {
  abilities: base.input(z.strictObject({})).output(
    z.strictObject({
      shell: z.enum(['electron', 'web']),
      pick_folder: z.boolean(),
      pdf: z.boolean(),
    }),
  ),
  /** Null when the person cancelled, or the shell has no dialogs. */
  pickFolder: base
    .input(z.strictObject({ title: z.string().max(100) }))
    .output(z.strictObject({ path: z.string().nullable() })),
  /** Prints the window to a PDF that the person names. Null when cancelled or not possible here. */
  printPdf: base
    .input(z.strictObject({ suggested: z.string().max(100) }))
    .output(z.strictObject({ path: z.string().nullable() })),
}

export type HostClient = ContractRouterClient<typeof hostContract>
