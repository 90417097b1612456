import { Link, Redirect, Route, Switch } from 'wouter'
import { AccountsPage } from '#renderer/district/accounts/accounts-page.tsx'
import { CoveragePage } from '#renderer/district/coverage/coverage-page.tsx'
import { InboxPage } from '#renderer/district/inbox/inbox-page.tsx'
import { SchoolsPage } from '#renderer/district/schools/schools-page.tsx'
import { useSpeech } from '#renderer/language/language.tsx'
import { Page } from '#renderer/ui/page.tsx'
import type { Account } from '#shared/contract/office/accounts.ts'

/** The pages of the office, by the address. */
export function OfficeScreens({ account }: { readonly account: Account }) {
  return (
    <Switch>
      <Route path="/">
        <Redirect to="/inbox" replace />
      </Route>
      <Route path="/inbox">
        <InboxPage account={account} />
      </Route>
      <Route path="/coverage">
        <CoveragePage />
      </Route>
      <Route path="/schools">
        <SchoolsPage account={account} />
      </Route>
      <Route path="/accounts">
        <AccountsPage account={account} />
      </Route>
      <Route>
        <NotFound />
      </Route>
    </Switch>
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
