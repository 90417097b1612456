import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react'
import type { Text } from '#shared/pack/text.ts'
import { type Language, type ScreenWords, words } from '#shared/words/words.ts'

interface Speech {
  readonly language: Language
  readonly setLanguage: (language: Language) => void
  /** The words of the screens. */
  readonly words: ScreenWords
  /** A word of the pack, or of a violation, in the chosen language. */
  readonly say: (text: { readonly zh: string; readonly en: string } | Text) => string
}

const SpeechContext = createContext<Speech | undefined>(undefined)
const remembered = 'junheng-language'

export function LanguageProvider({ children }: { readonly children: ReactNode }) {
  const [language, setLanguage] = useState<Language>(() =>
    localStorage.getItem(remembered) === 'en' ? 'en' : 'zh',
  )
  useEffect(() => {
    localStorage.setItem(remembered, language)
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en'
    document.title = words[language].app.title
  }, [language])
  const speech = useMemo<Speech>(
    () => ({ language, setLanguage, words: words[language], say: (text) => text[language] }),
    [language],
  )
  return <SpeechContext value={speech}>{children}</SpeechContext>
}

/** The chosen language and its words. */
export function useSpeech(): Speech {
  const speech = useContext(SpeechContext)
  if (speech === undefined) throw new Error('useSpeech outside of LanguageProvider')
  return speech
}
