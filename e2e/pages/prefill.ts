import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import * as z from 'zod'
import type { Edit } from '#shared/engine/edit.ts'

const batch = 500
const Opened = z.object({ json: z.object({ revision: z.int() }) })

/**
 * Puts these entries into the draft through the window's own session, as if somebody had made them
 * before; then the window is opened anew. For what a journey rests on and does not show.
 */
export async function prefill(
  page: Page,
  place: { readonly school: string; readonly period: string },
  edits: readonly Edit[],
): Promise<void> {
  const bytes = await readFile('packs/cn.balanced.2017/samples/evidence.pdf', 'base64')
  await ask(page, 'attachments/add', { school: place.school, name: '佐证.pdf', bytes })
  const opened = Opened.parse(await ask(page, 'filling/open', place))
  for (let at = 0; at < edits.length; at += batch) {
    const expected = opened.json.revision + at / batch
    await ask(page, 'filling/save', { ...place, expected, edits: edits.slice(at, at + batch) })
  }
  await page.reload()
}

/** One call over the wire of the web host (oRPC's own protocol), with the page's cookie. */
function ask(page: Page, procedure: string, input: object): Promise<unknown> {
  return page.evaluate(
    async ([path, body]) => {
      const answer = await fetch(`/rpc/school/${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: body ?? '',
      })
      if (!answer.ok) throw new Error(await answer.text())
      return answer.json()
    },
    [procedure, JSON.stringify({ json: input })],
  )
}
