import { Button } from '@mantine/core'
import { useSpeech } from '#renderer/language/language.tsx'
import { type Language, words } from '#shared/words/words.ts'
import styles from './setup.module.css'
import { StartPage } from './start-page.tsx'

const languages: readonly Language[] = ['zh', 'en']

/** The first thing that anyone sees: each language in its own words, and what is to come. */
export function WelcomePage({ onChosen }: { readonly onChosen: () => void }) {
  const { language, setLanguage } = useSpeech()
  return (
    <StartPage title={words[language].firstRun.title} step="language" hasLanguage={false}>
      {languages.map((one) => {
        const lang = one === 'zh' ? 'zh-CN' : 'en'
        return (
          <section
            key={one}
            lang={lang}
            className={styles.welcome}
            aria-label={words[one].firstRun.own}
          >
            <p className={styles.quiet}>{words[one].firstRun.what}</p>
            <Button
              size="md"
              variant={one === language ? 'filled' : 'default'}
              onClick={() => {
                setLanguage(one)
                onChosen()
              }}
            >
              {words[one].firstRun.own}
            </Button>
          </section>
        )
      })}
    </StartPage>
  )
}
