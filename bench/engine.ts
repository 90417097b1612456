import { Situation } from '#shared/engine/situation.ts'
import { type BenchForm, flat50, flat500 } from './engine-forms.ts'
import { about, computed, loadOurs, oursBytes, setAnswer, situationOf } from './engine-ours.ts'
import { below, loadPeer, setPeer } from './engine-peer.ts'
import {
  addRowOfPeer,
  addRows,
  compareOpen,
  openBoth,
  setHours,
  setHoursOfPeer,
  setOfEachKind,
} from './engine-roster.ts'
import { school } from './engine-school.ts'
import { type Comparison, compare, type Work } from './measure.ts'
import { xformOf } from './xform.ts'

/** `a` is the peer, `b` we: the ratio says how many times it takes what we take. */
const peerOverOurs = (
  name: string,
  { a_ms, b_ms }: Comparison,
): Readonly<Record<string, number>> => ({
  [`${name}_ours`]: b_ms,
  [`${name}_peer`]: a_ms,
})

/** From the form's definition and a draft, as text, to answered questions; and setting one. */
async function flat(form: BenchForm, rounds: number) {
  const xml = xformOf(form, 0, false)
  const bytes = oursBytes(form)
  const draft = JSON.stringify(situationOf(form, 0))
  const openOurs = () => computed(loadOurs(bytes).open(Situation.parse(JSON.parse(draft)), about))
  const openPeer = async () => (await loadPeer(xml)).createInstance().root
  const load = await compare(rounds, openPeer, openOurs)
  const session = openOurs()
  const root = await openPeer()
  const count = form.questions.filter(({ computed }) => computed === undefined).length
  const nodes = Array.from({ length: count }, (_, at) => below(root, `q${at}`))
  const edits = Array.from({ length: 700 }, (_, at) => setAnswer(`q${(at * 37) % count}`, `${at}`))
  let next = 0
  const peer: Work = {
    times: 50,
    run: () => {
      const node = nodes[(next * 37) % count]
      if (node !== undefined) setPeer(node, `${next}`)
      next += 1
    },
  }
  let edited = 0
  const ours: Work = {
    times: 50,
    run: () => {
      const edit = edits[edited % edits.length]
      if (edit !== undefined) session.apply(edit)
      edited += 1
    },
  }
  return { load, set: await compare(rounds, peer, ours) }
}

async function rosters() {
  const big = await openBoth(2_000)
  const small = await openBoth(100)
  const middle = await openBoth(500)
  const growth = await compare(41, setOfEachKind(2_000, big.ours), setOfEachKind(100, small.ours))
  const medians: Record<string, number> = {
    set_mixed_2000_ours: growth.a_ms,
    set_mixed_100_ours: growth.b_ms,
  }
  const found = new Map<string, Comparison>()
  for (const [rows, opened, rounds] of [
    [100, small, 15],
    [500, middle, 9],
    [2_000, big, 7],
  ] as const) {
    const { ours, peer } = opened
    const set = await compare(rounds, setHoursOfPeer(rows, 5, peer), setHours(rows, 200, ours))
    const add = await compare(
      Math.min(rounds, 7),
      addRowOfPeer(rows, peer),
      addRows(rows, 20, ours),
    )
    const opening = await compareOpen(Math.min(rounds, 3), rows)
    for (const [name, comparison] of [
      [`set_${rows}`, set],
      [`add_row_${rows}`, add],
      [`open_${rows}`, opening],
    ] as const) {
      found.set(name, comparison)
      Object.assign(medians, peerOverOurs(name, comparison))
    }
  }
  const ratio = (name: string): number => found.get(name)?.ratio ?? Number.NaN
  return {
    medians,
    ratios: {
      set_2000_vs_100: growth.ratio,
      set_2000_peer_over_ours: ratio('set_2000'),
      add_row_2000_peer_over_ours: ratio('add_row_2000'),
      open_2000_peer_over_ours: ratio('open_2000'),
      heap_2000_peer_over_ours: big.heap.peer / big.heap.ours,
    },
    heap: big.heap,
  }
}

/**
 * Our engine against that of ODK Web Forms on the same forms, in one run. Ours always has the
 * uniqueness of the roster's code to watch; the peer only in `set_100_unique`, as it could not be
 * measured at 2,000 rows otherwise. `pack_compile_ms` is the first compilation of the process.
 */
export async function engine() {
  const { compile_ms, open_ms, change_ms } = await school(31)
  const { ratios, medians, heap } = await rosters()
  const few = await flat(flat50, 9)
  const many = await flat(flat500, 9)
  const unique = await openBoth(100, true)
  const uniqueSet = await compare(
    5,
    setHoursOfPeer(100, 1, unique.peer),
    setHours(100, 200, unique.ours),
  )
  return {
    ratios: {
      ...ratios,
      flat500_set_peer_over_ours: many.set.ratio,
      flat500_load_peer_over_ours: many.load.ratio,
    },
    medians_ms: {
      ...medians,
      ...peerOverOurs('flat50_load', few.load),
      ...peerOverOurs('flat50_set', few.set),
      ...peerOverOurs('flat500_load', many.load),
      ...peerOverOurs('flat500_set', many.set),
      ...peerOverOurs('set_100_unique', uniqueSet),
      school_after_a_change: change_ms,
    },
    heap_2000_bytes: heap,
    pack_compile_ms: compile_ms,
    school_indicators_ms: open_ms,
  }
}
