import type { Language } from '#shared/words/words.ts'
import type { VerifiedBundle } from './verified.ts'
import { words } from './words.ts'

/** What a person reads of a bundle: its manifest, and the records that it carries. */
export function bundleLines(bundle: VerifiedBundle, language: Language): readonly string[] {
  const say = words[language]
  const { id, manifest, fingerprint, principal, confirmed, records } = bundle
  const { school, station, epoch, sequence, previous, kind, objects, refers = [] } = manifest
  const { pack, recipient, highest_receipt: receipt, created_at } = manifest
  return [
    say.bundle(school, epoch, sequence, kind),
    say.id(id),
    ...(previous === undefined ? [] : [say.previous(previous)]),
    say.station(station.id, fingerprint),
    say.recipient(recipient.district, recipient.age),
    say.made(created_at, pack.id, pack.version, pack.hash.slice(0, 16)),
    ...(receipt === undefined ? [] : [say.receipt(receipt.district_epoch, receipt.reply_seq)]),
    ...(manifest.enrolment === undefined ? [] : [say.enrolment(manifest.enrolment.invitation)]),
    ...(principal === undefined ? [] : [say.principal(principal)]),
    say.confirmed[confirmed],
    say.carries(objects.length, refers.length),
    ...[...records].map(
      ([hash, { form, period, revision }]) =>
        `${form} ${period} r${revision}  ${hash.slice(0, 16)}`,
    ),
  ]
}
