import { useQuery } from '@tanstack/react-query'
import { useOffice } from '#renderer/api/office-api.tsx'
import { FaultNotice } from '#renderer/fault/fault-notice.tsx'
import styles from '#renderer/frame/around.module.css'
import { Banded } from '#renderer/frame/banded.tsx'
import { Waiting } from '#renderer/frame/waiting.tsx'
import { OfficeFrame } from './office-frame.tsx'
import { OfficeScreens } from './office-screens.tsx'
import { SignInPage } from './sign-in-page.tsx'

/** Signing in stands before the work. */
export function OfficeGate() {
  const { office } = useOffice()
  const status = useQuery(office.session.status.queryOptions({ input: {} }))
  if (status.error !== null) {
    return (
      <div className={styles.alone}>
        <FaultNotice thrown={status.error} />
      </div>
    )
  }
  if (status.data === undefined) return <Waiting />
  const { office: face, account } = status.data
  return (
    <Banded kind={face.kind}>
      {account === undefined ? (
        <SignInPage office={face} />
      ) : (
        <OfficeFrame office={face} account={account}>
          <OfficeScreens account={account} />
        </OfficeFrame>
      )}
    </Banded>
  )
}
