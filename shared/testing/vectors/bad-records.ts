import { utf8 } from '#shared/bytes.ts'
import type { FaultCode } from '#shared/fault.ts'
import { aPersonal, aRecord, bundleWith, type Change, changed, objectOf } from './bundle.ts'
import { fullRecord } from './full-record.ts'
import { bad, type Vector } from './vector.ts'

const cells = [['11111111-0000-4000-8000-000000000000'], ['2020-01-01'], [''], ['楼']]
const table = (change: Change): Change => ({
  form: 'A',
  registers: { 'A.buildings': { columns: ['id', 'from', 'to', 'label'], cells, ...change } },
})
const units = [
  {
    ...{ stage: 'p', verdict: 'pass', pupils: { state: 'value', value: '1' } },
    indicators: [
      {
        id: 'R4',
        threshold: '4.5',
        floor: '3.825',
        standing: 'met',
        rounding_sensitive: false,
        figure: { state: 'value', value: '5' },
      },
    ],
  },
]
const unit = (change: Change): Change => ({
  results: { engine: 'junheng.engine/1', units: [{ ...units[0], ...change }] },
})

const records: readonly (readonly [name: string, fault: FaultCode, why: string, change: Change])[] =
  [
    [
      'later-format',
      'format-unknown',
      'A later version of the format.',
      { format: 'junheng.record/2' },
    ],
    ['no-format', 'format-unknown', 'A record has a format.', { format: undefined }],
    ['unknown-key', 'bytes-shape', 'A key that records do not have.', { note: '1' }],
    ['no-answers', 'bytes-shape', 'A key is missing.', { answers: undefined }],
    ['kind', 'kind-mismatch', 'A real record in a test bundle.', { kind: 'real' }],
    ['answer-number', 'bytes-shape', 'Numbers in answers are texts.', { answers: { pupils: 100 } }],
    ['answer-map', 'bytes-shape', 'An answer is no map.', { answers: { pupils: { value: '1' } } }],
    [
      'answer-too-long',
      'bytes-shape',
      'A text has at most 4,000 code points.',
      { answers: { note: '𠮷'.repeat(4_001) } },
    ],
    [
      'answer-list-too-long',
      'bytes-shape',
      'A list has at most 64 codes.',
      { answers: { kinds: Array.from({ length: 65 }, String) } },
    ],
    ['field-name', 'bytes-shape', 'A field begins with a letter.', { answers: { '1st': '1' } }],
    ['form-lower-case', 'bytes-shape', 'A form is upper-case.', { form: 's' }],
    [
      'period-two-years',
      'bytes-shape',
      'A school year is two years in a row.',
      { period: '2026-2028' },
    ],
    ['period-month-13', 'bytes-shape', 'There is no month 13.', { period: '2026-13' }],
    ['revision-zero', 'bytes-shape', 'Revisions count from 1.', { revision: 0 }],
    [
      'uses-falling',
      'bytes-shape',
      '`uses` rises by form.',
      {
        uses: [
          { form: 'C', record: 'a'.repeat(64) },
          { form: 'B', record: 'b'.repeat(64) },
        ],
      },
    ],
    [
      'uses-itself',
      'bytes-shape',
      '`uses` names other forms.',
      { uses: [{ form: 'S', record: 'a'.repeat(64) }] },
    ],
    [
      'table-head',
      'bytes-shape',
      'A table begins with id, from, to.',
      table({ columns: ['id', 'to', 'from', 'label'] }),
    ],
    [
      'table-column-twice',
      'bytes-shape',
      'A column stands once.',
      table({ columns: ['id', 'from', 'to', 'to'] }),
    ],
    [
      'table-short-column',
      'bytes-shape',
      'A column has a cell for each row.',
      table({ cells: cells.with(3, []) }),
    ],
    [
      'table-long-column',
      'bytes-shape',
      'A column has no cell beyond the rows.',
      table({ cells: cells.with(3, ['楼', '楼']) }),
    ],
    [
      'table-column-missing',
      'bytes-shape',
      'Every column has its cells.',
      table({ cells: cells.slice(0, 3) }),
    ],
    [
      'table-by-row',
      'bytes-shape',
      'Cells stand by column, not by row.',
      table({ cells: [cells.flat()] }),
    ],
    [
      'table-row-twice',
      'bytes-shape',
      'An id stands once.',
      table({ cells: cells.map((column) => [...column, ...column]) }),
    ],
    ['table-row-id', 'bytes-shape', 'An id is a UUID.', table({ cells: cells.with(0, ['1']) })],
    [
      'table-from-empty',
      'bytes-shape',
      'A row counts from a day.',
      table({ cells: cells.with(1, ['']) }),
    ],
    [
      'table-no-such-day',
      'bytes-shape',
      'A day that the calendar has.',
      table({ cells: cells.with(1, ['2026-02-30']) }),
    ],
    [
      'table-of-another-form',
      'bytes-shape',
      'A register belongs to the form of the record.',
      { ...table({}), form: 'B' },
    ],
    [
      'reason-short',
      'bytes-shape',
      'A reason has two letters at least.',
      { reasons: [{ check: 'S-X01', text: '无' }] },
    ],
    [
      'sealed-by',
      'bytes-shape',
      'A role that nobody has.',
      { sealed: { by: 'teacher', at: '2026-11-03T08:15:00Z' } },
    ],
    [
      'complete-falling',
      'bytes-shape',
      '`complete` rises.',
      { ...table({}), complete: ['A.rooms', 'A.buildings'] },
    ],
    ['confirmed-twice', 'bytes-shape', 'A section is confirmed once.', { confirmed: ['a', 'a'] }],
    [
      'personal-twice',
      'bytes-shape',
      'A personal object is named once.',
      { personal: ['a'.repeat(64), 'a'.repeat(64)] },
    ],
    ['personal-short', 'bytes-shape', '`personal` holds hashes.', { personal: ['ab'] }],
    ['verdict', 'bytes-shape', 'A verdict that is none.', unit({ verdict: 'maybe' })],
    [
      'figure-number',
      'bytes-shape',
      'A figure is a decimal in text.',
      unit({ pupils: { state: 'value', value: 1 } }),
    ],
    [
      'figure-trailing-zero',
      'bytes-shape',
      'A decimal has no superfluous zero.',
      unit({ pupils: { state: 'value', value: '1.50' } }),
    ],
    [
      'figure-minus-zero',
      'bytes-shape',
      'A decimal is never -0.',
      unit({ pupils: { state: 'value', value: '-0' } }),
    ],
    [
      'figure-exponent',
      'bytes-shape',
      'A decimal has no exponent.',
      unit({ pupils: { state: 'value', value: '1e3' } }),
    ],
    [
      'figure-of-two-kinds',
      'bytes-shape',
      'A figure without value has none.',
      unit({ pupils: { state: 'no_data', missing: [], value: '1' } }),
    ],
  ]

