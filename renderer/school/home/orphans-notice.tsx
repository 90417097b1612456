import { Link } from 'wouter'
import { useDesk } from '#renderer/desk/desk-context.tsx'
import { workHref } from '#renderer/form/hrefs.ts'
import { useSpeech } from '#renderer/language/language.tsx'
import { Notice } from '#renderer/ui/notice.tsx'

/** A newer pack had no place for something that was entered: nothing is lost, and a person is told. */
export function OrphansNotice() {
  const desk = useDesk()
  const { words } = useSpeech()
  if (desk.orphans.length === 0) return null
  return (
    <Notice tone="warn" title={words.packs.leftOver(desk.orphans.length)}>
      <Link href={workHref(desk, 'packs')}>{words.packs.seeLeftOver}</Link>
    </Notice>
  )
}
