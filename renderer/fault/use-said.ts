import { skipToken, useQuery } from '@tanstack/react-query'
import { useShell } from '#renderer/api/api.tsx'
import { useSpeech } from '#renderer/language/language.tsx'
import type { FaultValue } from '#shared/fault.ts'
import type { FaultSentence } from '#shared/words/fault-sentence.ts'
import { sayFault } from '#shared/words/fault-words.ts'
import type { Language } from '#shared/words/words.ts'
import { said } from './said.ts'

/**
 * Says faults as they are true here: only Electron starts stopped services again, and the office's
 * service is another machine's. The shell is asked for once, while its host is there; who never answered
 * is a web host.
 */
export function useSaid(): (fault: FaultValue) => FaultSentence {
  const { words, language } = useSpeech()
  const shell = useShell()
  const abilities = useQuery({
    queryKey: shell?.abilities.queryKey({ input: {} }) ?? ['no shell'],
    queryFn: shell === undefined ? skipToken : () => shell.abilities.call({}),
    staleTime: Number.POSITIVE_INFINITY,
  })
  const isWeb = abilities.data?.shell !== 'electron'
  const gone = shell === undefined ? words.officeGone : isWeb ? words.hostGone : undefined
  return (fault) => said(fault, gone, inLanguage(language))
}

const inLanguage = (language: Language) => (fault: FaultValue) => sayFault(fault, language)
