import { createHash, randomBytes } from 'node:crypto'
import { mkdir, open, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { identityToRecipient } from 'age-encryption'
import { expect, test } from 'vitest'
import { openDistrict } from '#district/open-district.ts'
import { aFolder } from '#district/testing/a-folder.ts'
import { aStation, type TestStation } from '#district/testing/a-station.ts'
import { smallPackBytes } from '#district/testing/small-pack.ts'
import { fingerprint } from '#shared/bundle/fingerprint.ts'
import { Instant } from '#shared/ids.ts'
import { openInvitation } from '#shared/reply/invite.ts'
import { run } from './run.ts'

/** A district's command line in a folder of its own, and what it printed. */
async function aCommandLine(env: Readonly<Record<string, string>> = {}) {
  const home = await aFolder()
  const folder = path.join(home, 'district')
  const pack = path.join(home, 'pack.json')
  const stick = path.join(home, 'stick')
  await writeFile(pack, smallPackBytes)
  await mkdir(stick)
  let now = '2026-11-23T08:00:00Z'
  const setClock = (instant: string) => {
    now = instant
  }
  async function type(...words: string[]) {
    const [out, err]: [string[], string[]] = [[], []]
    const exit = await run([...words, '--folder', folder, '--pack', pack], {
      ended: async () => undefined,
      ...{ env, user: '王强', out: (line) => out.push(line), err: (line) => err.push(line) },
      clock: () => Instant.parse(now),
      random: (count) => new Uint8Array(randomBytes(count)),
    })
    return { exit, out: out.join('\n'), err: err.join('\n') }
  }
  /** With `--json`: the one object on stdout. */
  async function ask(...words: string[]) {
    const { exit, out } = await type(...words, '--json')
    return { exit, ...JSON.parse(out) }
  }
  const make = () => ask('init', '--name', '云溪县教育局', '--region', '990101', '--kind', 'test')
  return { folder, stick, pack, type, ask, make, setClock }
}

async function aStationOf(folder: string, ...which: readonly [number?, string?]) {
  const district = await openDistrict(folder, async () => 'eight or more')
  await district.db.destroy()
  return aStation(district, ...which)
}

/** A request for enrolment that shows the secret of this invitation file. */
async function requestOf(school: TestStation, invitation: string) {
  const opened = await openInvitation(new Uint8Array(await readFile(invitation)))
  const { hash, invitation: invited } = opened
  return school.bundle([], { enrolment: { invitation: hash, secret: invited.secret } })
}

test('from init to reply, in JSON', async () => {
  const { folder, stick, ask, make } = await aCommandLine()
  const made = await make()
  expect(made).toMatchObject({ exit: 0, command: 'init', kind: 'test', name: '云溪县教育局' })
  expect(await readdir(folder)).toEqual(['district-keys.json', 'district.db'].sort())
  const school = await aStationOf(folder)
  const invited = await ask('invite', school.school, stick, '--until', '2026-12-31')
  const [invitation] = invited.invitations
  expect(invited).toMatchObject({ exit: 0, fingerprint: made.fingerprint })
  expect(path.basename(invitation.path)).toBe(`${school.school}-${invitation.code}.jhi`)

  const code = invitation.code.toLowerCase().replace('-', ' ')
  const found = { school: school.school, hash: invitation.hash, stations: [] }
  expect(await ask('find', code)).toMatchObject({
    ...{ exit: 0, command: 'find', invitations: [{ ...found, state: 'open' }] },
  })
  const request = await requestOf(school, invitation.path)
  await writeFile(path.join(stick, request.name), request.bytes)
  const records = [await school.profile(642)]
  const bundle = await school.bundle(records, { sequence: 2, previous: request.id })
  await writeFile(path.join(stick, bundle.name), bundle.bytes)
  expect(await ask('ingest', stick)).toMatchObject({
    exit: 0,
    counts: { verified: 0, waiting: 2, disputed: 0, quarantined: 0 },
    files: [request, bundle].map(({ name }) => ({
      ...{ name, state: 'waiting', fault: { code: 'held-station-unknown' } },
    })),
  })
  expect(await ask('find', code)).toMatchObject({
    invitations: [{ state: 'used', stations: [{ fingerprint: school.fingerprint, state: 'new' }] }],
  })
  const groups = school.fingerprint.split(' ')
  expect(await ask('approve', school.school, ...groups)).toMatchObject({
    exit: 0,
    bundles: [
      { bundle: request.id, state: 'verified' },
      { bundle: bundle.id, state: 'verified' },
    ],
  })
  expect(await ask('ingest', path.join(stick, bundle.name))).toMatchObject({
    exit: 0,
    files: [{ state: 'verified', again: true, records: [{ form: 'S', state: 'accepted' }] }],
  })

  const replied = await ask('reply', stick)
  const [reply] = replied.replies
  const bytes = await readFile(reply.path)
  expect(replied).toMatchObject({
    exit: 0,
    replies: [{ school: school.school, reply_seq: 1, state: 'written', bytes: bytes.length }],
  })
  expect(reply.sha256).toBe(createHash('sha256').update(bytes).digest('hex'))
  expect(await ask('reply', stick)).toMatchObject({ replies: [{ state: 'already', reply_seq: 1 }] })

  expect(await ask('list')).toMatchObject({
    exit: 0,
    district: { name: '云溪县教育局', fingerprint: made.fingerprint },
    stations: [{ school: school.school, state: 'approved', chains: [{ through: 2 }] }],
    bundles: [
      { bundle: request.id, state: 'verified', records: [] },
      { bundle: bundle.id, state: 'verified', records: bundle.records },
    ],
    records: [{ record: bundle.records[0], form: 'S', state: 'accepted', current: true }],
    quarantined: [],
  })
  expect(new Uint8Array(await readFile(path.join(stick, bundle.name)))).toEqual(bundle.bytes)
})

test('list shows the figures of each unit as the pack wants them shown', async () => {
  const { folder, stick, type, ask, make } = await aCommandLine()
  await make()
  const school = await aStationOf(folder)
  const profile = await school.profile(100)
  const forms = { S: { type: '211', pupils: '100' }, A: { area_m2: '412.5' } }
  const uses = [{ form: 'S', record: profile.hash }]
  const { invitations } = await ask('invite', school.school, stick)
  const request = await requestOf(school, invitations[0].path)
  const place = { sequence: 2, previous: request.id }
  const bundle = await school.bundle([profile, await school.seal('A', forms, { uses })], place)
  for (const { name, bytes } of [request, bundle]) await writeFile(path.join(stick, name), bytes)
  const waiting = await type('ingest', stick)
  expect(waiting.out).toContain(`approve ${school.school} "${school.fingerprint}"`)
  await type('approve', school.school, school.fingerprint)
  const { out } = await type('list')
  expect(out).toMatch(/小学部 {2}✕ 不达标/)
  expect(out).toMatch(/R4 +4\.13 {2}≥ 5 {2}✕ 不达标 {2}差 87\.50 m²/)
  expect((await type('list', '--lang', 'en')).out).toMatch(/primary {2}✕ fail/)
})

test('hostile files are quarantined with cause, remedy and hash, and stay as they are', async () => {
  const { folder, stick, ask, type, make } = await aCommandLine()
  await make()
  const school = await aStationOf(folder)
  const good = await school.bundle([])
  const at = (name: string) => path.join(stick, name)
  await writeFile(at('0-empty.jhb'), '')
  await mkdir(at('1-folder.jhb'))
  await symlink(at('0-empty.jhb'), at('2-link.jhb'))
  const huge = await open(at('3-huge.jhb'), 'w')
  await huge.truncate(1024 ** 3)
  await huge.close()
  await writeFile(at('4-text.jhb'), '不是上报包')
  await writeFile(at('5-cut.jhb'), good.bytes.subarray(0, good.bytes.length - 1))
  await writeFile(at('6-good.jhb'), good.bytes)
  const { exit, files, counts } = await ask('ingest', stick)
  expect(exit).toBe(1)
  expect(counts).toEqual({ verified: 0, waiting: 1, disputed: 0, quarantined: 6 })
  expect(files.map((one: { fault: { code: string } }) => one.fault.code)).toEqual([
    ...['file-truncated', 'file-not-plain', 'file-not-plain', 'file-too-large', 'file-not-ours'],
    ...['file-tampered', 'held-station-unknown'],
  ])
  const { quarantined } = await ask('list')
  expect(quarantined).toMatchObject([
    { name: '0-empty.jhb', hash: createHash('sha256').digest('hex') },
    { name: '1-folder.jhb', hash: null },
    { name: '2-link.jhb', hash: null },
    { name: '3-huge.jhb', hash: null, size: 1024 ** 3 },
    { name: '4-text.jhb', fault: { code: 'file-not-ours' } },
    { name: '5-cut.jhb', fault: { code: 'file-tampered' } },
  ])
  await ask('ingest', stick)
  expect((await ask('list')).quarantined).toEqual(quarantined)
  const shown = (await type('list')).out
  expect(shown).toContain('file-not-ours: ')
  expect(shown).toContain('→ ')
  expect((await readdir(stick)).length).toBe(7)
})

test('a name cannot steer the terminal', async () => {
  const { stick, type, make } = await aCommandLine()
  await make()
  await writeFile(path.join(stick, '\x1b[2J\u202egpj.jhb'), '不是上报包')
  const { out } = await type('ingest', stick)
  expect(out).toContain('\ufffd[2J\ufffdgpj.jhb')
  expect(out.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}]/u)
})

