import { useSyncExternalStore } from 'react'
import { Link, Route, Switch } from 'wouter'
import { useDesk } from '#renderer/desk/desk-context.tsx'
import { useSpeech } from '#renderer/language/language.tsx'
import { FormPage } from '#renderer/school/forms/form-page.tsx'
import { FormsPage } from '#renderer/school/forms/forms-page.tsx'
import { GapsPage } from '#renderer/school/gaps/gaps-page.tsx'
import { HandInPage } from '#renderer/school/hand-in/hand-in-page.tsx'
import { HelpPage } from '#renderer/school/help/help-page.tsx'
import { HomePage } from '#renderer/school/home/home-page.tsx'
import { OfficePage } from '#renderer/school/invitation/office-page.tsx'
import { MyDataPage } from '#renderer/school/my-data/my-data-page.tsx'
import { PacksPage } from '#renderer/school/packs/packs-page.tsx'
import { PaperPage } from '#renderer/school/paper/paper-page.tsx'
import { StoredPage } from '#renderer/school/paper/stored-page.tsx'
import { isStoredKind } from '#renderer/school/paper/stored-paper.ts'
import { PeoplePage } from '#renderer/school/people/people-page.tsx'
import { PlanPage } from '#renderer/school/plan/plan-page.tsx'
import { PrincipalPage } from '#renderer/school/principal/principal-page.tsx'
import { RegisterPage } from '#renderer/school/registers/register-page.tsx'
import { RegistersPage } from '#renderer/school/registers/registers-page.tsx'
import { RepliesPage } from '#renderer/school/replies/replies-page.tsx'
import { TrialPage } from '#renderer/school/trial/trial-page.tsx'
import { dayOf } from '#renderer/ui/moment.ts'
import { Page } from '#renderer/ui/page.tsx'
import { chinaDay } from '#shared/china-day.ts'
import type { School } from '#shared/contract/school.ts'
import { formOf } from '#shared/pack/place.ts'
import type { Actor } from '#shared/role.ts'

/** The screens of one school and period, by the rest of the address. */
export function Screens({ actor, school }: { readonly actor: Actor; readonly school: School }) {
  const { words } = useSpeech()
  const person = words.value.person(actor.name, words.role[actor.role])
  const at = '/:school/:period'
  return (
    <Switch>
      <Route path={at}>
        <HomePage today={dayOf(new Date())} />
      </Route>
      <Route path={`${at}/forms`}>
        <FormsPage />
      </Route>
      <Route path={`${at}/forms/:form/:cell?`}>
        {(params) => <OneForm form={params.form} cell={params.cell} />}
      </Route>
      <Route path={`${at}/registers`}>
        <RegistersPage />
      </Route>
      <Route path={`${at}/registers/:register/:cell?`}>
        {(params) => <OneRegister register={params.register} cell={params.cell} />}
      </Route>
      <Route path={`${at}/gaps`}>
        <GapsPage schoolName={school.name} />
      </Route>
      <Route path={`${at}/plan`}>
        <PlanPage schoolName={school.name} today={chinaDay(new Date())} />
      </Route>
      <Route path={`${at}/trial`}>
        <TrialPage />
      </Route>
      <Route path={`${at}/paper/:kind/:part?`}>
        {({ kind, part }) =>
          isStoredKind(kind) ? (
            <StoredPage kind={kind} part={part} schoolName={school.name} />
          ) : (
            <PaperPage
              kind={kind}
              part={part}
              schoolName={school.name}
              today={chinaDay(new Date())}
            />
          )
        }
      </Route>
      <Route path={`${at}/hand-in`}>
        <HandInPage person={person} />
      </Route>
      <Route path={`${at}/replies`}>
        <RepliesPage />
      </Route>
      <Route path={`${at}/data`}>
        <MyDataPage schoolName={school.name} person={person} />
      </Route>
      <Route path={`${at}/office`}>
        <OfficePage />
      </Route>
      <Route path={`${at}/principal`}>
        <PrincipalPage />
      </Route>
      <Route path={`${at}/packs`}>
        <PacksPage />
      </Route>
      <Route path={`${at}/people`}>
        <PeoplePage actor={actor} />
      </Route>
      <Route path={`${at}/help`}>
        <HelpPage />
      </Route>
      <Route>
        <NotFound />
      </Route>
    </Switch>
  )
}

interface OneFormProps {
  readonly form: string
  readonly cell: string | undefined
}

/** A form is drawn anew for another form, and when another window's edits were merged into it. */
function OneForm({ form: key, cell }: OneFormProps) {
  const desk = useDesk()
  const generation = useSyncExternalStore(desk.subscribe, desk.generation)
  const form = formOf(desk.engine.pack, key)
  if (form === undefined) return <NotFound />
  return (
    <FormPage
      key={`${form.key} ${generation}`}
      form={form}
      cell={cell === undefined ? undefined : decodeURIComponent(cell)}
    />
  )
}

interface OneRegisterProps {
  readonly register: string
  readonly cell: string | undefined
}

/** A grid is drawn anew for another register, and when another window's edits were merged into it. */
function OneRegister({ register: key, cell }: OneRegisterProps) {
  const desk = useDesk()
  const generation = useSyncExternalStore(desk.subscribe, desk.generation)
  const register = desk.engine.pack.registers.find((one) => one.key === key)
  if (register === undefined) return <NotFound />
  return (
    <RegisterPage
      key={`${register.key} ${generation}`}
      register={register}
      cell={cell === undefined ? undefined : decodeURIComponent(cell)}
    />
  )
}

function NotFound() {
  const { words } = useSpeech()
  return (
    <Page title={words.app.notFound}>
      <Link href="/">{words.app.goHome}</Link>
    </Page>
  )
}
