import { parseArgs } from 'node:util'
import * as z from 'zod'
import { Fault } from '#shared/fault.ts'
import { PlainDate, Recipient, SchoolCode, SigningKey, WorkspaceKind } from '#shared/ids.ts'
import { Address } from '#shared/reply/invitation.ts'
import { Remark, reasonLimit, remarksLimit } from '#shared/reply/reply.ts'
import { readShortCode } from '#shared/reply/short-code.ts'

const Path = z.string('path').min(1, 'path').max(1_000, 'path')
const Passphrase = z.string().min(8, 'passphrase-short')

/** Forty digits in eight groups of five, with whatever a person puts between them. */
const TypedFingerprint = z
  .string('fingerprint')
  .max(100, 'fingerprint')
  .refine((text) => /^\D*(\d{5}\D*){8}$/.test(text), 'fingerprint')

const Day = z
  .string()
  .refine((text) => PlainDate.safeParse(text).success, 'option --until')
  .pipe(PlainDate)

const Reason = z.string('option --reason').min(1).max(reasonLimit, 'option --reason')

/** The number of a record or bundle, or its beginning, as a person copies it from a list. */
const HashStart = (what: string) =>
  z
    .string(what)
    .transform((text) => text.toLowerCase().replace(/(…|\.+)$/, ''))
    .pipe(z.string().regex(/^[0-9a-f]{8,64}$/, what))

/** What is asked of the district, by command. */
const Command = z.discriminatedUnion(
  'name',
  [
    z.strictObject({
      name: z.literal('init'),
      office: z.string('name').min(2, 'name').max(60, 'name'),
      region: z.string('region').regex(/^\d{6}$/, 'region'),
      kind: z.enum(WorkspaceKind.options, 'option --kind').default('real'),
      /** `make`: a new one, whose private half is shown once and kept nowhere. */
      escrow: z.union([Recipient, z.literal('make')], 'escrow').optional(),
    }),
    z.strictObject({
      name: z.literal('invite'),
      schools: z.array(z.string('school').pipe(SchoolCode), 'school').min(1, 'school').max(5_000),
      to: Path,
      until: Day.optional(),
      /** Where the office may be reached by network. */
      addresses: z.array(Address, 'option --address').max(5, 'option --address').optional(),
    }),
    z.strictObject({
      name: z.literal('letter'),
      schools: z.array(z.string('school').pipe(SchoolCode), 'school').min(1, 'school').max(5_000),
      to: Path,
    }),
    z.strictObject({
      name: z.literal('find'),
      code: z.string('code').max(40, 'code').transform(readShortCode).pipe(z.string('code')),
    }),
    z.strictObject({ name: z.literal('ingest'), from: Path }),
    z.strictObject({
      name: z.literal('approve'),
      school: z.string('school').pipe(SchoolCode),
      fingerprint: TypedFingerprint,
    }),
    z.strictObject({
      name: z.literal('revoke'),
      school: z.string('school').pipe(SchoolCode),
      fingerprint: TypedFingerprint,
      reason: Reason,
    }),
    /** `revoke`: somebody else may have the present keys. */
    z.strictObject({ name: z.literal('rotate'), revoke: z.literal(true).optional() }),
    z.strictObject({
      name: z.literal('confirm'),
      file: Path,
      /** The issuer's public key, as its letter gives it; `development` only for tests. */
      issuer: z.union([SigningKey, z.literal('development')], 'issuer'),
      to: Path,
    }),
    z.strictObject({ name: z.literal('reply'), to: Path }),
    z.strictObject({
      name: z.literal('restore'),
      school: z.string('school').pipe(SchoolCode),
      fingerprint: TypedFingerprint,
      to: Path,
    }),
    z.strictObject({
      name: z.literal('return'),
      record: HashStart('record'),
      /** A second return of the record takes the place of the first. */
      again: z.literal(true).optional(),
      reason: Reason,
      remarks: z
        .array(
          z
            .string()
            .regex(/^[^=]{3,200}=.+$/s, 'option --remark')
            .transform((text) => ({
              cell: text.slice(0, text.indexOf('=')),
              text: text.slice(text.indexOf('=') + 1),
            }))
            .pipe(Remark),
          'option --remark',
        )
        .max(remarksLimit, 'option --remark')
        .optional(),
      only: z.literal(true).optional(),
      until: Day.optional(),
    }),
    z.strictObject({
      name: z.literal('settle'),
      bundle: HashStart('bundle'),
      reason: Reason,
    }),
    /** After a backup was put back. */
    z.strictObject({ name: z.literal('renew-epoch') }),
    z.strictObject({
      name: z.literal('serve'),
      /** Which addresses of this machine it listens on. */
      host: z.string().min(1).max(200).default('127.0.0.1'),
      port: z.coerce
        .number('option --port')
        .int()
        .min(0)
        .max(65_535, 'option --port')
        .default(4180),
      /** Further names by which people reach it, e.g. those of a proxy. */
      reached: z.array(z.string().min(1).max(200)).max(20).default([]),
      cert: Path.optional(),
      key: Path.optional(),
      /** A proxy on this machine ends TLS. */
      proxied: z.boolean().default(false),
    }),
    z.strictObject({ name: z.literal('list') }),
    z.strictObject({
      name: z.literal('help'),
      /** The command that a person asks about. */
      about: z.string().optional(),
    }),
  ],
  'command',
)
export type Command = z.infer<typeof Command>
export type CommandOf<Name extends Command['name']> = Extract<Command, { name: Name }>

