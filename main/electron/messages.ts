import * as z from 'zod'

/**
 * What the two processes say to each other besides the ports. The system's key protection answers
 * only in the main process, so the services ask for it across the wall.
 */
export const ToService = z.discriminatedUnion('kind', [
  /** A port to a window comes with it. */
  z.strictObject({ kind: z.literal('window') }),
  z.strictObject({ kind: z.literal('beat') }),
  /** Close the store and end. */
  z.strictObject({ kind: z.literal('close') }),
  z.strictObject({
    kind: z.literal('key-answer'),
    id: z.int(),
    answer: z.base64().nullable(),
  }),
])
export type ToService = z.infer<typeof ToService>

export const FromService = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('ready') }),
  z.strictObject({ kind: z.literal('beat') }),
  z.strictObject({
    kind: z.literal('key-question'),
    id: z.int(),
    ask: z.enum(['protect', 'reveal']),
    bytes: z.base64(),
  }),
])
export type FromService = z.infer<typeof FromService>

/** What the service process is started with, as its one argument. */
export const ServiceStart = z.strictObject({ folder: z.string(), packFile: z.string() })
export type ServiceStart = z.infer<typeof ServiceStart>
