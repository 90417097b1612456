import { skipToken, useQuery } from '@tanstack/react-query'
import { type Api, useApi } from '#renderer/api/api.tsx'
import { useDesk } from '#renderer/desk/desk-context.tsx'
import { useSpeech } from '#renderer/language/language.tsx'
import { Manifest } from '#shared/bundle/manifest.ts'
import { unverifiedPayload } from '#shared/bundle/sign.ts'
import { utf8 } from '#shared/bytes.ts'
import { parseCanonical } from '#shared/canonical.ts'
import { type SchoolCode, Sha256, type WorkspaceKind } from '#shared/ids.ts'
import { readRecord } from '#shared/record/read.ts'
import type { Record } from '#shared/record/record.ts'
import { filing } from '#shared/sheet/filing.ts'
import type { Paper, Sheet } from '#shared/sheet/sheet.ts'
import { slip } from '#shared/sheet/slip.ts'
import type { Language } from '#shared/words/words.ts'

/** Sheets of what is sealed or packed: made from the stored bytes, never from the draft. */
export const storedKinds = ['filing', 'slip'] as const
export type StoredKind = (typeof storedKinds)[number]

export const isStoredKind = (text: string): text is StoredKind =>
  storedKinds.some((kind) => kind === text)

interface Whose {
  readonly school: { readonly code: SchoolCode; readonly name: string }
  readonly kind: WorkspaceKind
  readonly language: Language
}

/** The filing copy of a record or the slip of a bundle, by its hash, with the pack by which it goes. */
export function useStoredPaper(kind: StoredKind, part: string | undefined, schoolName: string) {
  const api = useApi()
  const { school: code } = useDesk()
  const { language } = useSpeech()
  const status = useQuery(api.school.workspace.status.queryOptions({ input: {} }))
  const workspace =
    status.data !== undefined && 'kind' in status.data ? status.data.kind : undefined
  const hash = Sha256.safeParse(part)
  const isKnown = hash.success && workspace !== undefined
  return useQuery({
    queryKey: ['stored-paper', kind, part, language, schoolName, workspace],
    queryFn: isKnown
      ? () => {
          const whose = { school: { code, name: schoolName }, kind: workspace, language }
          return kind === 'filing'
            ? filingPaper(api, hash.data, whose)
            : slipPaper(api, hash.data, whose)
        }
      : skipToken,
  })
}

async function filingPaper(api: Api, hash: Sha256, whose: Whose): Promise<Paper> {
  const record = await recordOf(api, whose.school.code, hash)
  const material = { ...whose, ...(await packOf(api, record.pack.hash)) }
  return paperOf(filing({ ...material, record, hash }), whose)
}

async function slipPaper(api: Api, id: Sha256, whose: Whose): Promise<Paper> {
  const { code } = whose.school
  const { text } = await api.calls.school.proof.show({ school: code, hash: id })
  const manifest = Manifest.parse(parseCanonical(unverifiedPayload(text), 'manifest'))
  const records = []
  for (const { hash, kind } of manifest.objects) {
    if (kind === 'record') records.push({ hash, record: await recordOf(api, code, hash) })
  }
  const signed = await api.calls.school.principal.signed({ school: code })
  const principal = signed.find(({ bundle }) => bundle === id)?.by
  const material = { ...whose, ...(await packOf(api, manifest.pack.hash)) }
  return paperOf(slip({ ...material, id, manifest, principal, records }), whose)
}

async function recordOf(api: Api, school: SchoolCode, hash: Sha256): Promise<Record> {
  const { text } = await api.calls.school.proof.show({ school, hash })
  return readRecord(utf8(text))
}

async function packOf(api: Api, hash: Sha256) {
  const { pack } = await api.calls.school.pack.get({ hash })
  const held = await api.calls.school.pack.list({})
  return { pack, isConfirmed: held.find((one) => one.hash === hash)?.standing === 'confirmed' }
}

const paperOf = (sheets: readonly Sheet[], { language, school }: Whose): Paper => ({
  title: `${sheets[0]?.title ?? ''} ${school.name}`,
  ...{ language, sheets },
})
