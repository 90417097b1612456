import type * as z from 'zod'
import { useSpeech } from '#renderer/language/language.tsx'
import { Mark } from '#renderer/ui/mark.tsx'
import type { CarriedRestore } from '#shared/contract/replies.ts'
import { sayFault } from '#shared/words/fault-words.ts'

type Restore = z.infer<typeof CarriedRestore>
type Done = Extract<Restore, { state: 'done' }>

const looks = {
  new: ['plain', 'receive'],
  done: ['met', 'met'],
  held: ['none', 'info'],
  refused: ['near', 'warning'],
} as const

/** What a reply brings back to a school that has lost it, under the reply's line. */
export function RestoreLine({ restore }: { readonly restore: Restore }) {
  const { words } = useSpeech()
  const [tone, icon] = looks[restore.state]
  const said = useSentences(restore)
  return (
    <tr>
      <td>
        <Mark tone={tone} icon={icon} word={words.replies.restore[restore.state]} />
      </td>
      <td>{words.replies.restore.name}</td>
      <td colSpan={3}>
        {said.map((sentence) => (
          <div key={sentence}>{sentence}</div>
        ))}
      </td>
    </tr>
  )
}

function useSentences(restore: Restore): readonly string[] {
  const { words, language } = useSpeech()
  const say = words.replies.restore
  if ('fault' in restore) {
    const { cause, remedy } = sayFault(restore.fault, language)
    return [`${cause}${remedy}`]
  }
  const counts = say.what(restore.records, restore.attachments)
  if (restore.state !== 'done') return [counts]
  const namesOf = (list: readonly { readonly form: string; readonly period: string }[]) =>
    words.value.joinList(list.map(({ form, period }) => say.formOf(form, period)))
  const { taken } = restore
  const [filled, kept] = [draftsThat(restore, 'filled'), draftsThat(restore, 'kept')]
  const blank = restore.blank.map(({ label, cells }) => say.blankOf(label[language], cells))
  const cells = restore.blank.reduce((sum, one) => sum + one.cells, 0)
  return [
    counts,
    ...(filled.length > 0 ? [say.filled(namesOf(filled))] : []),
    ...(kept.length > 0 ? [say.kept(namesOf(kept))] : []),
    ...(cells > 0 ? [say.blank(cells, words.value.joinList(blank))] : []),
    ...(taken.length > 0 ? [say.taken(namesOf(taken))] : []),
  ]
}

const draftsThat = ({ drafts }: Done, wanted: Done['drafts'][number]['is']) =>
  drafts.filter(({ is }) => is === wanted)
