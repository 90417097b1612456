import { encryptTo } from '#shared/bundle/age.ts'
import { writeContainer } from '#shared/bundle/container-write.ts'
import { detach } from '#shared/bundle/detached.ts'
import type { SigningPair } from '#shared/bundle/keys.ts'
import { limits, refuseLarger } from '#shared/bundle/limits.ts'
import { layOut, proveObjects } from '#shared/bundle/listed-objects.ts'
import { signJws } from '#shared/bundle/sign.ts'
import { canonicalBytes, sha256 } from '#shared/canonical.ts'
import type { Recipient, Sha256 } from '#shared/ids.ts'
import { Reply } from '#shared/reply/reply.ts'

/**
 * Signs a reply as the district and seals it to a station (`.jhr`), with the objects that it lists.
 * `hash` is the SHA-256 of the reply's canonical bytes: its identity, the same however often it is
 * sealed. Throws Fault `file-too-large` beyond `limits.replyBytes` or `limits.bundleBytes`, and
 * those of `proveObjects` when the objects are not the reply's.
 */
export async function sealReply(
  reply: Reply,
  pair: SigningPair,
  recipient: Recipient,
  objects: ReadonlyMap<Sha256, Uint8Array> = new Map(),
): Promise<{ hash: Sha256; jws: string; bytes: Uint8Array }> {
  const payload = canonicalBytes(Reply.parse(reply))
  refuseLarger(payload.length, limits.replyBytes)
  const jws = await signJws(payload, 'junheng.reply', pair)
  const laid = layOut(reply.objects, objects)
  await proveObjects(reply.objects, laid)
  const container = await writeContainer('reply.jsonl', detach(jws), laid)
  const bytes = await encryptTo([recipient], container)
  refuseLarger(bytes.length, limits.bundleBytes)
  return { hash: await sha256(payload), jws, bytes }
}

/** `<school>-<first 8 of the station>-<district epoch>-<number>.jhr`: ASCII, the same every time. */
export function replyFileName(reply: Reply): string {
  const { school, station, district_epoch, reply_seq } = reply
  return `${school}-${station.slice(0, 8)}-${district_epoch}-${reply_seq}.jhr`
}
