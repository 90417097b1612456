import { Fault } from '#shared/fault.ts'

/**
 * Whether these bytes may be kept as a document. Its words are looked for as they stand in the file:
 * what an encoded part hides no reader of ours runs, for documents are only stored and handed out.
 * Throws `attachment-broken`, and `attachment-document` for one that is encrypted or carries a script.
 */
export function checkPdf(bytes: Uint8Array): void {
  const text = byteText(bytes)
  if (!text.startsWith('%PDF-')) throw new Fault('attachment-broken', { why: 'start' })
  if (!text.slice(-2048).includes('%%EOF')) throw new Fault('attachment-broken', { why: 'end' })
  if (/\/Encrypt\b/.test(text)) throw new Fault('attachment-document', { why: 'encrypted' })
  if (/\/(JavaScript|JS|Launch|EmbeddedFile)\b/.test(text)) {
    throw new Fault('attachment-document', { why: 'script' })
  }
}

const chunk = 8_192

/** One sign for each byte, so that places and words stand where they stand in the file. */
function byteText(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += chunk) {
    text += String.fromCharCode(...bytes.subarray(at, at + chunk))
  }
  return text
}
