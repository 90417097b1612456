import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useApi } from '#renderer/api/api.tsx'
import { useDesk } from '#renderer/desk/desk-context.tsx'
import { FaultNotice } from '#renderer/fault/fault-notice.tsx'
import { useSpeech } from '#renderer/language/language.tsx'
import { Mark } from '#renderer/ui/mark.tsx'
import { momentOf } from '#renderer/ui/moment.ts'
import table from '#renderer/ui/table.module.css'
import { Remedy, RemedyKey, type RemedyLine } from '#shared/contract/remedies.ts'
import { answerOf } from '#shared/entry/typed.ts'
import { PlainDate } from '#shared/ids.ts'
import type { PlanItem } from '#shared/sheet/plan.ts'

interface PlanRowProps {
  readonly item: PlanItem
  readonly line: RemedyLine | undefined
  readonly isLate: boolean
}

/** One gap with its remedy: what is typed is kept when one leaves the box; what cannot be is told. */
export function PlanRow({ item, line, isLate }: PlanRowProps) {
  const desk = useDesk()
  const { words } = useSpeech()
  const { calls, school } = useApi()
  const client = useQueryClient()
  const [typed, setTyped] = useState(() => typedOf(line))
  const read = remedyOf(typed)
  const save = useMutation({
    mutationFn: async (remedy: Remedy) =>
      calls.school.remedies.save({
        ...{ school: desk.school, key: RemedyKey.parse(item.key), remedy },
      }),
    onSuccess: () => client.invalidateQueries({ queryKey: school.remedies.key() }),
  })
  const keep = (next = typed) => {
    const remedy = remedyOf(next)
    if (remedy === undefined || JSON.stringify(next) === JSON.stringify(typedOf(line))) return
    save.mutate(remedy)
  }
  const name = typeof item.name === 'string' ? item.name : item.name.text
  const small = typeof item.name === 'string' ? [] : item.name.small.slice(0, 1)
  const box = (field: 'measure' | 'responsible' | 'cost', label: string, isBad = false) => (
    <input
      className="field"
      aria-label={words.remedyPlan.boxOf(name, label)}
      aria-invalid={isBad}
      value={typed[field]}
      maxLength={200}
      onChange={(event) => setTyped({ ...typed, [field]: event.currentTarget.value })}
      onBlur={() => keep()}
    />
  )
  return (
    <tr data-late={isLate}>
      <th scope="row">
        {name}
        <small>{small.join(' ')}</small>
        {line === undefined ? null : (
          <small>{words.remedyPlan.keptBy(line.by, momentOf(line.at))}</small>
        )}
        <FaultNotice thrown={save.error} />
      </th>
      <td className={table.number}>{item.gap}</td>
      <td>{box('measure', words.remedyPlan.measure)}</td>
      <td>{box('responsible', words.remedyPlan.responsible)}</td>
      <td>
        <input
          className="field"
          inputMode="numeric"
          placeholder={words.remedyPlan.dayLike}
          aria-invalid={typed.due !== '' && !PlainDate.safeParse(dayOf(typed.due)).success}
          maxLength={12}
          aria-label={words.remedyPlan.boxOf(name, words.remedyPlan.due)}
          value={typed.due}
          onChange={(event) => setTyped({ ...typed, due: event.currentTarget.value })}
          onBlur={() => keep()}
        />
        {isLate ? <Mark tone="bad" icon="warning" word={words.remedyPlan.isLate} quiet /> : null}
      </td>
      <td>{box('cost', words.remedyPlan.cost, read === undefined && typed.cost !== '')}</td>
      <td>
        <select
          className="field"
          aria-label={words.remedyPlan.boxOf(name, words.remedyPlan.progress)}
          value={typed.progress}
          onChange={(event) => {
            const next = { ...typed, progress: event.currentTarget.value }
            setTyped(next)
            keep(next)
          }}
        >
          {(['open', 'going', 'done'] as const).map((one) => (
            <option key={one} value={one}>
              {words.remedyProgress[one]}
            </option>
          ))}
        </select>
      </td>
    </tr>
  )
}

/** As a form reads a day: `2027/8/31` and full width are the same. */
const dayOf = (text: string): string => String(answerOf({ kind: 'date' }, text) ?? text)

interface Typed {
  readonly measure: string
  readonly responsible: string
  readonly due: string
  readonly cost: string
  readonly progress: string
}

function typedOf(line: RemedyLine | undefined): Typed {
  const {
    measure = '',
    responsible = '',
    due = '',
    cost = '',
    progress = 'open',
  } = line?.remedy ?? {}
  return { measure, responsible, due, cost, progress }
}

/** Undefined while something cannot be kept: a sum that is no number. */
function remedyOf({ measure, responsible, due, cost, progress }: Typed): Remedy | undefined {
  const sum = cost.normalize('NFKC').replace(/[\s,]/g, '')
  const read = Remedy.safeParse({
    ...{ measure, responsible, progress },
    ...(due.trim() === '' ? {} : { due: dayOf(due) }),
    ...(sum === '' ? {} : { cost: sum }),
  })
  return read.success ? read.data : undefined
}