const Settings = z.strictObject({
  folder: Path,
  /** A compiled pack to make known; absent: the built-in one, if it is built. */
  pack: Path.optional(),
  json: z.boolean(),
  lang: z.enum(['zh', 'en'], 'option --lang'),
  /** Who acts, for the audit log. */
  person: z.string().min(1, 'option --as').max(60, 'option --as'),
  /** Of a real district's keys; absent: asked on the terminal. */
  passphrase: Passphrase.optional(),
  /** The root's sheet, where it is needed; absent: asked on the terminal. */
  root: z.string().max(200).optional(),
})
export type Settings = z.infer<typeof Settings>

export type Config = { readonly settings: Settings; readonly command: Command }

const text = { type: 'string' } as const
const flag = { type: 'boolean' } as const
const texts = { type: 'string', multiple: true } as const
const options = {
  ...{ folder: text, pack: text, lang: text, as: text, json: flag },
  ...{ name: text, region: text, kind: text, escrow: text, help: flag },
  ...{
    reason: text,
    until: text,
    only: flag,
    again: flag,
    remark: texts,
    revoke: flag,
    address: texts,
  },
  ...{ host: text, port: text, reached: texts, cert: text, key: text, proxied: flag },
}

/** Which words after the command mean what. */
const operands: Readonly<Record<string, readonly string[]>> = {
  ...{ ingest: ['from'], approve: ['school', 'fingerprint'], reply: ['to'] },
  confirm: ['file', 'issuer', 'to'],
  ...{ return: ['record'], settle: ['bundle'], revoke: ['school', 'fingerprint'] },
  restore: ['school', 'fingerprint', 'to'],
  help: ['about'],
}

type Environment = Readonly<Record<string, string | undefined>>

/**
 * Arguments and environment as one value, parsed at start and nowhere else.
 * Fault `usage-wrong` names the first mistake.
 */
export function readConfig(words: readonly string[], env: Environment, user: string): Config {
  const { values, positionals } = tokens(words)
  const { folder = 'district-data', pack, lang = 'zh', as = user, json = false } = values
  const settings = parsed(Settings, {
    ...{ folder, json, lang, person: as },
    ...given({
      pack,
      passphrase: env['JUNHENG_DISTRICT_PASSPHRASE'] || undefined,
      root: env['JUNHENG_DISTRICT_ROOT'] || undefined,
    }),
  })
  const [name, ...rest] = positionals
  const command =
    values.help === true || words.length === 0
      ? { name: 'help', ...given({ about: name }) }
      : {
          name,
          ...named(name, rest, values.address),
          ...init(values),
          ...returning(values),
          ...given({ revoke: values.revoke }),
          ...serving(values),
        }
  return { settings, command: parsed(Command, command) }
}

