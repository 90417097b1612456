import type { AccountLine } from '#shared/contract/office/accounts.ts'

/** What an administrator is about to do, and with whom. */
export type Asked =
  | { readonly ask: 'add' }
  | { readonly ask: 'change' | 'code' | 'close'; readonly one: AccountLine }
