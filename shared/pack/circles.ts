export type Graph = ReadonlyMap<string, ReadonlySet<string>>

/**
 * One circle for each knot of a graph, the shortest through the knot's first node, which stands at
 * both ends. No recursion: a chain may be as long as a pack.
 */
export function circlesIn(graph: Graph): readonly (readonly string[])[] {
  const order = new Map([...graph.keys()].map((name, at) => [name, at]))
  const place = (name: string): number => order.get(name) ?? order.size
  return knots(graph).map((knot) => {
    const start = [...knot].reduce((first, name) => (place(name) < place(first) ? name : first))
    return shortestCircle(graph, knot, start)
  })
}

/** Groups of nodes that all reach each other (Tarjan), and nodes that reach themselves. */
function knots(graph: Graph): readonly ReadonlySet<string>[] {
  const found: ReadonlySet<string>[] = []
  const index = new Map<string, number>()
  const low = new Map<string, number>()
  const open: string[] = []
  const isOpen = new Set<string>()
  const lower = (name: string, value: number): void => {
    low.set(name, Math.min(low.get(name) ?? value, value))
  }
  const enter = (name: string) => {
    index.set(name, index.size)
    lower(name, index.get(name) ?? 0)
    open.push(name)
    isOpen.add(name)
    return { name, next: [...(graph.get(name) ?? [])].values() }
  }
  const close = (name: string): void => {
    const knot = new Set(open.splice(open.lastIndexOf(name)))
    for (const member of knot) isOpen.delete(member)
    if (knot.size > 1 || graph.get(name)?.has(name)) found.push(knot)
  }
  for (const root of graph.keys()) {
    if (index.has(root)) continue
    const path = [enter(root)]
    for (let at = path.at(-1); at !== undefined; at = path.at(-1)) {
      const step = at.next.next()
      if (step.done) {
        path.pop()
        if (low.get(at.name) === index.get(at.name)) close(at.name)
        const above = path.at(-1)
        if (above !== undefined) lower(above.name, low.get(at.name) ?? 0)
      } else if (!index.has(step.value)) path.push(enter(step.value))
      else if (isOpen.has(step.value)) lower(at.name, index.get(step.value) ?? 0)
    }
  }
  return found
}

function shortestCircle(graph: Graph, knot: ReadonlySet<string>, start: string): readonly string[] {
  const from = new Map<string, string>()
  const waiting = [start]
  for (let at = 0; at < waiting.length && !from.has(start); at += 1) {
    const name = waiting[at] ?? start
    for (const next of graph.get(name) ?? []) {
      if (!knot.has(next) || from.has(next)) continue
      from.set(next, name)
      waiting.push(next)
    }
  }
  const circle = [start]
  let back = from.get(start)
  while (back !== undefined && back !== start) {
    circle.unshift(back)
    back = from.get(back)
  }
  return [start, ...circle]
}
