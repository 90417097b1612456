import { useDesk } from '#renderer/desk/desk-context.tsx'
import { usePackStanding } from '#renderer/desk/use-pack-standing.ts'
import { useSpeech } from '#renderer/language/language.tsx'

/** On every sheet with rules or figures: the pack that it goes by, and the county's word on it (design §5). */
export function PackMark() {
  const { words, say } = useSpeech()
  const { pack } = useDesk().engine
  const standing = usePackStanding()
  return (
    <p className="print-only">
      {`${say(pack.title)} ${words.help.packLine(pack.id, pack.version)}`}
      {standing === undefined ? null : ` · ${words.packStanding[standing]}`}
    </p>
  )
}
