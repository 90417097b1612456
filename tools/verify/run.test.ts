import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { bundleFileName } from '#shared/bundle/file-name.ts'
import { limits } from '#shared/bundle/limits.ts'
import { sealBundle, signManifest } from '#shared/bundle/pack.ts'
import { signAsPrincipal } from '#shared/bundle/principal.ts'
import { Recipient } from '#shared/ids.ts'
import { signInvitation } from '#shared/reply/invite.ts'
import { replyFileName, sealReply } from '#shared/reply/seal.ts'
import {
  aManifest,
  anAppointment,
  anApproval,
  anInvitation,
  aParty,
  aReply,
} from '#shared/testing/hand-off.ts'
import { signAppointment } from '#shared/trust/appoint.ts'
import { run } from './run.ts'

async function aPlace() {
  const folder = mkdtempSync(join(tmpdir(), 'verify-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const [station, district] = [await aParty(1), await aParty(2)]
  const put = (name: string, bytes: Uint8Array | string) => {
    writeFileSync(join(folder, name), bytes)
    return join(folder, name)
  }
  const bundle = async (change: object, name?: string) => {
    const manifest = aManifest(station, district, new Map(), { ...change })
    const { id, jws } = await signManifest(manifest, station.pair)
    const recipients = [district.recipient]
    const bytes = await sealBundle({ jws, manifest, objects: new Map(), recipients })
    return { id, bytes, file: put(name ?? bundleFileName(manifest), bytes) }
  }
  const key = put('district.key', `# county\n${district.identity}\n`)
  const ask = async (...args: readonly string[]) => {
    const [out, err]: [string[], string[]] = [[], []]
    const exit = await run(args, { out: (line) => out.push(line), err: (line) => err.push(line) })
    return { exit, out, err }
  }
  const json = async (...args: readonly string[]) => {
    const { exit, out } = await ask(...args, '--identity', key, '--json')
    return { exit, ...JSON.parse(out.join('')) }
  }
  return { folder, station, district, put, bundle, key, ask, json }
}

test('bundles that hold and follow each other are told with fingerprint and chain', async () => {
  const { bundle, ask, json, key } = await aPlace()
  const one = await bundle({})
  const two = await bundle({ sequence: 2, previous: one.id, refers: ['a'.repeat(64)] })
  expect(await json(one.file, two.file)).toMatchObject({
    exit: 0,
    files: [{ verified: { kind: 'bundle', id: one.id } }, { verified: { id: two.id } }],
    chains: [{ epoch: '0000000a', through: 2, gaps: [], forks: [], broken: [] }],
  })
  for (const language of ['zh', 'en']) {
    const { exit, out } = await ask(one.file, '--identity', key, '--lang', language)
    expect(exit).toBe(0)
    expect(out.join('\n')).toMatch(/(\d{5} ){7}\d{5}/)
  }
})

test('of a folder all hand-off files are verified, with one summary', async () => {
  const { bundle, put, ask, key, folder } = await aPlace()
  const one = await bundle({})
  await bundle({ sequence: 2, previous: one.id })
  put('notes.txt', 'x')
  const { exit, out } = await ask(folder, '--identity', key)
  expect(exit).toBe(0)
  expect(out.join('\n')).toContain('第 1 至 2 号前后相连')
  expect(out.at(-1)).toBe('共 2 个文件：2 个相符')
  put('changed.jhb', one.bytes.subarray(1))
  expect((await ask(folder, '--identity', key, '--lang', 'en')).out.at(-1)).toBe(
    'files: 3; these hold: 2; these do not hold: 1',
  )
  const unkeyed = await ask(folder)
  expect(unkeyed.out.join(' ')).toContain('verify-key-needed')
  expect(unkeyed.out.at(-1)).toContain('2 个缺少密钥或邀请文件，没有核验')
})

test('a bundle alone does not sound lost, and its time is told where it was made', async () => {
  const { bundle, ask, json, key } = await aPlace()
  const two = await bundle({ sequence: 2, previous: 'b'.repeat(64) })
  const { exit, out } = await ask(two.file, '--identity', key)
  const text = out.join('\n')
  expect(exit).toBe(0)
  expect(text).toMatch(
    /· 工作站 .*：这里只有第 2 号\n.*第 1 号不在这次核验的文件里；这不表示数据丢失/,
  )
  expect(text).toContain('2026-11-03 16:15:00 北京时间，UTC+8')
  const { files } = await json(two.file)
  expect(files[0].verified.manifest.created_at).toBe('2026-11-03T08:15:00Z')
})

test('a code of paper is found in the verified files, whole or by its first digits, or nowhere', async () => {
  const { bundle, ask, json, key } = await aPlace()
  const one = await bundle({})
  const asked = (code: string) => json(one.file, '--code', code)
  const met = [{ is: 'bundle', bundle: one.id }]
  expect(await asked(one.id)).toMatchObject({ exit: 0, code: { is: 'met', met } })
  expect(await asked(one.id.slice(0, 8).toUpperCase())).toMatchObject({ exit: 0, code: { met } })
  expect(await asked('f'.repeat(64))).toMatchObject({ exit: 1, code: { is: 'nowhere' } })
  expect(await asked('K7QM-4T2X')).toMatchObject({ exit: 1, code: { is: 'unreadable' } })
  const { out } = await ask(one.file, '--identity', key, '--code', one.id, '--lang', 'en')
  expect(out.join('\n')).toContain('the code is the id of this bundle')
})

test('a gap, a fork and a broken link are named', async () => {
  const { bundle, json } = await aPlace()
  const one = await bundle({})
  const three = await bundle({ sequence: 3, previous: 'b'.repeat(64) })
  expect(await json(one.file, three.file)).toMatchObject({
    exit: 0,
    chains: [{ through: 1, gaps: [{ first: 2, last: 2 }], forks: [], broken: [] }],
  })
  const other = await bundle({ created_at: '2026-11-04T08:15:00Z' }, 'other.jhb')
  expect(await json(one.file, other.file)).toMatchObject({
    exit: 1,
    chains: [{ through: 0, forks: [1] }],
  })
  const two = await bundle({ sequence: 2, previous: 'c'.repeat(64) })
  expect(await json(one.file, two.file)).toMatchObject({
    exit: 1,
    chains: [{ through: 1, broken: [2] }],
  })
})

test('what does not hold is told by the fault of the program, and the others are verified', async () => {
  const { bundle, put, json } = await aPlace()
  const one = await bundle({})
  const changed = one.bytes.slice()
  changed[changed.length - 20] = (changed[changed.length - 20] ?? 0) ^ 1
  const { exit, files } = await json(one.file, put('changed.jhb', changed), put('a.txt', 'x'))
  expect(exit).toBe(1)
  expect(files).toMatchObject([
    { verified: { id: one.id } },
    { fault: { code: 'file-tampered' } },
    { fault: { code: 'file-not-ours' } },
  ])
})

test('a reply is verified by the invitation of its district, and not without', async () => {
  const { station, district, put, ask } = await aPlace()
  const invitation = put(
    'county.jhi',
    (await signInvitation(anInvitation(district), district.pair)).bytes,
  )
  const decisions = [
    { record: 'd'.repeat(64), decision_no: 1, state: 'returned', reason: '面积有误' },
  ]
  const reply = aReply(station, district, { decisions })
  const sealed = await sealReply(reply, district.pair, Recipient.parse(station.recipient))
  const file = put(replyFileName(reply), sealed.bytes)
  const key = put('station.key', station.identity)
  const asked = [file, '--identity', key]
  expect((await ask(...asked)).out.join('')).toContain('verify-invitation-needed')
  const { exit, out } = await ask(...asked, '--invitation', invitation)
  expect(exit).toBe(0)
  expect(out.join('\n')).toContain('面积有误')
  expect((await ask(invitation)).exit).toBe(0)
})

test('a genuine bundle far up its chain is told in one line, whatever is missing before it', async () => {
  const { bundle, json, ask, key } = await aPlace()
  const previous = 'b'.repeat(64)
  const far = await bundle({ sequence: 900_000, previous })
  expect(await json(far.file)).toMatchObject({
    chains: [{ through: 0, gaps: [{ first: 1, last: 899_999 }] }],
  })
  const one = await bundle({})
  const { out } = await ask(one.file, far.file, '--identity', key, '--lang', 'en')
  expect(out.join('\n')).toContain('no. 2–899999')
  expect(out.join('\n').length).toBeLessThan(3_000)
})

test('a file that cannot be read is told among the others; without its keys nothing is said', async () => {
  const { bundle, put, ask, json, key } = await aPlace()
  const { id, file } = await bundle({})
  const empty = mkdtempSync(join(tmpdir(), 'empty-'))
  onTestFinished(() => rmSync(empty, { recursive: true }))
  const large = put('large.jhb', new Uint8Array(limits.bundleBytes + 1))
  const { exit, files } = await json(file, 'gone.jhb', empty, large)
  expect(exit).toBe(1)
  expect(files).toMatchObject([
    { verified: { id } },
    { fault: { code: 'file-unreadable', details: { errno: 'ENOENT' } } },
    { fault: { code: 'verify-folder-empty' } },
    { fault: { code: 'file-too-large' } },
  ])
  expect(await ask(file, '--identity', 'gone.key')).toMatchObject({
    ...{ exit: 1, out: [], err: [expect.stringContaining('gone.key'), expect.any(String)] },
  })
  const broken = put('broken.jhi', 'x')
  const asked = await ask(file, '--identity', key, '--invitation', broken, '--json')
  expect(asked.exit).toBe(1)
  expect(JSON.parse(asked.out.join(''))).toMatchObject({ fault: { code: 'file-not-ours' } })
})

test('a reply is not believed when another file shows that the root has revoked its key', async () => {
  const { station, district, put, ask } = await aPlace()
  const later = await aParty(6)
  const reply = async (number: number, appointment: string, by = district) => {
    const value = aReply(station, district, { reply_seq: number, appointment })
    const { bytes } = await sealReply(value, by.pair, Recipient.parse(station.recipient))
    return put(replyFileName(value), bytes)
  }
  const second = anAppointment(district, {
    ...{ serial: 2, signing: later.pair.public, revoked: [district.pair.public] },
  })
  const before = await reply(1, district.appointment)
  const after = await reply(2, await signAppointment(second, district.root), later)
  const invitation = put(
    'a.jhi',
    (await signInvitation(anInvitation(district), district.pair)).bytes,
  )
  const keys = ['--identity', put('station.key', station.identity), '--invitation', invitation]
  expect((await ask(before, ...keys)).exit).toBe(0)
  const { exit, out } = await ask(before, after, invitation, ...keys, '--json')
  expect(exit).toBe(1)
  expect(JSON.parse(out.join('')).files).toMatchObject([
    { fault: { code: 'reply-key-revoked' } },
    { verified: { kind: 'reply' } },
    { fault: { code: 'reply-key-revoked' } },
  ])
})

test('a key with a wrong letter is told, and its text stands nowhere', async () => {
  const { bundle, district, put, ask } = await aPlace()
  const { file } = await bundle({})
  const { identity } = district
  const typed = `${identity.slice(0, 30)}${identity[30] === 'Q' ? 'P' : 'Q'}${identity.slice(31)}`
  const { exit, out, err } = await ask(file, '--identity', put('typed.key', typed), '--json')
  expect(exit).toBe(1)
  expect(JSON.parse(out.join(''))).toEqual({ fault: { code: 'verify-key-wrong', details: {} } })
  expect([...out, ...err].join('\n')).not.toContain(typed.slice(16))
})

test('what the file shows of the principal’s signature is told, and no more', async () => {
  const { station, district, put, key, ask } = await aPlace()
  const principal = await aParty(7)
  const told = async (name: string, named: boolean, spoil: (jws: string) => string) => {
    const change = named ? { principal: principal.pair.public } : {}
    const manifest = aManifest(station, district, new Map(), change)
    const { jws } = await signManifest(manifest, station.pair)
    const bytes = await sealBundle({
      ...{ jws: spoil(await signAsPrincipal(jws, principal.pair)), manifest, objects: new Map() },
      recipients: [district.recipient],
    })
    const { exit, out } = await ask(put(name, bytes), '--identity', key, '--json')
    return [exit, JSON.parse(out.join('')).files[0].verified.confirmed]
  }
  expect(await told('a.jhb', true, (jws) => jws)).toEqual([0, 'holds'])
  expect(await told('b.jhb', false, (jws) => jws)).toEqual([0, 'unknown-key'])
  // The last signature is the principal's; its first letters are those of R.
  const spoilt = (jws: string) =>
    jws.replace(/"signature":"....(?=[^"]*"}]}$)/, '"signature":"AAAA')
  expect(await told('c.jhb', true, spoilt)).toEqual([0, 'broken'])
})

test('a one-time secret is never printed', async () => {
  const { bundle, put, district, ask, key } = await aPlace()
  const secret = 'c0ffee'.repeat(6).slice(0, 32)
  const enrolment = { invitation: 'd'.repeat(64), secret }
  const request = await bundle({ enrolment })
  const { bytes } = await signInvitation(anInvitation(district, { secret }), district.pair)
  const files = [request.file, put('school.jhi', bytes)]
  for (const how of [['--json'], ['--lang', 'zh'], ['--lang', 'en']]) {
    const { exit, out } = await ask(...files, '--identity', key, ...how)
    expect(exit).toBe(0)
    expect(out.join('\n')).not.toContain(secret)
    expect(out.join('\n')).toContain(enrolment.invitation.slice(0, 16))
  }
})

test('what a person reads of bundle, reply and invitation is whole in both languages', async () => {
  const { station, district, bundle, put, ask, key } = await aPlace()
  const invitation = put(
    'county.jhi',
    (await signInvitation(anInvitation(district), district.pair)).bytes,
  )
  const one = await bundle({
    ...{ sequence: 2, previous: 'b'.repeat(64), principal: district.root.public },
    highest_receipt: { district_epoch: '0000000d', reply_seq: 41, reply: 'd'.repeat(64) },
  })
  const reply = aReply(station, district, {
    held: [{ bundle: 'e'.repeat(64), state: 'disputed', reason: '同号两包' }],
    ...{ bundles: ['f'.repeat(64)], unconfirmed: ['f'.repeat(64)] },
    trust: [
      await anApproval(district, {
        id: station.id,
        signing: station.pair.public,
        recipient: station.recipient,
      }),
    ],
  })
  const sealed = await sealReply(reply, district.pair, Recipient.parse(station.recipient))
  const files = [one.file, put(replyFileName(reply), sealed.bytes), invitation]
  const keys = ['--identity', key, '--identity', put('station.key', station.identity)]
  for (const language of ['zh', 'en']) {
    const { out } = await ask(...files, ...keys, '--invitation', invitation, '--lang', language)
    const text = out.join('\n')
    for (const part of [
      'b'.repeat(64),
      '0000000d-41',
      'cn.balanced.2017',
      'eeeeeeeeeeeeeeee',
      '同号两包',
    ]) {
      expect(text).toContain(part)
    }
    // Station, principal, district, approved station, district of the invitation.
    expect(text.match(/(\d{5} ){7}\d{5}/g)).toHaveLength(5)
  }
})

test('no name of a file steers the terminal', async () => {
  const { put, ask } = await aPlace()
  const { out } = await ask(put('\u202egnp\u001b[2J.jhb', 'x'))
  for (const sign of ['\u202e', '\u001b']) expect(out.join('\n')).not.toContain(sign)
  expect(out[0]).toContain('\ufffdgnp\ufffd[2J.jhb')
})

test('a command line that is not understood says how it goes', async () => {
  const { ask } = await aPlace()
  for (const args of [[], ['--quick'], ['a.jhb', '--lang', 'fr']])
    expect(await ask(...args)).toMatchObject({
      exit: 2,
      err: expect.arrayContaining([expect.stringContaining('--identity')]),
    })
})