/** Whether an answer in JSON is wanted, even when the rest of the words cannot be understood. */
export const wantsJson = (words: readonly string[]): boolean => words.includes('--json')

function tokens(words: readonly string[]) {
  try {
    return parseArgs({ args: [...words], options, allowPositionals: true })
  } catch (thrown) {
    const code = thrown instanceof TypeError && 'code' in thrown ? String(thrown.code) : ''
    if (!code.startsWith('ERR_PARSE_ARGS')) throw thrown
    throw new Fault('usage-wrong', { what: mistaken(words) }, thrown)
  }
}

/** An option that there is none of; else one whose value is missing, which is not told which. */
function mistaken(words: readonly string[]): string {
  const unknown = words.find(isUnknown)
  return unknown === undefined ? 'option' : `unknown ${unknown}`
}

const isUnknown = (word: string) =>
  word.startsWith('-') && !Object.hasOwn(options, word.replace(/^--/, '').replace(/=.*$/, ''))

function named(
  name: string | undefined,
  rest: readonly string[],
  addresses: readonly string[] | undefined,
) {
  if (name === 'letter') return given({ schools: rest.slice(0, -1), to: rest.at(-1) })
  if (name === 'invite') return given({ schools: rest.slice(0, -1), to: rest.at(-1), addresses })
  if (name === 'find') return given({ code: rest.length === 0 ? undefined : rest.join(' ') })
  const meanings = operands[name ?? ''] ?? []
  // A fingerprint may be typed without quotes: its groups then come as words of their own.
  const isOfOne = name === 'approve' || name === 'revoke'
  const words = isOfOne ? [rest[0], rest.slice(1).join(' ')] : restoring(name, rest)
  if (words.length > meanings.length && name !== undefined) {
    throw new Fault('usage-wrong', { what: `${words[meanings.length] ?? ''}` })
  }
  return given(Object.fromEntries(meanings.map((meaning, at) => [meaning, words[at]])))
}

/** The folder stands last, whatever the groups between. */
const restoring = (name: string | undefined, rest: readonly string[]) =>
  name === 'restore' && rest.length > 3 ? [rest[0], rest.slice(1, -1).join(' '), rest.at(-1)] : rest

function init(values: { name?: string; region?: string; kind?: string; escrow?: string }) {
  const { name: office, region, kind, escrow } = values
  return given({ office, region, kind, escrow })
}

function returning(values: {
  reason?: string
  until?: string
  only?: boolean
  again?: boolean
  remark?: string[]
}) {
  const { reason, until, only, again, remark: remarks } = values
  return given({ reason, until, only, again, remarks })
}

function serving(
  values: {
    readonly [Name in 'host' | 'port' | 'cert' | 'key']?: string
  } & { readonly reached?: string[]; readonly proxied?: boolean },
) {
  const { host, port, reached, cert, key, proxied } = values
  return given({ host, port, reached, cert, key, proxied })
}

/** Without the keys that have no value. */
function given(values: Readonly<Record<string, unknown>>) {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined))
}

function parsed<Value>(schema: z.ZodType<Value>, value: unknown): Value {
  const read = schema.safeParse(value)
  if (read.success) return read.data
  const issue = read.error.issues[0]
  const what = whatOf(issue)
  throw new Fault('usage-wrong', { what }, read.error)
}

function whatOf(issue: z.core.$ZodIssue | undefined): string {
  if (issue?.code === 'unrecognized_keys') {
    const [key] = issue.keys
    return `unknown --${key === 'office' ? 'name' : key}`
  }
  const field = String(issue?.path[0] ?? '')
  if (['school', 'schools', 'escrow', 'issuer'].includes(field)) return field.replace(/s$/, '')
  return issue?.message ?? 'command'
}
