import { Link } from 'wouter'
import { useDesk } from '#renderer/desk/desk-context.tsx'
import { FaultNotice } from '#renderer/fault/fault-notice.tsx'
import { workHref } from '#renderer/form/hrefs.ts'
import { useSpeech } from '#renderer/language/language.tsx'
import { Notice } from '#renderer/ui/notice.tsx'
import type { Signing } from './use-sign.ts'

/** What signing has come to; it stays when no record is left to sign. */
export function SignOutcome({ sign }: Pick<Signing, 'sign'>) {
  const desk = useDesk()
  const { words } = useSpeech()
  const say = words.principal
  return (
    <>
      {sign.isSuccess ? (
        <Notice tone="good" title={say.signed} live>
          <Link href={workHref(desk, 'hand-in')}>{say.toHandIn}</Link>
        </Notice>
      ) : null}
      <FaultNotice thrown={sign.error} />
    </>
  )
}
