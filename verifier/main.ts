import './style.css'
import { refuseLarger } from '#shared/bundle/limits.ts'
import { Fault, faultValue, isFault } from '#shared/fault.ts'
import { codeLines } from '#shared/verifying/code-lines.ts'
import { reportLines } from '#shared/verifying/lines.ts'
import { checkCode } from '#shared/verifying/paper-code.ts'
import { reportOn } from '#shared/verifying/report.ts'
import type { Verdict } from '#shared/verifying/verified.ts'
import {
  type FileAtHand,
  identitiesIn,
  type Keys,
  keysIn,
  verifyFile,
} from '#shared/verifying/verify-file.ts'
import { words } from '#shared/verifying/words.ts'
import { sayFault } from '#shared/words/fault-words.ts'
import { harmless } from '#shared/words/harmless.ts'
import type { Language } from '#shared/words/words.ts'
import { drawPage, type Page } from './page.ts'

function open(language: Language): void {
  const page = drawPage(language)
  page.other.addEventListener('click', () => open(language === 'zh' ? 'en' : 'zh'))
  // A scanner types the code and then Enter.
  page.code.addEventListener('keydown', ({ key }) => {
    if (key === 'Enter') page.act.click()
  })
  page.act.addEventListener('click', () => {
    page.act.disabled = true
    verify(page, language)
      // A mistake of ours is for the console; the page must not look as if something were verified.
      .catch((thrown: unknown) => {
        told(page, false, String(thrown))
        reportError(thrown)
      })
      .finally(() => {
        page.act.disabled = false
      })
  })
}

async function verify(page: Page, language: Language): Promise<void> {
  const files = [...(page.files.files ?? [])]
  const say = words[language].page
  // While one looks nothing is said: the word on the files before is not the word on these.
  told(page, false, '')
  page.report.textContent = ''
  if (files.length === 0) {
    told(page, false, say.noFiles)
    return
  }
  try {
    const keys = await keysOf(page)
    const verdicts: Verdict[] = []
    for (const file of files) verdicts.push(await verifyFile(atHand(file), keys))
    const report = reportOn(verdicts, keys)
    const typed = page.code.value.trim()
    const check = typed === '' ? undefined : checkCode(typed, report)
    const isWell = report.isWell && (check === undefined || check.is === 'met')
    told(page, isWell, isWell ? say.well : say.notWell)
    const lines = [
      ...(check === undefined ? [] : [...codeLines(check, language), '']),
      ...reportLines(report, language),
    ]
    page.report.textContent = lines.map(harmless).join('\n')
  } catch (thrown) {
    if (!isFault(thrown)) throw thrown
    const { cause, remedy } = sayFault(faultValue(thrown), language)
    told(page, false, `${cause} ${remedy}`)
  }
}

/** Faults: those of reading an invitation, `verify-key-wrong`. */
async function keysOf({ identity, invitation }: Page): Promise<Keys> {
  const file = invitation.files?.[0]
  const keys = await keysIn([], file === undefined ? undefined : atHand(file))
  return { ...keys, identities: await identitiesIn(identity.value) }
}

/** A file that is chosen may be gone again, with the stick that it is on. */
const atHand = (file: File): FileAtHand => ({
  name: file.name,
  read: async (limit) => {
    refuseLarger(file.size, limit)
    try {
      return new Uint8Array(await file.arrayBuffer())
    } catch (thrown) {
      if (!(thrown instanceof DOMException)) throw thrown
      throw new Fault('file-unreadable', { path: file.name, errno: thrown.name }, thrown)
    }
  },
})

function told({ status }: Page, isWell: boolean, text: string): void {
  status.dataset['well'] = String(isWell)
  status.textContent = text
}

open(navigator.language.startsWith('zh') ? 'zh' : 'en')
