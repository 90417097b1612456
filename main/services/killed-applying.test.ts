import { spawn } from 'node:child_process'
import { cpSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { createInterface } from 'node:readline'
import { expect, test } from 'vitest'
import { aDistrict } from '#main/testing/district.ts'
import { aStation, passphrase, type Station } from '#main/testing/station.ts'
import { tempFolder } from '#main/testing/temp-folder.ts'
import { period, school } from '#main/testing/test-store.ts'
import { canonicalBytes } from '#shared/canonical.ts'
import { smallPack } from '#shared/testing/small-pack.ts'

const program = join(import.meta.dirname, '../testing/program.ts')

/** A new laptop, closed, and a stick with the reply that brings back what the lost one had handed in. */
async function aNewLaptop() {
  const [lost, district] = [await aStation(), await aDistrict()]
  await lost.setUp()
  await lost.join(district)
  await lost.fillAll()
  await lost.seal('S', 'A')
  const first = lost.stick()
  await lost.ask.handing.write({ folder: first })
  const held = (await district.read(first)).flatMap(({ manifest, objects }) =>
    manifest.objects.map(({ hash, kind }) => ({
      ...{ hash, kind, bytes: objects.get(hash) ?? new Uint8Array() },
    })),
  )
  const station = await aStation()
  await station.setUp()
  const stick = station.stick()
  await station.ask.district.accept(await district.invite())
  await station.ask.handing.write({ folder: stick })
  await district.approve(stick)
  await station.ask.receiving.apply({ folder: stick })
  const decisions = held
    .flatMap(({ hash, kind }) => (kind === 'record' ? [hash] : []))
    .toSorted()
    .map((record) => ({ record, decision_no: 1, state: 'accepted' }))
  await district.answer(stick, { carried: held, change: { decisions } })
  await station.close()
  return { folder: station.folder, stick }
}

/** Applies in a process of its own, killed so many milliseconds after it has begun; true when it came to its end. */
async function applyUntil(folder: string, stick: string, packFile: string, ms: number) {
  const args = [program, 'apply', folder, packFile, passphrase, stick]
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  let isDone = false
  for await (const line of createInterface({ input: child.stdout })) {
    if (line === 'ready') setTimeout(() => child.kill('SIGKILL'), ms)
    if (line === 'none') isDone = true
  }
  return isDone
}

/** All that a person sees of it, without the times at which it was applied here. */
async function seen({ ask }: Station) {
  const records = await ask.proof.records({ school })
  const { situation } = await ask.filling.open({ school, period })
  const steps = records.map(({ record, steps }) => [record, steps.map(({ step }) => step)])
  return { steps, situation }
}

test('kill -9 while a reply is applied and records come back: before, after one of its steps, or whole', async () => {
  const { folder, stick } = await aNewLaptop()
  const packFile = join(tempFolder(), 'pack.json')
  writeFileSync(packFile, canonicalBytes(smallPack))
  const copyOf = async () => {
    const copy = join(tempFolder(), 'copy')
    cpSync(folder, copy, { recursive: true })
    return copy
  }
  const opened = async (place: string) => {
    const station = await aStation({ folder: place })
    await station.ask.workspace.unlock({ passphrase })
    return station
  }
  const whole = await opened(await copyOf())
  await whole.ask.receiving.apply({ folder: stick })
  const wanted = await seen(whole)
  expect(wanted.steps).toHaveLength(2)
  await whole.close()
  let killed = 0
  for (const ms of [0, 2, 5, 9, 14, 20, 30, 45, 70]) {
    const copy = await copyOf()
    if (!(await applyUntil(copy, stick, packFile, ms))) killed += 1
    const after = await opened(copy)
    const records = await after.ask.proof.records({ school })
    // The records come back in one act: none of them, or all.
    expect([0, 2]).toContain(records.length)
    await after.ask.receiving.apply({ folder: stick })
    expect(await seen(after)).toEqual(wanted)
    await after.close()
  }
  expect(killed).toBeGreaterThan(0)
}, 120_000)