test('a real district asks for its passphrase, says where its keys are, and opens with it only', async () => {
  const { folder, type } = await aCommandLine({ JUNHENG_DISTRICT_PASSPHRASE: '云溪县教育局的口令' })
  const made = await type('init', '--name', '云溪县教育局', '--region', '430603')
  expect([made.exit, made.err]).toEqual([0, ''])
  expect(made.out).toContain(path.join(folder, 'district-keys.age'))
  expect(made.out).toContain('忘记口令就无法恢复')
  const { fingerprint: shown } = await openDistrict(folder, async () => '云溪县教育局的口令')
  expect(made.out).toContain(shown)
  expect((await type('list')).exit).toBe(0)
})

test('without a terminal and without the environment there is nobody to ask', async () => {
  const { type } = await aCommandLine()
  const { exit, err } = await type('init', '--name', '云溪县教育局', '--region', '430603')
  expect(exit).toBe(1)
  expect(err).toContain('district-passphrase-missing')
})

test('an escrow that is made is shown once, stored nowhere, and opens what schools hand in', async () => {
  const { folder, stick, ask } = await aCommandLine()
  const office = ['--name', '云溪县教育局', '--region', '990101', '--kind', 'test']
  const { escrow_identity: identity, files } = await ask('init', ...office, '--escrow', 'make')
  for (const file of [files.keys, files.store]) {
    expect((await readFile(file)).toString('latin1')).not.toContain(identity)
  }
  const school = await aStationOf(folder)
  const { invitations } = await ask(
    'invite',
    school.school,
    stick,
    '--address',
    'https://jy.example',
  )
  const bytes = new Uint8Array(await readFile(invitations[0].path))
  const { invitation, appointment } = await openInvitation(bytes)
  expect(invitation.addresses).toEqual(['https://jy.example'])
  expect(appointment.escrow).toBe(await identityToRecipient(identity))
  const plain = await ask('invite', school.school, stick, '--address', 'http://jy.example')
  expect(plain).toMatchObject({ exit: 2, fault: { code: 'usage-wrong' } })
})

