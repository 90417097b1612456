/**
 * The same question, put to a person the first time only: what unwraps the keys wraps them again, so a slip
 * of the finger never locks them under a passphrase that nobody knows.
 */
export function askedOnce(ask: () => Promise<string>): () => Promise<string> {
  let answer: Promise<string> | undefined
  return () => {
    answer ??= ask()
    return answer
  }
}
