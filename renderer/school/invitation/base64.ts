/** The largest file that the contract takes (90,000 base64 characters). */
export const maximumBytes = 67_500

/** Bytes in base64 (RFC 4648 §4). */
export function toBase64(bytes: Uint8Array): string {
  let text = ''
  for (const byte of bytes) text += String.fromCharCode(byte)
  return btoa(text)
}
