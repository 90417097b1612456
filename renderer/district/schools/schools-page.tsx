import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useOffice } from '#renderer/api/office-api.tsx'
import { FaultNotice } from '#renderer/fault/fault-notice.tsx'
import { useSpeech } from '#renderer/language/language.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { Page } from '#renderer/ui/page.tsx'
import table from '#renderer/ui/table.module.css'
import type { Account } from '#shared/contract/office/accounts.ts'
import type { SchoolLine } from '#shared/contract/office/schools.ts'
import { may } from '#shared/role.ts'
import { ImportSchoolsDialog } from './import-schools-dialog.tsx'
import { SchoolDialog } from './school-dialog.tsx'
import styles from './schools.module.css'

type Asked = 'import' | { readonly one?: SchoolLine } | undefined

/** The schools that are expected to hand in: taken from the county's list, mended by hand. */
export function SchoolsPage({ account }: { readonly account: Account }) {
  const { words } = useSpeech()
  const { office } = useOffice()
  const [wanted, setWanted] = useState('')
  const [asked, setAsked] = useState<Asked>()
  const schools = useQuery(office.schools.list.queryOptions({ input: {} }))
  const isKeeper = may(account.role, 'keep-district')
  const lines = (schools.data ?? []).filter(({ school, name, township = '' }) =>
    [school, name, township].some((text) => text.includes(wanted.trim())),
  )
  return (
    <Page
      title={words.schoolList.title}
      note={words.schoolList.what}
      tools={
        isKeeper ? (
          <>
            <Button
              variant="default"
              leftSection={<Icon name="form" />}
              onClick={() => setAsked('import')}
            >
              {words.schoolList.import}
            </Button>
            <Button leftSection={<Icon name="add" />} onClick={() => setAsked({})}>
              {words.schoolList.add}
            </Button>
          </>
        ) : undefined
      }
    >
      <FaultNotice thrown={schools.error} />
      <input
        className={`field ${styles.find}`}
        type="search"
        aria-label={words.coverage.find}
        placeholder={words.coverage.find}
        value={wanted}
        onChange={(event) => setWanted(event.currentTarget.value)}
      />
      {schools.data?.length === 0 ? (
        <p>{words.schoolList.empty}</p>
      ) : (
        <div className={styles.frame}>
          <table className={table.table}>
            <thead>
              <tr>
                <th scope="col">{words.schoolList.code}</th>
                <th scope="col">{words.schoolList.name}</th>
                <th scope="col">{words.accounts.townships}</th>
                <th scope="col">{words.accounts.state}</th>
                {isKeeper ? <th scope="col">{words.accounts.acts}</th> : null}
              </tr>
            </thead>
            <tbody>
              {lines.map((one) => (
                <tr key={one.school}>
                  <td>{one.school}</td>
                  <th scope="row">
                    {one.state === 'unlisted' ? words.schoolList.nameless : one.name}
                  </th>
                  <td>{one.township}</td>
                  <td>{words.schoolState[one.state]}</td>
                  {isKeeper ? (
                    <td>
                      <Button variant="subtle" size="compact-sm" onClick={() => setAsked({ one })}>
                        {one.state === 'unlisted' ? words.schoolList.enter : words.accounts.change}
                      </Button>
                    </td>
                  ) : null}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {asked === 'import' ? <ImportSchoolsDialog onClose={() => setAsked(undefined)} /> : null}
      {typeof asked === 'object' ? (
        <SchoolDialog
          {...(asked.one === undefined ? {} : { before: asked.one })}
          onClose={() => setAsked(undefined)}
        />
      ) : null}
    </Page>
  )
}