test('the root sheet changes the keys of the office; without it nobody does', async () => {
  const env: { [name: string]: string } = {}
  const { ask, type, make } = await aCommandLine(env)
  const { root, fingerprint } = await make()
  expect(await ask('rotate')).toMatchObject({ fault: { code: 'district-passphrase-missing' } })
  env['JUNHENG_DISTRICT_ROOT'] = root.join(' ')
  expect(await ask('rotate')).toMatchObject({ exit: 0, serial: 2, revoked: false })
  expect(await ask('rotate', '--revoke')).toMatchObject({ exit: 0, serial: 3, revoked: true })
  expect((await type('list')).out).toContain(fingerprint)
})

test('a revoked station is told so in its reply', async () => {
  const { folder, stick, ask, make } = await aCommandLine()
  await make()
  const school = await aStationOf(folder)
  const { invitations } = await ask('invite', school.school, stick)
  const request = await requestOf(school, invitations[0].path)
  await writeFile(path.join(stick, request.name), request.bytes)
  await ask('ingest', stick)
  await ask('approve', school.school, school.fingerprint)
  const groups = school.fingerprint.split(' ')
  expect(await ask('revoke', school.school, ...groups)).toMatchObject({ exit: 2 })
  expect(await ask('revoke', school.school, ...groups, '--reason', '电脑被盗')).toMatchObject({
    exit: 0,
    station: school.face.id,
  })
  expect(await ask('reply', stick)).toMatchObject({ replies: [{ reply_seq: 1 }] })
  expect(await ask('reply', stick)).toMatchObject({ replies: [{ state: 'already' }] })
})

