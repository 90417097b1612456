import type { KeyProtection } from '#main/services/key-wraps.ts'
import type { FromService, ToService } from './messages.ts'

type Question = Extract<FromService, { kind: 'key-question' }>
type Answer = Extract<ToService, { kind: 'key-answer' }>

/** The services' end: a KeyProtection that asks across the wall, and where its answers come in. */
export function askingKeys(send: (question: Question) => void): {
  readonly keys: KeyProtection
  readonly hear: (answer: Answer) => void
} {
  const waiting = new Map<number, (answer: Answer['answer']) => void>()
  let last = 0
  const ask = (what: Question['ask'], bytes: Uint8Array): Promise<Answer['answer']> =>
    new Promise((resolve) => {
      last += 1
      waiting.set(last, resolve)
      send({ kind: 'key-question', id: last, ask: what, bytes: toBase64(bytes) })
    })
  const askBytes = async (what: 'protect' | 'reveal', bytes: Uint8Array): Promise<Uint8Array> => {
    const answer = await ask(what, bytes)
    if (typeof answer !== 'string') throw new Error(`the system refused to ${what} a key`)
    return fromBase64(answer)
  }
  return {
    keys: {
      available: async () => (await ask('available', new Uint8Array())) === true,
      protect: (secret) => askBytes('protect', secret),
      reveal: (wrapped) => askBytes('reveal', wrapped),
    },
    hear: ({ id, answer }) => {
      waiting.get(id)?.(answer)
      waiting.delete(id)
    },
  }
}

/** The main process's end. A refusal of the system is told as null; why stays in the system. */
export async function answerKeys(keys: KeyProtection, question: Question): Promise<Answer> {
  const { id, ask } = question
  const bytes = fromBase64(question.bytes)
  try {
    const answer = ask === 'available' ? await keys.available() : toBase64(await keys[ask](bytes))
    return { kind: 'key-answer', id, answer }
  } catch (thrown) {
    // Electron throws a plain Error when another user or machine protected the key.
    if (thrown instanceof Error) return { kind: 'key-answer', id, answer: null }
    throw thrown
  }
}

const toBase64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64')
const fromBase64 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'base64'))
