import * as z from 'zod'

/** A JWS in a JSON string: an appointment or a trust event, as it was signed. */
export const EmbeddedJws = z.string().min(1).max(16_384)
