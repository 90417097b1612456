import { useMemo } from 'react'
import { useDesk } from '#renderer/desk/desk-context.tsx'
import { registerHref } from '#renderer/form/hrefs.ts'
import { GridScreen } from '#renderer/grid/grid-screen.tsx'
import { useSpeech } from '#renderer/language/language.tsx'
import { RowId } from '#shared/ids.ts'
import type { Register } from '#shared/pack/pack.ts'

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
  return (
    <GridScreen
      register={register}
      title={say(register.title)}
      counted={undefined}
      goTo={goTo}
      hrefOf={(value) => registerHref(desk, register.key, { counted: value })}
    />
  )
}