test('region 99 is for tests', async () => {
  const { ask } = await aCommandLine()
  const made = await ask('init', '--name', '云溪县教育局', '--region', '990101')
  expect(made).toMatchObject({ exit: 2, fault: { details: { what: 'region-test' } } })
})

test('a fault is told in both languages, and in JSON as one object', async () => {
  const { type, ask } = await aCommandLine()
  expect((await type('list')).err).toContain('district-not-set-up: 这个文件夹里还没有县局的数据')
  expect((await type('list', '--lang', 'en')).err).toContain('There is no district in this folder')
  expect(await ask('list')).toMatchObject({ exit: 1, fault: { code: 'district-not-set-up' } })
  const { exit, err, out } = await type('delete')
  expect([exit, out]).toEqual([2, ''])
  expect(err).toContain('命令有：init ')
  expect(err.split('\n').length).toBeLessThan(8)
  expect((await type('help')).out).toContain('npm run district -- init')
})

test('a mistake in one command shows how that one is written, and where the others are', async () => {
  const { type, ask } = await aCommandLine()
  const short = await type('return', '83c64', '--reason', '有误')
  expect(short.exit).toBe(2)
  expect(short.err).toContain('报送件编号应为8位以上')
  expect(short.err).toContain('npm run district -- return 报送件编号')
  expect(short.err).not.toContain('npm run district -- init')
  expect(short.err).toContain('全部命令：npm run district -- help')
  expect((await type('settle', '12', '--lang', 'en')).err).toContain(
    'the number of a bundle has at',
  )
  expect((await type('help', 'letter')).out).not.toContain('district -- invite 学校标识码…')
  expect(await ask('list', '--help')).toMatchObject({ exit: 0, command: 'help' })
})

test('list tells who was invited and has not answered, until when, and which are over', async () => {
  const { folder, stick, type, ask, make, setClock } = await aCommandLine()
  await make()
  const school = await aStationOf(folder)
  const { invitations } = await ask('invite', school.school, stick, '--until', '2026-12-31')
  const [{ code }] = invitations
  const told = (await type('list')).out
  expect(told).toContain(`… ${school.school}  邀请 ${code}  须在 2026-12-31 前送达`)
  setClock('2027-01-02T08:00:00Z')
  expect((await type('list', '--lang', 'en')).out).toContain(`${code}  expired on 2026-12-31`)
  await ask('invite', school.school, stick, '--until', '2027-01-31')
  expect(await ask('list')).toMatchObject({ invitations: [{ until: '2027-01-31', state: 'open' }] })
})

test('a second return is asked for, says what it replaces, and loses nothing', async () => {
  const { folder, stick, type, ask, make } = await aCommandLine()
  await make()
  const school = await aStationOf(folder)
  const { invitations } = await ask('invite', school.school, stick)
  const request = await requestOf(school, invitations[0].path)
  const profile = await school.profile(642)
  const bundle = await school.bundle([profile], { sequence: 2, previous: request.id })
  for (const { name, bytes } of [request, bundle]) await writeFile(path.join(stick, name), bytes)
  await ask('ingest', stick)
  await ask('approve', school.school, school.fingerprint)
  const number = `${profile.hash.slice(0, 8).toUpperCase()}…`
  const remark = ['--remark', 'S.pupils=学籍系统为 640 人', '--only', '--until', '2026-12-10']
  expect(await ask('return', number, '--reason', '人数不符', ...remark)).toMatchObject({ exit: 0 })
  const shown = (await type('list')).out
  for (const text of ['2026-11-23 由王强退回', '人数不符', 'S.pupils  学籍系统为 640 人'])
    expect(shown).toContain(text)
  expect(shown).toContain('只许更正以上各项')
  expect(shown).toContain('2026-12-10 以前重新报送')
  expect((await type('ingest', stick)).out).toContain('↩ 已退回  表S')
  const refused = await type('return', number, '--reason', '再看')
  expect(refused.exit).toBe(1)
  expect(refused.err).toContain('已在 2026-11-23 由王强退回，写有 1 条意见')
  expect((await ask('list')).records).toMatchObject([{ review: { reason: '人数不符' } }])
  const second = await type('return', number, '--reason', '再看', '--again')
  expect(second.out).toContain('替换了 2026-11-23 由王强给出的意见')
  expect((await ask('list')).records).toMatchObject([{ review: { reason: '再看' } }])
})

