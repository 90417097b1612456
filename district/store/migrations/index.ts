import type { Migration } from 'kysely/migration'
import type { DialectWords } from '#district/store/dialect.ts'
import { first } from './0010-first.ts'
import { attachments } from './0030-attachments.ts'
import { returns } from './0040-returns.ts'
import { trust } from './0050-trust.ts'
import { confirmedPacks } from './0060-confirmed-packs.ts'
import { restoredRecords } from './0070-restored-records.ts'
import { principals } from './0080-principals.ts'
import { settlements } from './0090-settlements.ts'
import { moreSignatures } from './0100-more-signatures.ts'
import { secretShown } from './0110-secret-shown.ts'
import { accounts } from './0200-accounts.ts'
import { replacedReturns } from './0210-replaced-returns.ts'
import { schools } from './0220-schools.ts'
import { lives } from './0230-lives.ts'
import { reviews } from './0240-reviews.ts'

/** The ladder, listed and in order. A released rung is never edited. */
export function ladder(words: DialectWords): Record<string, Migration> {
  return {
    '0010-first': first(words),
    '0030-attachments': attachments(words),
    '0040-returns': returns(words),
    '0050-trust': trust(words),
    '0060-confirmed-packs': confirmedPacks(words),
    '0070-restored-records': restoredRecords(words),
    '0080-principals': principals(words),
    '0090-settlements': settlements(words),
    '0100-more-signatures': moreSignatures(words),
    '0110-secret-shown': secretShown(),
    '0200-accounts': accounts(words),
    '0210-replaced-returns': replacedReturns(words),
    '0220-schools': schools(words),
    '0230-lives': lives(words),
    '0240-reviews': reviews(words),
  }
}
