import { type Account, listPeople } from '#main/store/accounts.ts'
import { findChanges } from '#main/store/changes.ts'
import { listConfirmedSections } from '#main/store/confirmations.ts'
import type { ReadableDb } from '#main/store/db.ts'
import { listSectionPeople } from '#main/store/section-people.ts'
import type { SectionWord } from '#shared/contract/history.ts'
import { Fault } from '#shared/fault.ts'
import type { FormKey } from '#shared/ids.ts'
import type { Actor } from '#shared/role.ts'
import { allow } from './allow.ts'
import type { DraftPlace } from './draft-place.ts'
import type { Kit } from './kit.ts'
import { getSchool } from './schools.ts'

/**
 * For each section of a form who answers for it, and who confirmed it or by whom the word was lost.
 * Faults: `edit-unknown-cell`, `school-unknown`, `act-refused`.
 */
export function sectionWords(
  db: ReadableDb,
  actor: Actor,
  at: DraftPlace & { readonly form: FormKey },
  kit: Pick<Kit, 'loaded'>,
): readonly SectionWord[] {
  allow(actor, 'fill')
  getSchool(db, at.school)
  const form = kit.loaded.pack.forms.find(({ key }) => key === at.form)
  if (form === undefined) throw new Fault('edit-unknown-cell', { cell: at.form })
  const people = new Map(listPeople(db).map((account) => [account.actor.id, account]))
  const confirmed = listConfirmedSections(db, at.school, at.period)
  const assigned = listSectionPeople(db, at.school)
  return form.sections.map(({ key: section }) => {
    const isThis = (one: { readonly form: FormKey; readonly section: string }) =>
      one.form === at.form && one.section === section
    const responsible = people.get(assigned.find(isThis)?.account ?? '')
    const found = confirmed.find(isThis)
    return {
      section,
      ...(responsible === undefined || responsible.leftAt !== null
        ? {}
        : { responsible: { id: responsible.actor.id, name: responsible.actor.name } }),
      ...(found === undefined ? lost(db, { ...at, section }, people) : given(found, people)),
    }
  })
}

type People = ReadonlyMap<string, Account>

function given(
  { confirmed_at, confirmed_by }: ReturnType<typeof listConfirmedSections>[number],
  people: People,
): Pick<SectionWord, 'confirmed'> {
  const account = people.get(confirmed_by ?? '')
  if (account === undefined || confirmed_at === null) return {}
  return { confirmed: { name: account.actor.name, at: confirmed_at } }
}

function lost(
  db: ReadableDb,
  { school, period, form, section }: DraftPlace & { form: FormKey; section: string },
  people: People,
): Pick<SectionWord, 'withdrawn'> {
  const [last] = findChanges(db, school, {
    ...{ cells: [`${form}#${section}`], beginning: [], reasonsAbout: [], period, limit: 1 },
  })
  const account = people.get(last?.actor ?? '')
  if (last === undefined || account === undefined) return {}
  return { withdrawn: { name: account.actor.name, at: last.at } }
}
