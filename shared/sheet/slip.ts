import { bundleFileName } from '#shared/bundle/file-name.ts'
import type { Manifest } from '#shared/bundle/manifest.ts'
import { inChina } from '#shared/china-day.ts'
import { shownPeriod } from '#shared/entry/shown-period.ts'
import type { Sha256 } from '#shared/ids.ts'
import type { Record } from '#shared/record/record.ts'
import { sheetWords } from '#shared/words/sheets.ts'
import { words } from '#shared/words/words.ts'
import { columnsOver } from './columns.ts'
import { footOf, type Material, marksOf, sayIn } from './material.ts'
import type { Sheet, SheetPart } from './sheet.ts'

/** A bundle as it goes out of the house, with the records that it carries. */
export interface HandedIn extends Omit<Material, 'session' | 'period' | 'day'> {
  readonly id: Sha256
  readonly manifest: Manifest
  /** Under which name the principal has signed; undefined while nobody has. */
  readonly principal: string | undefined
  readonly records: readonly { readonly hash: Sha256; readonly record: Record }[]
}

/**
 * The slip that goes with a bundle: what is handed over, by the bundle's id in figures and as a QR code,
 * with lines for both who give and who take. The id stays the same when the file is written again or the
 * principal signs later (`shared/bundle/README.md` §6).
 */
export function slip(handed: HandedIn): readonly Sheet[] {
  const { id, manifest, principal, language, school } = handed
  const paper = sheetWords[language]
  const { slip: said } = paper
  const { epoch, sequence, created_at, pack } = manifest
  const groups = (id.match(/.{8}/g) ?? []).join(' ')
  return [
    {
      title: said.title,
      across: false,
      marks: marksOf(handed),
      foot: `${footOf(handed, said.code)} · ${id.slice(0, 8)}`,
      parts: [
        {
          kind: 'facts',
          facts: [
            [paper.school, school.name],
            [paper.code, manifest.school],
            [said.number, said.place(sequence, epoch)],
            [said.file, bundleFileName(manifest)],
            [said.made, inChina(created_at).replace('T', ' ').slice(0, 16)],
            [said.pack, pack.hash.slice(0, 16)],
            [said.principal, principal ?? said.unsigned],
          ],
        },
        { kind: 'code', content: id, lines: [`${said.id}${groups}`, said.same] },
        ...recordParts(handed),
        { kind: 'text', lines: [said.kept] },
        { kind: 'signatures', lines: said.signatures },
      ],
    },
  ]
}

function recordParts(handed: HandedIn): readonly SheetPart[] {
  const { manifest, records, pack, language } = handed
  const { slip: said } = sheetWords[language]
  const say = sayIn(handed)
  if (manifest.enrolment !== undefined) return [{ kind: 'text', lines: [said.request] }]
  if (records.length === 0) return [{ kind: 'text', lines: [said.nothing] }]
  const count = (kind: string) => manifest.objects.filter((one) => one.kind === kind).length
  const others = said.others(count('personal'), count('attachment'))
  return [
    { kind: 'heading', text: said.records(records.length) },
    {
      kind: 'table',
      columns: columnsOver(
        said.columns,
        [[10, 'center'], [58], [30], [16, 'center'], [18, 'center'], [38]],
        false,
      ),
      rows: records.map(({ hash, record }, row) => {
        const form = pack.forms.find(({ key }) => key === record.form)
        return [
          `${row + 1}`,
          form === undefined ? record.form : `${form.key} ${say(form.title)}`,
          shownPeriod(words[language], record.period),
          `${record.revision}`,
          `${record.reasons.length}`,
          hash.slice(0, 16),
        ]
      }),
    },
    ...(others === '' ? [] : [{ kind: 'text' as const, lines: [others] }]),
  ]
}
