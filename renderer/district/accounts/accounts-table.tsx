import { Button } from '@mantine/core'
import { useSpeech } from '#renderer/language/language.tsx'
import { momentOf } from '#renderer/ui/moment.ts'
import table from '#renderer/ui/table.module.css'
import type { AccountLine } from '#shared/contract/office/accounts.ts'
import styles from './accounts.module.css'
import type { Asked } from './asked.ts'

interface AccountsTableProps {
  readonly accounts: readonly AccountLine[]
  /** Whoever looks at it. */
  readonly me: string
  readonly onAsk: (asked: Asked) => void
}

/** One line for each person, with what an administrator may do. */
export function AccountsTable({ accounts, me, onAsk }: AccountsTableProps) {
  const { words } = useSpeech()
  const stateOf = ({ state, locked_until, code_until }: AccountLine) => {
    if (state === 'closed') return words.accounts.closed
    if (locked_until !== undefined && new Date(locked_until) > new Date()) {
      return words.accounts.locked(momentOf(locked_until))
    }
    if (code_until === undefined) return words.accounts.active
    return words.accounts.waiting(momentOf(code_until))
  }
  return (
    <table className={table.table}>
      <thead>
        <tr>
          <th scope="col">{words.accounts.name}</th>
          <th scope="col">{words.signIn.login}</th>
          <th scope="col">{words.accounts.role}</th>
          <th scope="col">{words.accounts.townships}</th>
          <th scope="col">{words.accounts.state}</th>
          <th scope="col">{words.accounts.acts}</th>
        </tr>
      </thead>
      <tbody>
        {accounts.map((one) => (
          <tr key={one.account}>
            <th scope="row">
              {one.name}
              {one.account === me ? words.accounts.me : null}
            </th>
            <td>{one.login}</td>
            <td>{words.role[one.role]}</td>
            <td>
              {one.townships === null
                ? words.accounts.everywhere
                : words.value.joinList(one.townships)}
            </td>
            <td>{stateOf(one)}</td>
            <td className={styles.acts}>
              <Act word={words.accounts.change} onClick={() => onAsk({ ask: 'change', one })} />
              <Act
                word={one.state === 'closed' ? words.accounts.reopen : words.accounts.newCode}
                onClick={() => onAsk({ ask: 'code', one })}
              />
              {one.state === 'closed' || one.account === me ? null : (
                <Act word={words.accounts.close} onClick={() => onAsk({ ask: 'close', one })} />
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Act({ word, onClick }: { readonly word: string; readonly onClick: () => void }) {
  return (
    <Button variant="subtle" size="compact-sm" onClick={onClick}>
      {word}
    </Button>
  )
}
