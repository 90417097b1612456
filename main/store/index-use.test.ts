import { expect, test } from 'vitest'
import * as z from 'zod'
import { clerk, period, school, station, testStore } from '#main/testing/test-store.ts'
import { FormKey, RegisterKey, RowId, Sha256 } from '#shared/ids.ts'
import { findAccount } from './accounts.ts'
import { findAnswer, listAnswers } from './answers.ts'
import { findBundleFile, listBundles, listCarried } from './bundles.ts'
import { findChain } from './chains.ts'
import { findChanges, listChanges } from './changes.ts'
import { listCompleteRegisters, listConfirmedSections } from './confirmations.ts'
import { listCopies } from './copies.ts'
import type { Bound, ReadableDb } from './db.ts'
import { findDraft } from './drafts.ts'
import { findObject } from './objects.ts'
import { listReads } from './reads.ts'
import { findReason, listReasons } from './reasons.ts'
import {
  findCurrentRecord,
  findRecord,
  isRowSealed,
  listRecords,
  listSealedRows,
} from './records.ts'
import { findReply, listReplies } from './replies.ts'
import { findRow, listRows } from './rows.ts'
import { findSectionPerson, listSectionPeople } from './section-people.ts'

const form = FormKey.parse('A')
const register = RegisterKey.parse('A.buildings')
const row = RowId.parse('00000000-0000-4000-8000-0000000000aa')
const hash = Sha256.parse('a'.repeat(64))
const days = { first: '2026-09-01', after: '2027-09-01' }

/** Everything that a window asks again and again. */
const questions: readonly (readonly [string, (db: ReadableDb) => unknown])[] = [
  ['findDraft', (db) => findDraft(db, school, period)],
  ['listAnswers', (db) => listAnswers(db, school, period)],
  ['findAnswer', (db) => findAnswer(db, { school, period, form, field: 'books' })],
  ['listRows', (db) => listRows(db, school, days)],
  ['findRow', (db) => findRow(db, { school, register, row })],
  ['listCompleteRegisters', (db) => listCompleteRegisters(db, school, period)],
  ['listConfirmedSections', (db) => listConfirmedSections(db, school, period)],
  ['listReasons', (db) => listReasons(db, school, period)],
  ['findReason', (db) => findReason(db, { school, period, check: 'A-X01' })],
  ['listChanges', (db) => listChanges(db, school, 'A.books')],
  [
    'findChanges',
    (db) =>
      findChanges(db, school, {
        ...{ cells: ['A.books', 'A#all'], beginning: ['A.buildings/'], reasonsAbout: ['A.books:'] },
        limit: 51,
      }),
  ],
  ['findAccount', (db) => findAccount(db, clerk.id)],
  ['listSectionPeople', (db) => listSectionPeople(db, school)],
  ['findSectionPerson', (db) => findSectionPerson(db, { school, form, section: 'all' })],
  ['listReads', (db) => listReads(db, school, 10)],
  ['listRecords', (db) => listRecords(db, school)],
  ['findRecord', (db) => findRecord(db, school, hash)],
  ['findCurrentRecord', (db) => findCurrentRecord(db, { school, form, period })],
  ['isRowSealed', (db) => isRowSealed(db, { school, register, row })],
  ['listSealedRows', (db) => listSealedRows(db, { school, register })],
  ['findObject', (db) => findObject(db, hash)],
  ['findChain', (db) => findChain(db, station)],
  ['listBundles', (db) => listBundles(db, school)],
  ['findBundleFile', (db) => findBundleFile(db, school, hash)],
  ['listCarried', (db) => listCarried(db, school)],
  ['listCopies', (db) => listCopies(db, school)],
  ['listReplies', (db) => listReplies(db, school)],
  ['findReply', (db) => findReply(db, school, hash)],
]

test.for(questions)('%s uses an index and walks no table', ([, ask]) => {
  const { db } = testStore()
  const plans: string[] = []
  const Step = z.object({ detail: z.string() })
  const explain = (sql: string, values: readonly Bound[]): void => {
    plans.push(...db.all(Step, `EXPLAIN QUERY PLAN ${sql}`, ...values).map(({ detail }) => detail))
  }
  ask({
    all: (_schema, sql, ...values) => {
      explain(sql, values)
      return []
    },
    find: (_schema, sql, ...values) => {
      explain(sql, values)
      return null
    },
  })
  expect(plans.length).toBeGreaterThan(0)
  expect(plans.filter((step) => step.startsWith('SCAN'))).toEqual([])
})
