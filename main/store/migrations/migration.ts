/** One rung: `version` becomes the file's `user_version`, in the transaction that runs `sql`. */
export interface Migration {
  readonly version: number
  readonly sql: string
}
