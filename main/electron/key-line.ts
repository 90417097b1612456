import { fromBase64, toBase64 } from '#main/services/base64.ts'
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
  const ask = async (what: Question['ask'], bytes: Uint8Array): Promise<Uint8Array | null> => {
    const answer = await new Promise<Answer['answer']>((resolve) => {
      last += 1
      waiting.set(last, resolve)
      send({ kind: 'key-question', id: last, ask: what, bytes: toBase64(bytes) })
    })
    return answer === null ? null : fromBase64(answer)
  }
  return {
    keys: {
      protect: (secret) => ask('protect', secret),
      reveal: (wrapped) => ask('reveal', wrapped),
    },
    hear: ({ id, answer }) => {
      waiting.get(id)?.(answer)
      waiting.delete(id)
    },
  }
}

/** The main process's end. */
export async function answerKeys(keys: KeyProtection, question: Question): Promise<Answer> {
  const { id, ask } = question
  const bytes = await keys[ask](fromBase64(question.bytes))
  return { kind: 'key-answer', id, answer: bytes === null ? null : toBase64(bytes) }
}
