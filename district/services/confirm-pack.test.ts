import { mkdir, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { run } from '#district/cli/run.ts'
import { aFolder } from '#district/testing/a-folder.ts'
import { smallPack, smallPackBytes, smallPackRef } from '#district/testing/small-pack.ts'
import { signingPair } from '#shared/bundle/keys.ts'
import { Instant } from '#shared/ids.ts'
import { developmentPair } from '#shared/pack/development-key.ts'
import { openConfirmedPack, signedPackBytesLimit, signPack } from '#shared/pack/signed.ts'
import { openInvitation } from '#shared/reply/invite.ts'

const issuer = await signingPair(new Uint8Array(32).fill(7))

/** A district of this kind, a stick with a pack, and the command line between them. */
async function aDistrictWith(file: Uint8Array, kind: 'real' | 'test' = 'test') {
  const home = await aFolder()
  const [folder, stick] = [path.join(home, 'district'), path.join(home, 'stick')]
  await mkdir(stick)
  await writeFile(path.join(stick, 'offered.jhp'), file)
  await writeFile(path.join(home, 'pack.json'), smallPackBytes)
  async function ask(...words: string[]) {
    const out: string[] = []
    const given = ['--folder', folder, '--pack', path.join(home, 'pack.json'), '--json']
    const exit = await run([...words, ...given], {
      env: { JUNHENG_DISTRICT_PASSPHRASE: 'eight or more' },
      user: '王强',
      out: (line) => out.push(line),
      err: () => undefined,
      ended: async () => undefined,
      clock: () => Instant.parse('2026-11-23T08:00:00Z'),
      random: (count) => crypto.getRandomValues(new Uint8Array(count)),
    })
    return { exit, ...JSON.parse(out.join('')) }
  }
  await ask(
    'init',
    '--name',
    '云溪县教育局',
    '--region',
    kind === 'real' ? '110101' : '990101',
    '--kind',
    kind,
  )
  const { invitations } = await ask('invite', '9901010001', stick)
  const invitation = new Uint8Array(await readFile(invitations[0].path))
  const { signing } = (await openInvitation(invitation)).appointment
  const confirm = (key: string) => ask('confirm', path.join(stick, 'offered.jhp'), key, stick)
  return { stick, signing, confirm }
}

test('a confirmed pack is one that the stations of the district install', async () => {
  const { stick, signing, confirm } = await aDistrictWith(await signPack(smallPack, issuer))
  const target = path.join(stick, 'test.small-1.jhp')
  expect(await confirm(issuer.public)).toEqual({
    ...{ exit: 0, command: 'confirm', path: target, pack: smallPackRef },
  })
  const opened = await openConfirmedPack(new Uint8Array(await readFile(target)), signing)
  expect(opened.pack).toEqual(smallPack)
  expect(opened.issuer).toBe(issuer.kid)
})

test('a pack of another issuer is not confirmed, and neither is what is no pack', async () => {
  const { confirm } = await aDistrictWith(await signPack(smallPack, issuer))
  const other = await signingPair(new Uint8Array(32).fill(8))
  expect(await confirm(other.public)).toMatchObject({
    ...{ exit: 1, fault: { code: 'pack-unsigned', details: { by: 'issuer' } } },
  })
  expect(await confirm('x')).toMatchObject({ exit: 2, fault: { details: { what: 'issuer' } } })
  const nothing = await aDistrictWith(smallPackBytes)
  expect(await nothing.confirm(issuer.public)).toMatchObject({ fault: { code: 'file-not-ours' } })
})

test('a real district never confirms what the development key signed; a test district may', async () => {
  const file = await signPack(smallPack, await developmentPair())
  const real = await aDistrictWith(file, 'real')
  expect(await real.confirm('development')).toMatchObject({
    ...{ exit: 1, fault: { code: 'pack-development-key' } },
  })
  expect((await (await aDistrictWith(file)).confirm('development')).exit).toBe(0)
})

test('what is too large for a pack, and what is no plain file, is refused unread', async () => {
  const { stick, confirm } = await aDistrictWith(new Uint8Array())
  const offered = path.join(stick, 'offered.jhp')
  await truncate(offered, signedPackBytesLimit + 1)
  expect(await confirm(issuer.public)).toMatchObject({
    ...{ exit: 1, fault: { code: 'file-too-large', details: { limit: signedPackBytesLimit } } },
  })
  await rm(offered)
  await mkdir(offered)
  expect(await confirm(issuer.public)).toMatchObject({ fault: { code: 'file-not-plain' } })
})
