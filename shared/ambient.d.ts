/**
 * The web standards that this room uses, and no more: each exists in Node ≥ 24 and in Chromium.
 * What is not declared here does not compile in shared, so the list is a wall.
 */

declare class TextEncoder {
  encode(text: string): Uint8Array<ArrayBuffer>
}

declare class TextDecoder {
  constructor(label: 'utf-8', options: { fatal: true; ignoreBOM: true })
  decode(bytes: Uint8Array): string
}

interface ReadableStreamDefaultReader<T> {
  read(): Promise<{ done: false; value: T } | { done: true; value: undefined }>
  cancel(reason?: unknown): Promise<void>
}

interface ReadableStream<T = unknown> {
  getReader(): ReadableStreamDefaultReader<T>
}

interface WritableStreamDefaultWriter<T> {
  write(chunk: T): Promise<void>
  close(): Promise<void>
  abort(reason?: unknown): Promise<void>
}

interface WritableStream<T = unknown> {
  getWriter(): WritableStreamDefaultWriter<T>
}

declare class CompressionStream {
  constructor(format: 'deflate-raw')
  readonly readable: ReadableStream<Uint8Array>
  readonly writable: WritableStream<Uint8Array>
}

declare class DecompressionStream {
  constructor(format: 'deflate-raw')
  readonly readable: ReadableStream<Uint8Array>
  readonly writable: WritableStream<Uint8Array>
}

/** Named by the types of jose; this room never looks inside. */
interface CryptoKey {
  readonly type: 'private' | 'public' | 'secret'
  readonly extractable: boolean
  readonly usages: readonly string[]
}

/** RFC 8037: an Ed25519 key as JWK. */
interface JsonWebKey {
  readonly kty?: string
  readonly crv?: string
  readonly x?: string
  readonly d?: string
}

declare const crypto: {
  readonly subtle: {
    digest(algorithm: 'SHA-256', bytes: Uint8Array): Promise<ArrayBuffer>
    importKey(
      format: 'pkcs8',
      bytes: Uint8Array,
      algorithm: 'Ed25519',
      extractable: true,
      usages: readonly ['sign'],
    ): Promise<CryptoKey>
    exportKey(format: 'jwk', key: CryptoKey): Promise<JsonWebKey>
  }
}

declare function atob(text: string): string
declare function btoa(text: string): string
