/** The few words in which databases differ; given to migrations by `open.ts`. */
export type DialectWords = {
  /** Column type of bytes. */
  readonly bytes: 'blob' | 'bytea'
  /** Text after a table's closing bracket, e.g. `strict`. */
  readonly tableEnd: string
}
