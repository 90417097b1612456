import * as z from 'zod'

/** How long such a text may be: what is signed to be carried is measured against it before it is kept. */
export const embeddedJwsLimit = 16_384

/** A JWS in a JSON string: an appointment or a trust event, as it was signed. */
export const EmbeddedJws = z.string().min(1).max(embeddedJwsLimit)