test('a letter in English has a folder made for it', async () => {
  const { folder, stick, ask, make } = await aCommandLine()
  await make()
  const { school } = await aStationOf(folder)
  await ask('invite', school, stick)
  const to = path.join(folder, '..', 'letters', 'new')
  const { letters } = await ask('letter', school, to, '--lang', 'en')
  const page = await readFile(letters[0].path, 'utf8')
  expect(page).toContain('<html lang="en">')
  expect(page.replace(/县局登记|云溪县教育局/g, '')).not.toMatch(/\p{Script=Han}/u)
  expect(await ask('letter', school, to)).toMatchObject({ exit: 0 })
  expect(await readdir(to)).toHaveLength(2)
})

test('a second district is not made over a first, and a named pack must be there', async () => {
  const { make, pack, ask } = await aCommandLine()
  await make()
  expect(await make()).toMatchObject({ exit: 1, fault: { code: 'district-exists' } })
  await rm(pack)
  expect(await ask('list')).toMatchObject({ exit: 1, fault: { code: 'pack-unreadable' } })
  await writeFile(pack, '{}')
  expect(await ask('list')).toMatchObject({ exit: 1, fault: { code: 'pack-unreadable' } })
})

test('a mistake of ours is logged under a reference, and only that crosses', async () => {
  const { make, ask, type, folder } = await aCommandLine()
  await make()
  await writeFile(path.join(folder, 'district.db-wal'), '')
  const clock = () => {
    throw new TypeError('a secret')
  }
  const err: string[] = []
  const out: string[] = []
  const exit = await run(
    [
      'init',
      '--folder',
      path.join(folder, 'x'),
      '--json',
      '--kind',
      'test',
      '--name',
      '云溪县',
      '--region',
      '990101',
    ],
    {
      ...{ env: {}, user: '王强', clock, random: (count) => new Uint8Array(count).fill(7) },
      ...{ out: (line) => out.push(line), err: (line) => err.push(line) },
      ended: async () => undefined,
    },
  )
  expect(exit).toBe(1)
  expect(JSON.parse(out.join(''))).toEqual({
    fault: { code: 'unexpected', details: { reference: '07070707' } },
  })
  expect(err.join('\n')).toContain('07070707 TypeError: a secret')
  expect((await ask('list')).exit).toBe(0)
  expect((await type('list')).err).toBe('')
})

test('a reply never overwrites another file of its name, which does not keep the others back', async () => {
  const { folder, stick, type, ask, make } = await aCommandLine()
  await make()
  const school = await aStationOf(folder)
  const other = await aStationOf(folder, 2, '9901010002')
  for (const one of [school, other]) {
    const { invitations } = await ask('invite', one.school, stick)
    const bundle = await requestOf(one, invitations[0].path)
    await writeFile(path.join(stick, bundle.name), bundle.bytes)
    await ask('ingest', stick)
    await ask('approve', one.school, one.fingerprint)
  }
  const { replies } = await ask('reply', stick)
  expect(replies).toHaveLength(2)
  const [damaged, lost] = replies
  await writeFile(damaged.path, 'something else')
  await rm(lost.path)
  expect(await ask('reply', stick)).toMatchObject({
    exit: 1,
    replies: [{ path: lost.path, state: 'written' }],
    refused: [{ path: damaged.path, fault: { code: 'file-exists' } }],
  })
  expect(await readFile(damaged.path, 'utf8')).toBe('something else')
  await rm(lost.path)
  const { exit, out } = await type('reply', stick)
  expect(exit).toBe(1)
  expect(out).toContain(`✕ ${damaged.school}  ${damaged.path}`)
  expect(out).toContain(lost.path)
  expect(await fingerprint(school.face, 'junheng.fingerprint.station')).toBe(school.fingerprint)
})

