import { Link, Route, Switch } from 'wouter'
import { AccountsPage } from '#renderer/district/accounts/accounts-page.tsx'
import { useSpeech } from '#renderer/language/language.tsx'
import { Page } from '#renderer/ui/page.tsx'
import type { Account } from '#shared/contract/office/accounts.ts'

/** The pages of the office, by the address. */
export function OfficeScreens({ account }: { readonly account: Account }) {
  return (
    <Switch>
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
