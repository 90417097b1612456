import type { Language } from '#shared/words/words.ts'
import type { VerifiedReply } from './verified.ts'
import { words } from './words.ts'

/** What a person reads of a reply: what the district holds, decided, lacks, and whom it trusts. */
export function replyLines(verified: VerifiedReply, language: Language): readonly string[] {
  const say = words[language]
  const { reply, id, district, trust } = verified
  const { school, district_epoch, reply_seq, issued_at, chains, decisions } = reply
  const { missing, held, unconfirmed, signature_invalid = [], objects } = reply
  return [
    say.reply(school, district_epoch, reply_seq),
    say.id(id),
    say.byDistrict(issued_at, district),
    ...chains.map(({ epoch, through }) => say.holds(epoch, through)),
    ...held.map(({ bundle, state, reason }) => say.held(bundle.slice(0, 16), state, reason)),
    ...(unconfirmed.length === 0 ? [] : [say.unconfirmed(unconfirmed.length)]),
    ...(signature_invalid.length === 0 ? [] : [say.signatureInvalid(signature_invalid.length)]),
    ...decisions.map(
      ({ record, state, reason = '' }) =>
        `${say.decided[state]}  ${record.slice(0, 16)}  ${reason}`,
    ),
    ...(missing.length === 0 ? [] : [say.missing(missing.length)]),
    ...trust.map(({ event, fingerprint }) => {
      const { event_no, act, subject, reason = '' } = event
      return `${say.trust(event_no, act, subject.role, fingerprint)}  ${reason}`.trimEnd()
    }),
    ...(objects.length === 0 ? [] : [say.brings(objects.length)]),
  ]
}
