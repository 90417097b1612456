import type { Change } from './bundle.ts'

const poisons: readonly unknown[] = [
  ...['', 'x', '1', '-0', '1.50', '.5', '１', '2026-02-30', '2026-03-01', 'a'.repeat(64)],
  ...[
    'A'.repeat(64),
    '🙂'.repeat(30),
    '云'.repeat(501),
    '云'.repeat(4_001),
    `https://a.b/${'c'.repeat(190)}`,
  ],
  ...[-1, 0, 1, 1_000_001, 2 ** 53 - 1, true, false, [], {}, ['a'], [['a']], { a: 'b' }],
]

/**
 * The value with one place changed, in every way at every place: another value, a key or member less or
 * more, a list turned round or doubled, a text changed a little.
 */
export function* spoilt(value: unknown): Generator<unknown> {
  yield* poisons
  if (typeof value === 'string') yield* littleChanges(value)
  else if (typeof value === 'number') yield* [value + 1, value - 1, String(value)]
  else if (Array.isArray(value)) yield* spoiltList(value)
  else if (typeof value === 'object' && value !== null) yield* spoiltMap(value as Change)
}

function* littleChanges(text: string): Generator<string> {
  yield* [`${text}\n`, ` ${text}`, text.slice(1), text.slice(0, -1), `${text}${text.slice(-1)}`]
  yield* [text.toUpperCase(), text.toLowerCase(), text + text]
}

function* spoiltList(list: readonly unknown[]): Generator<unknown> {
  yield* [list.slice(1), [...list, ...list], list.toReversed(), [...list, 'x']]
  for (const [at, item] of list.entries()) {
    for (const other of spoilt(item)) yield list.with(at, other)
  }
}

function* spoiltMap(map: Change): Generator<unknown> {
  yield { ...map, surprise: true }
  for (const key of Object.keys(map)) {
    const { [key]: item, ...rest } = map
    yield rest
    yield { ...rest, [key.toUpperCase()]: item }
    for (const other of spoilt(item)) yield { ...map, [key]: other }
  }
}
