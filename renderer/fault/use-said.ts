import { useQuery } from '@tanstack/react-query'
import { useApi } from '#renderer/api/api.tsx'
import { useSpeech } from '#renderer/language/language.tsx'
import type { FaultValue } from '#shared/fault.ts'
import type { FaultSentence } from '#shared/words/fault-sentence.ts'
import { sayFault } from '#shared/words/fault-words.ts'
import type { Language } from '#shared/words/words.ts'
import { said } from './said.ts'

/**
 * Says faults as they are true in this shell: only Electron starts stopped services again. The
 * shell is asked for once, while its host is there; who never answered is a web host.
 */
export function useSaid(): (fault: FaultValue) => FaultSentence {
  const { words, language } = useSpeech()
  const { host } = useApi()
  const abilities = useQuery(
    host.abilities.queryOptions({ input: {}, staleTime: Number.POSITIVE_INFINITY }),
  )
  const isWeb = abilities.data?.shell !== 'electron'
  return (fault) => said(fault, isWeb ? words.hostGone : undefined, inLanguage(language))
}

const inLanguage = (language: Language) => (fault: FaultValue) => sayFault(fault, language)
