import * as z from 'zod'
import { expect, test } from '#e2e/fixtures.ts'
import { startingPages } from '#e2e/pages/starting.ts'
import { workPages } from '#e2e/pages/work.ts'
import { readSample } from '#e2e/sample.ts'
import { words } from '#shared/words/words.ts'

const { attach } = words.zh
const Stored = z.object({ json: z.object({ bytes: z.base64() }) })

/** An application segment as a phone writes it beside a picture (CIPA DC-008, 4.7.2.1). */
function exif(): Buffer {
  const said = Buffer.from('Exif\0\0MM\0*\0\0\0\bGPSLatitude 25.0406 GPSLongitude 102.7129 HUAWEI')
  return Buffer.concat([Buffer.from([0xff, 0xe1, 0, said.length + 2]), said])
}

test('a phone’s photo is kept small and without the place where it was taken', async ({ open }) => {
  const sample = await readSample('E1')
  const { page } = await open()
  const start = startingPages(page)
  await start.confirm(await start.create('李梅'))
  await start.addSchool(sample.school.code, sample.school.name)
  const work = workPages(page)
  await work.choosePeriod(sample.period)
  await work.openForm('B')
  await page.locator('[id="B.entry_rule"]').selectOption('zone')

  const drawn = await page.evaluate(async () => {
    const canvas = document.createElement('canvas')
    canvas.width = 4000
    canvas.height = 3000
    const context = canvas.getContext('2d')
    if (context === null) throw new Error('no canvas')
    for (let at = 0; at < 3000; at += 1) {
      context.fillStyle = `hsl(${(at * 37) % 360} 60% 50%)`
      context.fillRect((at * 71) % 4000, (at * 53) % 3000, 160, 160)
    }
    const blob = await new Promise<Blob | null>((done) => {
      canvas.toBlob(done, 'image/jpeg', 0.95)
    })
    if (blob === null) throw new Error('no picture')
    return [...new Uint8Array(await blob.arrayBuffer())]
  })
  const picture = Buffer.from(drawn)
  const photo = Buffer.concat([picture.subarray(0, 2), exif(), picture.subarray(2)])
  expect(photo.includes('GPSLatitude')).toBe(true)
  const box = page.locator('[id="B.zone_scheme_doc"]')
  await box.setInputFiles({ name: '片区图.jpg', mimeType: 'image/jpeg', buffer: photo })
  await expect(page.getByRole('button', { name: attach.look('片区图.jpg') })).toBeVisible()
  await work.saved()

  await page.getByRole('button', { name: attach.look('片区图.jpg') }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('img')).toBeVisible()
  const hash = /[0-9a-f]{64}/.exec(await dialog.innerText())?.[0] ?? ''
  const answer = await page.evaluate(
    async ([school, asked]) => {
      const got = await fetch('/rpc/school/attachments/get', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ json: { school, hash: asked } }),
      })
      return got.json()
    },
    [sample.school.code, hash],
  )
  const stored = Buffer.from(Stored.parse(answer).json.bytes, 'base64')
  expect([...stored.subarray(0, 2)]).toEqual([0xff, 0xd8])
  expect(stored.length).toBeLessThan(600 * 1024)
  for (const word of ['GPS', 'Exif', 'HUAWEI']) expect(stored.includes(word)).toBe(false)
  await page.keyboard.press('Escape')

  await box.setInputFiles({
    name: 'IMG_0001.HEIC',
    mimeType: 'image/heic',
    buffer: Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic'),
  })
  await expect(page.getByText('HEIC').first()).toBeVisible()
  await page.getByRole('button', { name: attach.remove('片区图.jpg') }).click()
  await expect(page.getByRole('button', { name: attach.look('片区图.jpg') })).toBeHidden()
  await page.keyboard.press('Control+z')
  await expect(page.getByRole('button', { name: attach.look('片区图.jpg') })).toBeVisible()
})
