import {
  type Account,
  findAccount,
  insertAccount,
  listPeople,
  putPin,
  updateAccount,
} from '#main/store/accounts.ts'
import type { ReadableDb, WritableDb } from '#main/store/db.ts'
import { listReads } from '#main/store/reads.ts'
import { putSectionPerson } from '#main/store/section-people.ts'
import type { Person, RegisterRead } from '#shared/contract/people.ts'
import { Fault } from '#shared/fault.ts'
import type { FormKey, SchoolCode } from '#shared/ids.ts'
import { type Actor, may, type Role } from '#shared/role.ts'
import { allow } from './allow.ts'
import { provePin } from './entering.ts'
import type { Kit } from './kit.ts'
import { knownCells } from './known-cells.ts'
import { newUuid } from './new-id.ts'
import { hashPin } from './pin.ts'
import { getSchool } from './schools.ts'

/** More people than ever share a laptop. */
const mostPeople = 50

/** Everybody of this workspace, in the order in which they came; who has left is said. */
export const peopleOf = (db: ReadableDb): readonly Person[] => listPeople(db).map(show)

/**
 * Adds a person with a PIN that the person chooses. Faults: `act-refused`, also for a role of the
 * district; `person-exists` for a name that somebody who works here bears.
 */
export async function addPerson(
  db: WritableDb,
  actor: Actor,
  input: { readonly name: string; readonly role: Role; readonly pin: string },
  kit: Pick<Kit, 'clock' | 'random'>,
): Promise<Person> {
  allow(actor, 'keep-workspace')
  // A role that may not fill at a school is none of a school's.
  if (!may(input.role, 'fill')) throw new Fault('act-refused', { act: 'fill', role: input.role })
  const person: Actor = { id: newUuid(kit.random), name: input.name, role: input.role }
  const pin = await hashPin(input.pin, kit.random)
  db.transaction(() => {
    refuseSameName(db, person)
    if (listPeople(db).length >= mostPeople)
      throw new Fault('person-too-many', { most: mostPeople })
    insertAccount(db, person, kit.clock(), pin)
  })
  return show(getAccount(db, person.id))
}

/**
 * Gives a person another name, or notes that the person works here no more, or again. Faults:
 * `act-refused`, `person-unknown`, `person-exists`, `person-last` when nobody would be left who keeps
 * the workspace.
 */
export function changePerson(
  db: WritableDb,
  actor: Actor,
  input: { readonly person: string; readonly name: string; readonly active: boolean },
  kit: Pick<Kit, 'clock'>,
): void {
  if (input.person !== actor.id || !input.active) allow(actor, 'keep-workspace')
  db.transaction(() => {
    const account = getAccount(db, input.person)
    if (input.active) refuseSameName(db, { id: input.person, name: input.name })
    else refuseLast(db, account)
    const leftAt = input.active ? null : (account.leftAt ?? kit.clock())
    updateAccount(db, input.person, { name: input.name, leftAt })
  })
}

/**
 * Sets a PIN: one's own after the old one, or, by whoever keeps the workspace, another person's.
 * Faults: `act-refused`, `person-unknown`, `pin-wrong`, `pin-wait`.
 */
export async function setPin(
  db: WritableDb,
  actor: Actor,
  input: { readonly person: string; readonly pin: string; readonly old?: string | undefined },
  kit: Pick<Kit, 'clock' | 'random'>,
): Promise<void> {
  const account = getAccount(db, input.person)
  if (input.person === actor.id) await provePin(db, account, input.old ?? '', kit.clock)
  else allow(actor, 'keep-workspace')
  const pin = await hashPin(input.pin, kit.random)
  db.transaction(() => putPin(db, input.person, pin))
}

/** Names who answers for a section; without a person, anybody does. Faults as `changePerson`. */
export function assignSection(
  db: WritableDb,
  actor: Actor,
  input: {
    readonly school: SchoolCode
    readonly form: FormKey
    readonly section: string
    readonly person?: string | undefined
  },
  kit: Pick<Kit, 'loaded'>,
): void {
  allow(actor, 'keep-workspace')
  knownCells(kit.loaded.pack).section(input.form, input.section)
  db.transaction(() => {
    getSchool(db, input.school)
    if (input.person !== undefined) getAccount(db, input.person)
    putSectionPerson(db, input, input.person)
  })
}

/** Who looked at registers that name persons, newest first. Throws `act-refused`. */
export function readsOf(db: ReadableDb, actor: Actor, school: SchoolCode): readonly RegisterRead[] {
  allow(actor, 'keep-workspace')
  getSchool(db, school)
  const names = new Map(listPeople(db).map(({ actor: one }) => [one.id, one.name]))
  return listReads(db, school, 200).map(({ actor: id, at, register, row, act }) => ({
    ...{ at, register, act, name: names.get(id) ?? id },
    ...(row === null ? {} : { row }),
  }))
}

/** Throws `person-unknown`. */
function getAccount(db: ReadableDb, id: string): Account {
  const account = findAccount(db, id)
  if (account === null) throw new Fault('person-unknown', {})
  return account
}

function refuseSameName(db: ReadableDb, { id, name }: Pick<Actor, 'id' | 'name'>): void {
  const isTaken = listPeople(db).some(
    ({ actor, leftAt }) => leftAt === null && actor.id !== id && actor.name === name,
  )
  if (isTaken) throw new Fault('person-exists', { name })
}

function refuseLast(db: ReadableDb, leaving: Account): void {
  const isKept = listPeople(db).some(
    ({ actor, leftAt }) =>
      leftAt === null && actor.id !== leaving.actor.id && may(actor.role, 'keep-workspace'),
  )
  if (!isKept) throw new Fault('person-last', {})
}

function show({ actor, pin, leftAt }: Account): Person {
  return { ...actor, has_pin: pin !== null, ...(leftAt === null ? {} : { left_at: leftAt }) }
}
