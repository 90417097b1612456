import { enScreens } from '#shared/words/en/screens.ts'
import type { Spoken } from '#shared/words/spoken.ts'
import { zhScreens } from '#shared/words/zh/screens.ts'

/** The languages of the product; Chinese is the first. */
export type Language = 'zh' | 'en'

/** Every word of the screens. A word that English lacks, or has too many, does not compile. */
export type ScreenWords = Spoken<typeof zhScreens>

export const words: Readonly<Record<Language, ScreenWords>> = { zh: zhScreens, en: enScreens }
