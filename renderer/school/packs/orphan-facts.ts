import type { Answer } from '#shared/answer.ts'
import { unreachable } from '#shared/fault.ts'
import type { Orphan } from '#shared/pack/orphan.ts'

/** Where it stood, by the names of its own pack, and what it said; a row as its cells. */
export function orphanFacts(orphan: Orphan): { readonly place: string; readonly value: string } {
  switch (orphan.kind) {
    case 'answer':
      return { place: `${orphan.form}.${orphan.field}`, value: said(orphan.value) }
    case 'cell':
      return {
        place: `${orphan.register}/${orphan.row}/${orphan.column}`,
        value: said(orphan.value),
      }
    case 'row':
      return {
        place: `${orphan.register}/${orphan.row.id}`,
        value: Object.entries(orphan.row.cells)
          .map(([column, value]) => `${column} ${said(value)}`)
          .join(' · '),
      }
    case 'reason': {
      const { check, row, cell, text } = orphan.reason
      return {
        place: [check, row, cell].filter((part) => part !== undefined).join(' '),
        value: text,
      }
    }
    case 'section':
      return { place: `${orphan.form}#${orphan.section}`, value: '✓' }
    case 'complete':
      return { place: orphan.register, value: '✓' }
    default:
      return unreachable(orphan)
  }
}

function said(answer: Answer): string {
  if (typeof answer === 'boolean') return answer ? '✓' : '✕'
  return typeof answer === 'string' ? answer : answer.join(' ')
}
