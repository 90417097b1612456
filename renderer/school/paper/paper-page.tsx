import { NativeSelect } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useLocation } from 'wouter'
import { useApi } from '#renderer/api/api.tsx'
import { useDesk, useDeskVersion } from '#renderer/desk/desk-context.tsx'
import { usePackStanding } from '#renderer/desk/use-pack-standing.ts'
import { workHref } from '#renderer/form/hrefs.ts'
import { useSpeech } from '#renderer/language/language.tsx'
import { PrintButtons } from '#renderer/print/print-buttons.tsx'
import { useRemedies } from '#renderer/remedies/use-remedies.ts'
import { Notice } from '#renderer/ui/notice.tsx'
import { Page } from '#renderer/ui/page.tsx'
import type { PlainDate } from '#shared/ids.ts'
import { schoolForms } from '#shared/pack/school-forms.ts'
import { isKind, type Kind, kinds, paperOfSheets } from '#shared/sheet/kinds.ts'
import { ColumnsChoice } from './columns-choice.tsx'
import styles from './paper-page.module.css'
import { PaperView } from './paper-view.tsx'
import { useColumns } from './use-columns.ts'

interface PaperPageProps {
  readonly kind: string | undefined
  /** Of blank forms and registers: which one. */
  readonly part: string | undefined
  readonly schoolName: string
  readonly today: PlainDate
}

const names = Object.keys(kinds).filter(isKind)
const ofOne: readonly Kind[] = ['blank', 'register']

/** One sheet as it will be printed, and which: for the inspector, the principal and the archive. */
export function PaperPage({ kind: asked = '', part: named, schoolName, today }: PaperPageProps) {
  const desk = useDesk()
  const { words, language, say } = useSpeech()
  const [, go] = useLocation()
  const kind: Kind = isKind(asked) ? asked : 'checklist'
  const choices = ofOne.includes(kind) ? partsOf(desk.engine.pack, kind) : []
  const part = choices.length === 0 ? undefined : (named ?? choices[0]?.key)
  const register = desk.engine.pack.registers.find(({ key }) => kind === 'register' && key === part)
  const [columns, setColumns] = useColumns(part ?? '')
  const paper = usePaper({ kind, part, schoolName, today, language, columns })
  const href = (to: string) => workHref(desk, `paper/${to}`)
  return (
    <Page
      title={words.paper.title}
      note={words.paper.what}
      isSheet
      tools={
        <>
          <NativeSelect
            aria-label={words.paper.kind}
            value={kind}
            onChange={(event) => go(href(event.currentTarget.value))}
            data={names.map((name) => ({ value: name, label: words.paper.kinds[name] }))}
          />
          {choices.length === 0 ? null : (
            <NativeSelect
              aria-label={words.paper.part}
              value={part}
              onChange={(event) => go(href(`${kind}/${event.currentTarget.value}`))}
              data={choices.map(({ key, title }) => ({
                value: key,
                label: `${key} ${say(title)}`,
              }))}
            />
          )}
          <PrintButtons suggested={`${words.paper.kinds[kind]}-${schoolName}.pdf`} />
        </>
      }
    >
      {register === undefined ? null : (
        <ColumnsChoice register={register} chosen={columns} onChosen={setColumns} />
      )}
      {paper === undefined ? (
        <Notice tone="info" title={words.paper.nothing} />
      ) : (
        <div className={styles.ground}>
          <PaperView paper={paper} label={words.paper.preview} />
        </div>
      )}
    </Page>
  )
}

interface Wanted extends Pick<PaperPageProps, 'schoolName' | 'today'> {
  readonly kind: Kind
  readonly part: string | undefined
  readonly language: 'zh' | 'en'
  readonly columns: readonly string[] | undefined
}

/** Made anew whenever an answer changes; undefined while it is not known whose it is, or without a sheet. */
function usePaper({ kind, part, schoolName, today, language, columns }: Wanted) {
  const desk = useDesk()
  const version = useDeskVersion()
  const { school } = useApi()
  const standing = usePackStanding()
  const status = useQuery(school.workspace.status.queryOptions({ input: {} }))
  const lines = useRemedies()
  const said = JSON.stringify([...(lines?.values() ?? [])])
  const workspace =
    status.data !== undefined && 'kind' in status.data ? status.data.kind : undefined
  // biome-ignore lint/correctness/useExhaustiveDependencies: the session stays the same while its answers change
  return useMemo(() => {
    if (workspace === undefined) return undefined
    const { pack } = desk.engine
    const material = {
      ...{ pack, session: desk.session(), period: desk.period, kind: workspace, language },
      ...{ school: { code: desk.school, name: schoolName }, day: today },
      isConfirmed: standing === 'confirmed',
      ...(columns === undefined ? {} : { columns }),
      remedies: new Map([...(lines ?? [])].map(([key, { remedy }]) => [key, remedy])),
    }
    const sheets = kinds[kind](material, part)
    return sheets.length === 0 ? undefined : paperOfSheets(kind, language, sheets, schoolName)
  }, [desk, version, kind, part, schoolName, today, language, standing, workspace, said, columns])
}

/** The forms and registers of a school in the pack's order; of registers only these. */
const partsOf = (pack: Parameters<typeof schoolForms>[0], kind: Kind) =>
  schoolForms(pack).flatMap((form) => [
    ...(kind === 'blank' ? [{ key: `${form.key}`, title: form.title }] : []),
    ...form.sections
      .flatMap(({ registers = [] }) => registers)
      .flatMap((key) => pack.registers.filter((register) => register.key === key))
      .map(({ key, title }) => ({ key: `${key}`, title })),
  ])