const personals: readonly (readonly [
  name: string,
  fault: FaultCode,
  why: string,
  change: Change,
])[] = [
  [
    'later-format',
    'format-unknown',
    'A later version of the format.',
    { format: 'junheng.personal/2' },
  ],
  ['salt', 'bytes-shape', 'A salt has 32 digits.', { salt: 'ab' }],
  ['kind', 'bytes-shape', 'A personal object has no kind.', { kind: 'test' }],
  [
    'table',
    'bytes-shape',
    'A register of another form.',
    { registers: { 'A.buildings': { columns: ['id', 'from', 'to'], cells: [[], [], []] } } },
  ],
]

/** Objects that are what their hash says, and not what the manifest calls them. */
export async function badRecords(): Promise<readonly Vector[]> {
  const of = async (
    name: string,
    fault: FaultCode,
    why: string,
    kind: string,
    value: Change | Uint8Array,
  ) => bad(name, fault, '6', why, await bundleWith({}, [await objectOf(kind, value)]))
  return Promise.all([
    ...records.map(([name, fault, why, change]) =>
      of(`record-${name}`, fault, why, 'record', changed(aRecord, change)),
    ),
    ...personals.map(([name, fault, why, change]) =>
      of(`personal-${name}`, fault, why, 'personal', changed(aPersonal, change)),
    ),
    of(
      'record-is-personal',
      'format-unknown',
      'A personal object listed as a record.',
      'record',
      aPersonal,
    ),
    of(
      'personal-is-record',
      'format-unknown',
      'A record listed as a personal object.',
      'personal',
      aRecord,
    ),
    of(
      'record-is-text',
      'bytes-not-canonical',
      'A text listed as a record.',
      'record',
      utf8('form S'),
    ),
    of('record-too-many-reasons', 'bytes-shape', 'At most 2,000 reasons.', 'record', {
      ...fullRecord,
      reasons: Array.from({ length: 2_001 }, () => ({ check: 'A', text: '如此' })),
    }),
    of(
      'record-large',
      'bytes-shape',
      'A table has at most 100 columns.',
      'record',
      changed(
        aRecord,
        table({
          columns: ['id', 'from', 'to', ...Array.from({ length: 98 }, (_, at) => `c${at}`)],
          cells: Array.from({ length: 101 }, () => []),
        }),
      ),
    ),
  ])
}
