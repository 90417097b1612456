import * as z from 'zod'

/** SHA-256 of some canonical bytes, 64 lower-case hex digits. */
export const Sha256 = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .brand<'Sha256'>()
export type Sha256 = z.infer<typeof Sha256>

/** National school code 学校标识码, ten digits (domain rule V3; no check digit). */
export const SchoolCode = z
  .string()
  .regex(/^\d{10}$/)
  .brand<'SchoolCode'>()
export type SchoolCode = z.infer<typeof SchoolCode>

/** One school on one installation: 16 random bytes in hex, never reused. */
export const StationId = z
  .string()
  .regex(/^[0-9a-f]{32}$/)
  .brand<'StationId'>()
export type StationId = z.infer<typeof StationId>

/** One receiving office: 16 random bytes in hex, made by `district init`. */
export const DistrictId = z
  .string()
  .regex(/^[0-9a-f]{32}$/)
  .brand<'DistrictId'>()
export type DistrictId = z.infer<typeof DistrictId>

/** A life of a chain: 4 random bytes in hex; a restore begins a new one. */
export const Epoch = z
  .string()
  .regex(/^[0-9a-f]{8}$/)
  .brand<'Epoch'>()
export type Epoch = z.infer<typeof Epoch>

/** A register row's internal id, used wherever a name or an ID number would otherwise stand. */
export const RowId = z.uuid().brand<'RowId'>()
export type RowId = z.infer<typeof RowId>

/** RFC 7638 thumbprint (SHA-256, base64url) of a public Ed25519 key: the `kid` of a signature. */
export const KeyId = z
  .string()
  .regex(/^[A-Za-z0-9_-]{43}$/)
  .brand<'KeyId'>()
export type KeyId = z.infer<typeof KeyId>

/** An age X25519 recipient, to which files are encrypted. */
export const Recipient = z.string().regex(/^age1[02-9ac-hj-np-z]{58}$/)
export type Recipient = z.infer<typeof Recipient>

/** Raw Ed25519 public key (32 bytes) in base64url, the `x` of its JWK (RFC 8037). */
export const SigningKey = z.string().regex(/^[A-Za-z0-9_-]{43}$/)
export type SigningKey = z.infer<typeof SigningKey>

/** A calendar day without a time or a zone. */
export const PlainDate = z.iso.date().brand<'PlainDate'>()
export type PlainDate = z.infer<typeof PlainDate>

/**
 * An instant in UTC, always with `Z`: a day that the calendar has and a time from 00:00:00 to 23:59:59.
 * `Date.parse` is not asked, for engines differ on 30 February and 24:00.
 */
export const Instant = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3])(:[0-5]\d){2}(\.\d{1,3})?Z$/)
  .refine((text) => PlainDate.safeParse(text.slice(0, 10)).success)
  .brand<'Instant'>()
export type Instant = z.infer<typeof Instant>

/** Whether a workspace holds real data or samples; fixed when it is made (design §5). */
export const WorkspaceKind = z.enum(['real', 'test'])
export type WorkspaceKind = z.infer<typeof WorkspaceKind>

/** `A`, `D1` …: a form of the pack. */
export const FormKey = z
  .string()
  .regex(/^[A-Z][A-Z0-9]{0,3}$/)
  .brand<'FormKey'>()
export type FormKey = z.infer<typeof FormKey>

/** A field inside its form or a column inside its register. */
export const FieldName = z.string().regex(/^[A-Za-z][A-Za-z0-9_]{0,63}$/)

/** `A.buildings`: a register, prefixed by the form that it belongs to. */
export const RegisterKey = z
  .string()
  .regex(/^[A-Z][A-Z0-9]{0,3}\.[a-z][a-z0-9_]{0,63}$/)
  .brand<'RegisterKey'>()
export type RegisterKey = z.infer<typeof RegisterKey>

/** What a form is about: `2026-2027` a school year, `2026-2027.autumn` a term, `2026-11` a month. */
export const Period = z
  .string()
  .regex(/^\d{4}-(\d{4}(\.(autumn|spring))?|(0[1-9]|1[0-2]))$/)
  .refine((text) => text.length < 9 || Number(text.slice(5, 9)) === Number(text.slice(0, 4)) + 1)
  .brand<'Period'>()
export type Period = z.infer<typeof Period>
