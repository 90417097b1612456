import { useMemo } from 'react'
import { useLocation, useSearch } from 'wouter'
import { useDesk } from '#renderer/desk/desk-context.tsx'
import { registerHref } from '#renderer/form/hrefs.ts'
import { GridScreen } from '#renderer/grid/grid-screen.tsx'
import { ImportMenu } from '#renderer/importing/import-menu.tsx'
import { KeyingMenu } from '#renderer/keying/keying-menu.tsx'
import { useSpeech } from '#renderer/language/language.tsx'
import { ExportMenu } from '#renderer/sheets/export-menu.tsx'
import { RowId } from '#shared/ids.ts'
import type { Register } from '#shared/pack/pack.ts'
import { placeOf } from '#shared/pack/place.ts'
import { isSensitive } from '#shared/pack/sensitive.ts'

interface RegisterPageProps {
  readonly register: Register
  /** `<row id>` or `<row id>/<column>`: where the address leads. */
  readonly cell: string | undefined
}

/** One register as a grid; with `?counted=A.books` only the rows that this value counts. */
export function RegisterPage({ register, cell }: RegisterPageProps) {
  const desk = useDesk()
  const { say } = useSpeech()
  const goTo = useMemo(() => {
    const [row, column] = (cell ?? '').split('/')
    const known = RowId.safeParse(row)
    return known.success ? { row: known.data, column } : undefined
  }, [cell])
  const target = useMemo(
    () => ({ kind: 'register', register: register.key }) as const,
    [register.key],
  )
  const search = useSearch()
  const [, navigate] = useLocation()
  const counted = useMemo(() => {
    const value = new URLSearchParams(search).get('counted') ?? ''
    const place = placeOf(desk.engine.pack, value)
    if (place?.kind !== 'field') return undefined
    const rows = desk.session().rowsBehind(value).get(register.key)
    return rows === undefined
      ? undefined
      : {
          rows: new Set(rows),
          label: say(place.field.label),
          clear: () => navigate(registerHref(desk, register.key)),
        }
  }, [search, desk, register, say, navigate])
  return (
    <GridScreen
      register={register}
      title={say(register.title)}
      files={
        <>
          <ImportMenu target={target} title={say(register.title)} />
          <KeyingMenu part={register.key} title={say(register.title)} />
          <ExportMenu
            target={target}
            title={say(register.title)}
            hasSensitive={register.columns.some((field) => isSensitive(field, register.caption))}
          />
        </>
      }
      counted={counted}
      goTo={goTo}
      hrefOf={(value) => registerHref(desk, register.key, { counted: value })}
    />
  )
}
