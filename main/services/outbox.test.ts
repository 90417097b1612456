import { expect, test } from 'vitest'
import * as z from 'zod'
import { insertBundle } from '#main/store/bundles.ts'
import { damage } from '#main/testing/damage.ts'
import { aDistrict } from '#main/testing/district.ts'
import { aStation, passphrase } from '#main/testing/station.ts'
import { school, someInstant } from '#main/testing/test-store.ts'
import { sha256 } from '#shared/canonical.ts'
import { Epoch } from '#shared/ids.ts'

test.for([
  ['a file with a wrong byte', "UPDATE bundles SET file = x'00'"],
  ['a signature that is none', "UPDATE bundles SET jws = '{}'"],
  ['a hash of something else', "UPDATE bundles SET file_hash = 'x'"],
] as const)(
  '%s is set aside and shown; its records travel in a new epoch, and it is never deleted',
  async ([, sql]) => {
    const [station, district] = [await aStation(), await aDistrict()]
    await station.setUp()
    await station.join(district)
    await station.fillAll()
    await station.seal('A')
    const [lost] = (await station.ask.handing.write({ folder: station.stick() })).written
    const isLost = lost === undefined ? '' : ` WHERE id = '${lost.bundle}'`
    await station.close()
    await damage(station.folder, (db) => {
      db.run('DROP TRIGGER bundles_not_updated')
      db.run(`${sql}${isLost}`)
    })
    await station.restart()
    await station.ask.workspace.unlock({ passphrase })

    const [waiting] = await station.ask.handing.waiting({})
    expect(waiting).toMatchObject({
      unconfirmed: [],
      set_aside: [{ bundle: lost?.bundle, fault: { code: 'outbox-unreadable' } }],
    })
    expect(waiting?.unpacked).toHaveLength(2)

    const stick = station.stick()
    expect(await station.writeAgreeing(stick)).toHaveLength(1)
    const [bundle] = await district.read(stick)
    expect(bundle?.manifest).toMatchObject({ sequence: 1, begins: { last_manifest: lost?.bundle } })
    expect(bundle?.objects.size).toBe(2)

    const [after] = await station.ask.handing.waiting({})
    expect(after).toMatchObject({ unpacked: [], set_aside: [{ bundle: lost?.bundle }] })
    await station.fill({ op: 'set', form: 'A', field: 'books', value: '20' })
    await station.seal('A')
    const next = station.stick()
    await station.ask.handing.write({ folder: next })
    const epochs = (await district.read(next)).map(({ manifest }) => manifest.epoch)
    expect(new Set(epochs).size).toBe(1)
  },
)

test('a bundle under another’s id is set aside', async () => {
  const [station, district] = [await aStation(), await aDistrict()]
  await station.setUp()
  await station.join(district)
  await station.fillAll()
  await station.seal('A')
  await station.ask.handing.write({ folder: station.stick() })
  await station.close()
  const file = new Uint8Array([1])
  const fileHash = await sha256(file)
  await damage(station.folder, (db) => {
    const epoch = Epoch.parse('ffffffff')
    const id = fileHash
    const jws = db.find(z.object({ jws: z.string() }), 'SELECT jws FROM bundles')?.jws ?? ''
    insertBundle(db, school, {
      ...{ id, epoch, sequence: 1, jws, file, fileHash },
      packedAt: someInstant,
    })
  })
  await station.restart()
  await station.ask.workspace.unlock({ passphrase })
  const [waiting] = await station.ask.handing.waiting({})
  expect(waiting?.set_aside).toMatchObject([{ bundle: fileHash }])
  expect(waiting?.unconfirmed).toHaveLength(1)
})
