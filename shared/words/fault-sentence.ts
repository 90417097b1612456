import type * as z from 'zod'

/** What a person is told of a fault: what happened, what is safe, what to do. */
export interface FaultSentence {
  readonly cause: string
  readonly safe: string
  readonly remedy: string
}

/** A sentence for every code of a piece of the faults: a code without words does not compile. */
export type FaultSentences<F extends Readonly<Record<string, z.ZodType>>> = {
  readonly [C in keyof F]: (details: z.infer<F[C]>) => FaultSentence
}
