import { cpSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { aDistrict } from '#main/testing/district.ts'
import { aStation, passphrase } from '#main/testing/station.ts'
import { tempFolder } from '#main/testing/temp-folder.ts'

/** A station that handed in once, with a copy of its whole folder as it was then. */
async function aCopiedStation() {
  const [station, district] = [await aStation(), await aDistrict()]
  await station.setUp()
  await station.join(district)
  await station.fillAll()
  await station.seal('A')
  const first = station.stick()
  await station.ask.handing.write({ folder: first })
  const seen = new Set((await district.read(first)).map(({ id }) => id))
  const copy = join(tempFolder(), 'copy')
  await station.close()
  cpSync(station.folder, copy, { recursive: true })
  await station.restart()
  await station.ask.workspace.unlock({ passphrase })
  const handIn = async (books: string) => {
    await station.fill({ op: 'set', form: 'A', field: 'books', value: books })
    await station.seal('A')
    const stick = station.stick()
    await station.writeAgreeing(stick)
    const fresh = (await district.read(stick)).filter(({ id }) => !seen.has(id))
    const [bundle = missing()] = fresh
    expect(fresh).toHaveLength(1)
    seen.add(bundle.id)
    return { stick, last: { id: bundle.id, ...bundle.manifest } }
  }
  const restore = async () => {
    await station.close()
    rmSync(station.folder, { recursive: true })
    cpSync(copy, station.folder, { recursive: true })
    await station.restart()
    await station.ask.workspace.unlock({ passphrase })
  }
  /** The district says that it holds the chain up to this bundle. */
  const receive = async (stick: string, head: Awaited<ReturnType<typeof handIn>>['last']) => {
    const { epoch, sequence, id } = head
    const chains = [{ epoch, through: sequence, head_manifest: id }]
    await district.answer(stick, { change: { chains, decisions: [] } })
    await station.ask.receiving.apply({ folder: stick })
  }
  return { handIn, restore, receive }
}

test('the whole folder put back, counter and all, begins a new epoch when the district knows more', async () => {
  const { handIn, restore, receive } = await aCopiedStation()
  const before = await handIn('13')
  expect(before.last.sequence).toBe(3)
  await restore()
  await receive(before.stick, before.last)
  const { last } = await handIn('14')
  expect(last.epoch).not.toBe(before.last.epoch)
  expect(last.sequence).toBe(1)
})

test('also when the chain has grown as long again before the district’s word comes', async () => {
  const { handIn, restore, receive } = await aCopiedStation()
  const before = await handIn('13')
  await restore()
  const twin = await handIn('14')
  expect([twin.last.epoch, twin.last.sequence]).toEqual([before.last.epoch, 3])
  await receive(before.stick, before.last)
  const { last } = await handIn('15')
  expect(last.epoch).not.toBe(before.last.epoch)
})

test('a word on our own newest bundle leaves the epoch as it is', async () => {
  const { handIn, receive } = await aCopiedStation()
  const { stick, last } = await handIn('13')
  await receive(stick, last)
  expect((await handIn('14')).last).toMatchObject({ epoch: last.epoch, sequence: 4 })
})

function missing(): never {
  throw new Error('no bundle on the stick')
}
