import { useQuery } from '@tanstack/react-query'
import { Redirect, Route, Switch, useLocation } from 'wouter'
import { useApi } from '#renderer/api/api.tsx'
import { FaultNotice } from '#renderer/fault/fault-notice.tsx'
import { workHref } from '#renderer/form/hrefs.ts'
import styles from '#renderer/frame/around.module.css'
import { Waiting } from '#renderer/frame/waiting.tsx'
import { AddSchoolPage } from '#renderer/school/setup/add-school-page.tsx'
import { ConfirmRecoveryPage } from '#renderer/school/setup/confirm-recovery-page.tsx'
import { SamplePage } from '#renderer/school/setup/sample-page.tsx'
import { dayOf } from '#renderer/ui/moment.ts'
import { Period, SchoolCode, type WorkspaceKind } from '#shared/ids.ts'
import type { Actor } from '#shared/role.ts'
import { schoolYearOf } from '#shared/school-year.ts'
import { FirstRun } from './first-run.tsx'
import { Work } from './work.tsx'

interface SchoolGateProps {
  /** What of the first run is done, for as long as there is no school. */
  readonly firstRun: {
    readonly isRecoveryConfirmed: boolean
    readonly hasDistrict: boolean
    readonly invited: SchoolCode | undefined
  }
  readonly actor: Actor
  readonly kind: WorkspaceKind
}

/** Which school and which period, by the address; the first school and this year without one. */
export function SchoolGate({ firstRun, actor, kind }: SchoolGateProps) {
  const { school } = useApi()
  const [, navigate] = useLocation()
  const schools = useQuery(school.schools.list.queryOptions({ input: {} }))
  if (schools.error !== null) {
    return (
      <div className={styles.alone}>
        <FaultNotice thrown={schools.error} />
      </div>
    )
  }
  if (schools.data === undefined) return <Waiting />
  const period = schoolYearOf(dayOf(new Date()))
  const open = (code: SchoolCode) => navigate(workHref({ school: code, period }))
  const [first] = schools.data
  const openSample = (place: Parameters<typeof workHref>[0]) => navigate(workHref(place))
  if (first === undefined) {
    return <FirstRun {...firstRun} kind={kind} onAdded={open} onSample={openSample} />
  }
  return (
    <Switch>
      <Route path="/recovery">
        <ConfirmRecoveryPage onDone={() => navigate('/')} />
      </Route>
      <Route path="/add-school">
        <AddSchoolPage
          onAdded={open}
          onBack={() => navigate('/')}
          {...(kind === 'test' ? { onSample: () => navigate('/samples') } : {})}
        />
      </Route>
      <Route path="/samples">
        <SamplePage onOpened={openSample} onBack={() => navigate('/add-school')} />
      </Route>
      <Route path="/:school/:period/*?">
        {(params) => {
          const code = SchoolCode.safeParse(params.school)
          const chosen = Period.safeParse(params.period)
          const known = schools.data.find((one) => one.code === code.data)
          if (known === undefined || !chosen.success) return <Redirect to="/" />
          return (
            <Work
              key={`${known.code} ${chosen.data}`}
              actor={actor}
              kind={kind}
              school={known}
              schools={schools.data}
              period={chosen.data}
            />
          )
        }}
      </Route>
      <Route>
        <Redirect to={workHref({ school: first.code, period })} />
      </Route>
    </Switch>
  )
}
