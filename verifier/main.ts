import './style.css'
import { faultValue, isFault } from '#shared/fault.ts'
import { openInvitation } from '#shared/reply/invite.ts'
import { reportLines } from '#shared/verifying/lines.ts'
import { reportOn } from '#shared/verifying/report.ts'
import type { Verdict } from '#shared/verifying/verified.ts'
import { identitiesIn, type Keys, verifyFile } from '#shared/verifying/verify-file.ts'
import { words } from '#shared/verifying/words.ts'
import { sayFault } from '#shared/words/fault-words.ts'
import type { Language } from '#shared/words/words.ts'
import { drawPage, type Page } from './page.ts'

function open(language: Language): void {
  const page = drawPage(language)
  page.other.addEventListener('click', () => open(language === 'zh' ? 'en' : 'zh'))
  page.act.addEventListener('click', () => {
    page.act.disabled = true
    verify(page, language).then(
      () => {
        page.act.disabled = false
      },
      // A mistake of ours is for the console; the page must not look as if something were verified.
      (thrown: unknown) => {
        told(page, false, String(thrown))
        reportError(thrown)
      },
    )
  })
}

async function verify(page: Page, language: Language): Promise<void> {
  const files = [...(page.files.files ?? [])]
  const say = words[language].page
  page.report.textContent = ''
  if (files.length === 0) {
    told(page, false, say.noFiles)
    return
  }
  try {
    const keys = await keysOf(page)
    const verdicts: Verdict[] = []
    for (const file of files) verdicts.push(await verifyFile(file.name, await bytesOf(file), keys))
    const report = reportOn(verdicts)
    told(page, report.isWell, report.isWell ? say.well : say.notWell)
    page.report.textContent = reportLines(report, language).join('\n')
  } catch (thrown) {
    if (!isFault(thrown)) throw thrown
    const { cause, remedy } = sayFault(faultValue(thrown), language)
    told(page, false, `${cause} ${remedy}`)
  }
}

/** Faults: those of `openInvitation`. */
async function keysOf({ identity, invitation }: Page): Promise<Keys> {
  const file = invitation.files?.[0]
  return {
    identities: identitiesIn(identity.value),
    invitation: file === undefined ? undefined : await openInvitation(await bytesOf(file)),
  }
}

const bytesOf = async (file: File): Promise<Uint8Array> => new Uint8Array(await file.arrayBuffer())

function told({ status }: Page, isWell: boolean, text: string): void {
  status.dataset['well'] = String(isWell)
  status.textContent = text
}

open(navigator.language.startsWith('zh') ? 'zh' : 'en')
