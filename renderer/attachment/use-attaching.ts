import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useApi } from '#renderer/api/api.tsx'
import { toBase64 } from '#renderer/api/base64.ts'
import type { Desk } from '#renderer/desk/desk.ts'
import { useDesk } from '#renderer/desk/desk-context.tsx'
import { attachmentsOf } from '#shared/attachment/answer.ts'
import { attachmentLimits } from '#shared/attachment/limits.ts'
import type { Sha256 } from '#shared/ids.ts'
import { placeOf } from '#shared/pack/place.ts'
import { pictureOf } from './picture.ts'
import { refuseFull, refuseHuge } from './refusals.ts'

/** What the cell names now. */
export const namedIn = (desk: Desk, cell: string): readonly Sha256[] =>
  attachmentsOf(desk.cell(cell).answer) ?? []

/** Writes which attachments a cell has; an edit as any other, which undo takes back. */
export function putNamed(desk: Desk, cell: string, hashes: readonly Sha256[]): void {
  const place = placeOf(desk.engine.pack, cell)
  const value = hashes.length === 0 ? {} : { value: [...hashes] }
  if (place?.kind === 'field') {
    desk.edit({ op: 'set', form: place.form.key, field: place.field.name, ...value })
  }
  if (place?.kind === 'column') {
    const { register, row, field } = place
    desk.edit({ op: 'set-cell', register: register.key, row, column: field.name, ...value })
  }
}

/** Adds files to a cell, one after the other: first kept by the services, then named by the cell. */
export function useAttaching(cell: string) {
  const desk = useDesk()
  const { calls, school } = useApi()
  const client = useQueryClient()
  return useMutation({
    mutationFn: async (files: readonly File[]) => {
      for (const file of files) {
        refuseFull(namedIn(desk, cell))
        const { hash } = await calls.school.attachments.add({
          school: desk.school,
          name: nameOf(file),
          ...(await sentOf(file)),
        })
        const named = namedIn(desk, cell)
        if (!named.includes(hash)) putNamed(desk, cell, [...named, hash])
      }
      await desk.flush()
      await client.invalidateQueries({ queryKey: school.attachments.key() })
    },
  })
}

async function sentOf(file: File): Promise<{ bytes: string; thumbnail?: string }> {
  const head = new TextDecoder().decode(await file.slice(0, 5).arrayBuffer())
  const isDocument = head === '%PDF-'
  refuseHuge(file, isDocument)
  if (isDocument) return { bytes: toBase64(new Uint8Array(await file.arrayBuffer())) }
  const { bytes, thumbnail } = await pictureOf(file)
  const small = thumbnail.length > attachmentLimits.thumbnailBytes ? undefined : thumbnail
  return {
    bytes: toBase64(bytes),
    ...(small === undefined ? {} : { thumbnail: toBase64(small) }),
  }
}

/** The file's own name, without signs that hide or turn what stands beside it. */
function nameOf({ name }: File): string {
  const plain = name
    .replace(/[\p{Cc}\p{Bidi_Control}\p{Zl}\p{Zp}/\\]/gu, ' ')
    .toWellFormed()
    .trim()
  return [...plain].slice(0, 60).join('') || 'file'
}
