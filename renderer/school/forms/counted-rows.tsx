import { Link } from 'wouter'
import { useDesk, useDeskVersion } from '#renderer/desk/desk-context.tsx'
import { registerHref } from '#renderer/form/hrefs.ts'
import { useSpeech } from '#renderer/language/language.tsx'
import { placeOf } from '#shared/pack/place.ts'
import styles from './side-pane.module.css'

/** The way from a computed field to the rows that it counts, register by register; none for a cell of a row. */
export function CountedRows({ cell }: { readonly cell: string }) {
  const desk = useDesk()
  useDeskVersion()
  const { words, say } = useSpeech()
  const { pack } = desk.engine
  if (placeOf(pack, cell)?.kind !== 'field') return null
  const behind = [...desk.session().rowsBehind(cell)].flatMap(([key, { length }]) => {
    const register = pack.registers.find((one) => one.key === key)
    return register === undefined || length === 0 ? [] : [{ register, length }]
  })
  if (behind.length === 0) return null
  return (
    <ul className={styles.operands}>
      {behind.map(({ register, length }) => (
        <li key={register.key}>
          <Link
            className={`${styles.operand} no-print`}
            href={registerHref(desk, register.key, { counted: cell })}
          >
            {words.side.countedRows(say(register.title), length)}
          </Link>
        </li>
      ))}
    </ul>
  )
}
