import type { Session } from '#shared/engine/engine.ts'
import { Situation } from '#shared/engine/situation.ts'
import { roster } from './engine-forms.ts'
import { heapOf } from './engine-heap.ts'
import {
  about,
  addRow,
  computed,
  loadOurs,
  oursBytes,
  oursTotal,
  removeRow,
  setCell,
  situationOf,
} from './engine-ours.ts'
import { below, loadPeer, type PeerNode, peerTotal, setPeer } from './engine-peer.ts'
import { type Comparison, compare, type Work } from './measure.ts'
import { xformOf } from './xform.ts'

/** The same roster opened by both, with what each keeps of the heap. */
export async function openBoth(rows: number, withUnique = false) {
  const form = await loadPeer(xformOf(roster, rows, withUnique))
  const ours = heapOf(openerOfOurs(rows))
  const peer = heapOf(() => form.createInstance().root)
  sameTotals(ours.made, peer.made)
  return { ours: ours.made, peer: peer.made, heap: { ours: ours.bytes, peer: peer.bytes } }
}

function openerOfOurs(rows: number): () => Session {
  const engine = loadOurs(oursBytes(roster))
  const draft = JSON.stringify(situationOf(roster, rows))
  return () => computed(engine.open(Situation.parse(JSON.parse(draft)), about))
}

/**
 * Opening by the peer and by us. Reading the peer's form, rows and all, does not count, while ours
 * reads its draft from text; it is read anew each time, as a form holds on to all it ever opened.
 */
export async function compareOpen(rounds: number, rows: number): Promise<Comparison> {
  const xml = xformOf(roster, rows, false)
  let form: Awaited<ReturnType<typeof loadPeer>> | undefined
  const peer: Work = {
    times: 1,
    before: async () => {
      form = undefined
      form = await loadPeer(xml)
    },
    run: () => form?.createInstance(),
  }
  return compare(rounds, peer, openerOfOurs(rows))
}

/** A comparison says nothing when the two do not compute the same. */
function sameTotals(ours: Session, peer: PeerNode): void {
  for (const { name } of roster.questions) {
    const [one, other] = [oursTotal(ours, name), peerTotal(peer, name)]
    if (Math.abs(one - other) > 1e-6) throw new Error(`${name} is ${one} here, ${other} there`)
  }
}

const hours = (edit: number): string => String(8 + (edit % 12))

/** Sets hours of one row after another, on which three aggregates and a rule of the row rest. */
export function setHours(rows: number, times: number, session: Session): Work {
  const edits = Array.from({ length: times * 7 }, (_, at) =>
    setCell((at * 37) % rows, 'hours', hours(at)),
  )
  let next = 0
  return {
    times,
    run: () => {
      const edit = edits[next % edits.length]
      next += 1
      if (edit !== undefined) session.apply(edit)
    },
  }
}

export function setHoursOfPeer(rows: number, times: number, root: PeerNode): Work {
  const staff = below(root, 'staff').currentState.children ?? []
  let next = 0
  return {
    times,
    run: () => {
      const row = staff[(next * 37) % rows]
      if (row === undefined) throw new Error('the peer lacks a row')
      setPeer(below(row, 'hours'), hours(next))
      next += 1
    },
  }
}

/** Hours, an age (the greatest and the least rest on it), another's code, and one's own again. */
export function setOfEachKind(rows: number, session: Session): Work {
  const edits = Array.from({ length: 50 }, (_, round) => {
    const at = (round * 37) % rows
    return [
      setCell(at, 'hours', hours(round)),
      setCell(at, 'age', String(22 + (round % 38))),
      setCell(at, 'code', `code-${(at + 1) % rows}`),
      setCell(at, 'code', `code-${at}`),
    ]
  }).flat()
  return {
    times: edits.length,
    run: (time) => {
      const edit = edits[time]
      if (edit !== undefined) session.apply(edit)
    },
  }
}

/** Adds so many rows and takes them away again, which does not count. */
export function addRows(rows: number, times: number, session: Session): Work {
  return {
    times,
    run: (time) => session.apply(addRow(rows + time)),
    after: () => {
      for (let time = 0; time < times; time += 1) session.apply(removeRow(rows + time))
    },
  }
}

export function addRowOfPeer(rows: number, root: PeerNode): Work {
  const staff = below(root, 'staff')
  return {
    times: 1,
    run: () => staff.addInstances?.(),
    after: () => staff.removeInstances?.(rows),
  }
}
