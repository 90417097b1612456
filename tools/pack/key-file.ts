import { readFileSync } from 'node:fs'
import * as z from 'zod'
import { type SigningPair, signingPair } from '#shared/bundle/keys.ts'
import { fromHex, utf8 } from '#shared/bytes.ts'
import { SigningKey } from '#shared/ids.ts'
import { developmentPair } from '#shared/pack/development-key.ts'
import { openInvitation } from '#shared/reply/invite.ts'
import { UsageMistake } from './options.ts'

const Name = z.string().min(2).max(100)

/** The secret half, kept by the issuer alone and away from the network. */
export const SecretKeyFile = z.strictObject({
  format: z.literal('junheng.pack-key/1'),
  name: Name,
  seed: z.string().regex(/^[0-9a-f]{64}$/),
})

/** The half that districts are given, on paper or by a way that they trust. */
export const PublicKeyFile = z.strictObject({
  format: z.literal('junheng.pack-key-public/1'),
  name: Name,
  signing: SigningKey,
})

/** An issuer's or a district's key pair out of its file. */
export async function readKey(
  path: string,
): Promise<{ readonly name: string; readonly pair: SigningPair }> {
  const { name, seed } = parsed(readFileSync(path, 'utf8'), SecretKeyFile, path)
  return { name, pair: await signingPair(fromHex(seed) ?? new Uint8Array()) }
}

/** A public key as a person gives it: `development`, its 43 letters, a `.public` or a `.jhi` file. */
export async function readPublicKey(given: string): Promise<SigningKey> {
  if (given === 'development') return (await developmentPair()).public
  const letters = SigningKey.safeParse(given)
  if (letters.success) return letters.data
  const text = readFileSync(given, 'utf8')
  if (text.startsWith('{"payload":"')) {
    return (await openInvitation(utf8(text))).appointment.signing
  }
  return parsed(text, PublicKeyFile, given).signing
}

function parsed<T>(text: string, schema: z.ZodType<T>, path: string): T {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw new UsageMistake(`不是密钥文件 / no key file: ${path}`)
  }
  const read = schema.safeParse(value)
  if (!read.success) throw new UsageMistake(`不是密钥文件 / no key file: ${path}`)
  return read.data
}