test('what stops the reply to one school never holds up the others, and is told at the end', async () => {
  const { folder, stick, type, ask, make } = await aCommandLine()
  await make()
  const school = await aStationOf(folder)
  const other = await aStationOf(folder, 2, '9901010002')
  for (const one of [school, other]) {
    const { invitations } = await ask('invite', one.school, stick)
    const bundle = await requestOf(one, invitations[0].path)
    await writeFile(path.join(stick, bundle.name), bundle.bytes)
    await ask('ingest', stick)
    await ask('approve', one.school, one.fingerprint)
    // The first school has heard of a reply that these books never wrote.
    if (one === school) {
      const seen = { district_epoch: '0000000f', reply_seq: 4, reply: '4'.repeat(64) }
      const next = { sequence: 2, previous: bundle.id, highest_receipt: seen }
      const second = await one.bundle([], next)
      await writeFile(path.join(stick, second.name), second.bytes)
    }
  }
  expect((await type('ingest', stick)).out).toContain('renew-epoch')
  expect(await ask('reply', stick)).toMatchObject({
    ...{ exit: 1, fault: { code: 'district-put-back', details: { school: school.school } } },
  })
  const files = (await readdir(stick)).filter((name) => name.endsWith('.jhr'))
  expect(files).toHaveLength(1)
  expect(files[0]).toMatch(/^9901010002-/)
  expect((await type('list')).out).toContain('district-put-back')
  expect((await ask('renew-epoch')).exit).toBe(0)
  expect(await ask('reply', stick)).toMatchObject({ exit: 0, replies: [{}, {}] })
})

test('a fork, a replay, a new series and a clock that jumped: each a sentence with a remedy', async () => {
  const { folder, stick, type, ask, make, setClock } = await aCommandLine()
  await make()
  const school = await aStationOf(folder)
  const [invitation] = (await ask('invite', school.school, stick, '--until', '2026-12-31'))
    .invitations
  const one = await requestOf(school, invitation.path)
  const place = { sequence: 2, previous: one.id }
  const two = await school.bundle([await school.profile(1)], place)
  const rival = await school.bundle([await school.profile(2)], place)
  const begins = { last_manifest: one.id }
  const restored = await school.bundle([], { epoch: '0000000b', begins })
  for (const [at, { bytes }] of [one, two, rival, restored].entries())
    await writeFile(path.join(stick, `${at}.jhb`), bytes)
  await ask('ingest', stick)
  await ask('approve', school.school, school.fingerprint)
  expect((await type('ingest', stick)).out).toContain('已收过，内容相同，只计一次')
  const before = (await type('list')).out
  expect(before).toContain('学校只记得第 1 号，县局已收到第 2 号')
  expect(before).toMatch(/disputed-place: .*\n.*\n.*district -- settle 上报包编号/)
  expect(await ask('settle', 'ffffffff', '--reason', '核对过')).toMatchObject({
    ...{ exit: 1, fault: { code: 'settle-bundle-unknown' } },
  })
  expect(await ask('settle', one.id, '--reason', '核对过')).toMatchObject({
    ...{ exit: 1, fault: { code: 'settle-undisputed' } },
  })
  expect(await ask('settle', two.id)).toMatchObject({ exit: 2, fault: { code: 'usage-wrong' } })
  expect(await ask('settle', two.id.slice(0, 10), '--reason', '核对过')).toMatchObject({
    ...{ exit: 0, bundle: two.id, set_aside: [rival.id], reason: '核对过' },
  })
  const after = (await type('list')).out
  expect(after).toMatch(/✓ 已核验.*\n.*已认定以这个为准。\n.*核对过/)
  expect(after).toMatch(/— 已搁置.*\n.*bundle-set-aside: /)
  expect(after).not.toContain('本机时间')
  const { bundles, series } = await ask('list')
  expect(series).toMatchObject([{ epoch: '0000000b', is: 'behind', remembers: 1, holds: 2 }])
  expect(bundles).toHaveLength(4)
  expect(bundles).toContainEqual(expect.objectContaining({ bundle: two.id, came_again: 1 }))
  setClock('2016-11-23T08:00:00Z')
  expect((await type('list')).out).toContain('本机时间是 2016-11-23T08:00:00Z，比县局上一次操作')
  setClock('2036-11-23T08:00:00Z')
  expect(await ask('list')).toMatchObject({ clock: { is: 'ahead' } })
  expect((await type('list', '--lang', 'en')).out).toContain('more than two years after')
})
