import { useSpeech } from '#renderer/language/language.tsx'
import { Notice } from '#renderer/ui/notice.tsx'
import table from '#renderer/ui/table.module.css'
import { decidedKey, placeOf } from '#shared/keying/compare.ts'
import styles from './keying.module.css'
import { MismatchLine } from './mismatch-line.tsx'
import type { Comparison } from './use-comparison.ts'
import type { UsedKeying } from './use-keying.ts'

interface CompareStepProps {
  readonly keying: UsedKeying
  readonly comparison: Comparison
}

/** So many values are listed; the counts say how many there are. */
const listed = 300

/** Where the passes differ, and once all is decided what would change in the draft. */
export function CompareStep({ keying, comparison }: CompareStepProps) {
  const { words } = useSpeech()
  const { differing, open, plan } = comparison
  return (
    <>
      {keying.keying?.is_double === true ? (
        <Notice tone={open > 0 ? 'warn' : 'good'} live>
          {words.keying.differing(differing.length, open)}
        </Notice>
      ) : null}
      {differing.length === 0 ? null : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by keys (WCAG 2.1.1)
        <section className={styles.scroll} aria-label={words.keying.mismatches} tabIndex={0}>
          <table className={table.table}>
            <thead>
              <tr>
                <th scope="col">{words.keying.code}</th>
                <th scope="col">{words.keying.label}</th>
                <th scope="col">{words.keying.first}</th>
                <th scope="col">{words.keying.second}</th>
                <th scope="col">{words.keying.draft}</th>
                <th scope="col">{words.keying.decision}</th>
              </tr>
            </thead>
            <tbody>
              {differing.map((one) => (
                <MismatchLine
                  key={decidedKey(placeOf(one))}
                  one={one}
                  comparison={comparison}
                  decide={(text) => keying.type({ pass: 'decided', ...placeOf(one), text })}
                />
              ))}
            </tbody>
          </table>
        </section>
      )}
      {open > 0 ? null : (
        <Notice tone={plan.notTaken.length > 0 ? 'warn' : 'info'}>
          <strong>
            {words.keying.counts({
              filled: plan.filled,
              changed: plan.changes.length,
              addedRows: plan.addedRows,
              same: plan.same,
              notTaken: plan.notTaken.length,
            })}
          </strong>
          <p>{words.keying.nothingYet}</p>
        </Notice>
      )}
      {open > 0 || plan.changes.length === 0 ? null : (
        <Listing
          title={words.keying.changes}
          heads={[words.keying.draft, words.keying.becomes]}
          lines={plan.changes.map(({ row, field, before, after }) => ({
            ...{ row, field },
            cells: [comparison.show(field, before), comparison.show(field, after)],
          }))}
          comparison={comparison}
        />
      )}
      {open > 0 || plan.notTaken.length === 0 ? null : (
        <Listing
          title={words.keying.notTaken}
          heads={[words.keying.text, words.keying.why]}
          lines={plan.notTaken.map(({ row, field, text, why }) => ({
            ...{ row, field },
            cells: [text, words.keying.whys[why]],
          }))}
          comparison={comparison}
        />
      )}
    </>
  )
}

interface ListingProps {
  readonly title: string
  readonly heads: readonly string[]
  readonly lines: readonly {
    readonly row: string
    readonly field: string
    readonly cells: readonly string[]
  }[]
  readonly comparison: Comparison
}

function Listing({ title, heads, lines, comparison }: ListingProps) {
  const { words, say } = useSpeech()
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by keys (WCAG 2.1.1)
    <section className={styles.scroll} aria-label={title} tabIndex={0}>
      <table className={table.table}>
        <caption className={styles.caption}>{title}</caption>
        <thead>
          <tr>
            {[words.keying.code, words.keying.label, ...heads].map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.slice(0, listed).map(({ row, field, cells }) => {
            const known = comparison.fieldOf(field)
            return (
              <tr key={`${row} ${field}`}>
                <td>
                  {row === '' ? '' : words.keying.row(row)} <code>{known?.code}</code>
                </td>
                <td>{known === undefined ? '' : say(known.field.label)}</td>
                {cells.map((cell, at) => (
                  <td key={heads[at]} className={styles.text}>
                    {cell}
                  </td>
                ))}
              </tr>
            )
          })}
        </tbody>
      </table>
      {lines.length > listed ? <p>{words.importing.more(lines.length - listed)}</p> : null}
    </section>
  )
}
