/** Base64 with padding (RFC 4648 §4), as `workspace.json` and the wire have it. */
export const toBase64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64')
export const fromBase64 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'base64'))
