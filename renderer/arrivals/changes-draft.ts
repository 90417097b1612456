import type { FoundReply } from '#shared/contract/replies.ts'

/** Whether a reply that was applied has changed what the open draft is: its pack, what came back, or what is closed. */
export const changesDraft = (reply: FoundReply): boolean =>
  'packs' in reply &&
  (reply.packs.some(({ state }) => state === 'installed') ||
    reply.restore?.state === 'done' ||
    (reply.closes === true && reply.state === 'applied'))
