import type { MessageBoxSyncOptions } from 'electron'

/** The words of the question; they come from `shared/words`. */
export interface LeavingWords {
  readonly title: string
  readonly what: string
  readonly stay: string
  readonly leave: string
}

/** The answer that gives up what is not saved. */
export const leaveAnswer = 1

/**
 * Asked when the page does not want to be left because saving fails: Electron itself would keep the
 * window open without a word. Staying is what Enter and Escape mean.
 */
export const leavingQuestion = (words: LeavingWords): MessageBoxSyncOptions => ({
  type: 'warning',
  title: words.title,
  message: words.what,
  buttons: [words.stay, words.leave],
  defaultId: 0,
  cancelId: 0,
  noLink: true,
})
