import { useDesk } from '#renderer/desk/desk-context.tsx'
import { useSpeech } from '#renderer/language/language.tsx'
import type { ToConfirm } from '#shared/contract/principal.ts'
import styles from './principal.module.css'

/** Guarantees, qualities and the like that the record does not keep; nothing when there are none. */
export function RecordMissed({ record }: { readonly record: ToConfirm }) {
  const { measures } = useDesk().engine.pack
  const { words, say } = useSpeech()
  const { missed } = record
  if (missed.length === 0) return null
  return (
    <>
      <h4>{words.principal.notKept(missed.length)}</h4>
      <ul className={styles.list}>
        {missed.map(({ id, stage }) => {
          const known = measures.find((one) => one.id === id && one.stage === stage)
          const title = known === undefined ? id : `${id} ${say(known.title)}`
          return (
            <li key={`${id} ${stage ?? ''}`}>
              {stage === undefined ? title : `${words.stage[stage]}　${title}`}
            </li>
          )
        })}
      </ul>
    </>
  )
}
