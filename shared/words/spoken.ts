/** The shape of a tree of words, without the words: what every other language must fill. */
export type Spoken<T> = {
  readonly [K in keyof T]: T[K] extends (...args: infer A) => string
    ? (...args: A) => string
    : T[K] extends string
      ? string
      : Spoken<T[K]>
}
