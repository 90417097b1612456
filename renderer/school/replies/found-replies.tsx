import type * as z from 'zod'
import { useSpeech } from '#renderer/language/language.tsx'
import { Mark } from '#renderer/ui/mark.tsx'
import { momentOf } from '#renderer/ui/moment.ts'
import table from '#renderer/ui/table.module.css'
import type { CarriedPack, FoundReply } from '#shared/contract/replies.ts'
import { sayFault } from '#shared/words/fault-words.ts'
import styles from './replies.module.css'
import { RestoreLine } from './restore-line.tsx'

type Found = z.infer<typeof FoundReply>

const looks = {
  new: ['plain', 'receive'],
  applied: ['met', 'met'],
  older: ['none', 'info'],
  foreign: ['near', 'warning'],
  broken: ['bad', 'error'],
} as const

/** What lies in the folder, file by file, and why one cannot be used. */
export function FoundReplies({ replies }: { readonly replies: readonly Found[] }) {
  const { words } = useSpeech()
  if (replies.length === 0) return <p className={styles.quiet}>{words.replies.none}</p>
  return (
    <table className={table.table}>
      <thead>
        <tr>
          <th scope="col">{words.replies.state}</th>
          <th scope="col">{words.replies.file}</th>
          <th scope="col">{words.replies.school}</th>
          <th scope="col" className={table.number}>
            {words.replies.number}
          </th>
          <th scope="col">{words.replies.issued}</th>
        </tr>
      </thead>
      <tbody>
        {replies.map((reply) => (
          <ReplyLine key={reply.file} reply={reply} />
        ))}
      </tbody>
    </table>
  )
}

function ReplyLine({ reply }: { readonly reply: Found }) {
  const { words, language } = useSpeech()
  const [tone, icon] = looks[reply.state]
  const state = <Mark tone={tone} icon={icon} word={words.replies[reply.state]} />
  if ('fault' in reply) {
    return (
      <tr>
        <td>{state}</td>
        <td>{reply.file}</td>
        <td colSpan={3}>{remedyOf(sayFault(reply.fault, language))}</td>
      </tr>
    )
  }
  return (
    <>
      <tr>
        <td>{state}</td>
        <td>{reply.file}</td>
        <td>{reply.school}</td>
        <td className={table.number}>{reply.reply_seq}</td>
        <td>{momentOf(reply.issued_at)}</td>
      </tr>
      {reply.packs.map((pack) => (
        <PackLine key={pack.name} pack={pack} />
      ))}
      {reply.restore === undefined ? null : <RestoreLine restore={reply.restore} />}
    </>
  )
}

const packLooks = {
  new: ['plain', 'receive'],
  installed: ['met', 'met'],
  held: ['none', 'info'],
  refused: ['near', 'warning'],
} as const

/** A pack that the reply carries, under its line. */
function PackLine({ pack }: { readonly pack: CarriedPack }) {
  const { words, language } = useSpeech()
  const [tone, icon] = packLooks[pack.state]
  const what = 'fault' in pack ? remedyOf(sayFault(pack.fault, language)) : pack.title[language]
  return (
    <tr>
      <td>
        <Mark tone={tone} icon={icon} word={words.replies.carriedPack[pack.state]} />
      </td>
      <td>{pack.name}</td>
      <td colSpan={3}>{what}</td>
    </tr>
  )
}

const remedyOf = ({ cause, remedy }: { readonly cause: string; readonly remedy: string }) =>
  `${cause}${remedy}`
