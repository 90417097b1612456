import { aRecord, type Change } from './bundle.ts'

const rowOf = (digit: string) => `${digit.repeat(8)}-0000-4000-8000-000000000000`
const judged = {
  figure: { state: 'value', value: '4.25' },
  standing: 'floor_ok',
  gap: '0.25',
  need: '25',
  rounding_sensitive: false,
}

/** A record with every key that a record can have. */
export const fullRecord: Change = {
  ...aRecord,
  form: 'A',
  revision: 3,
  supersedes: 'e'.repeat(64),
  uses: [
    { form: 'B', record: 'a'.repeat(64) },
    { form: 'S', record: 'b'.repeat(64) },
  ],
  answers: { area: '-0.5', fenced: true, kinds: ['one', 'two'], photos: ['c'.repeat(64)] },
  registers: {
    'A.buildings': {
      columns: ['id', 'from', 'to', 'label', 'area_m2'],
      cells: [
        [rowOf('1'), rowOf('2')],
        ['2020-02-29', '2021-09-01'],
        ['', '2026-07-15'],
        ['教学楼', ''],
        ['1200', '80.5'],
      ],
    },
    'A.rooms': { columns: ['id', 'from', 'to'], cells: [[], [], []] },
  },
  complete: ['A.buildings'],
  confirmed: ['all'],
  reasons: [
    { check: 'A-X01', text: '台账待补' },
    { check: 'V7', row: rowOf('1'), cell: 'A.buildings/x/area_m2', text: '原件如此' },
  ],
  results: {
    engine: 'junheng.engine/1',
    units: [
      {
        stage: 'p',
        verdict: 'fail',
        pupils: { state: 'value', value: '100' },
        indicators: [
          {
            id: 'R4',
            threshold: '4.5',
            floor: '3.825',
            ...judged,
            relaxed: { by: 'R4.x', ...judged },
          },
          {
            ...{
              id: 'R5',
              threshold: '1',
              floor: '0.85',
              standing: 'no_data',
              rounding_sensitive: true,
            },
            figure: { state: 'no_data', missing: ['A.area'] },
          },
        ],
        relaxed: { by: ['R4.x'], verdict: 'incomplete' },
      },
      {
        ...{ stage: 's', verdict: 'exempt', indicators: [] },
        pupils: { state: 'not_applicable', reason: 'zero_denominator' },
      },
    ],
  },
}

/** Text that some program on the way would like to change. */
export const textsOfAllScripts: Change = {
  rare: '\u{20BB7}野家\u{2A6D6}𠮷〇',
  compatibility: '\uFA10\u585A\uF900',
  combining: 'e\u0301 \u00E9 가 \u1100\u1161',
  minorities: 'བོད་ཡིག ᠮᠣᠩᠭᠣᠯ ئۇيغۇرچە ꆈꌠꁱꂷ',
  directions: '\u202Eabc\u202C \u200F\u200D',
  controls: '\u0000\u0008\t\n\u000B\f\r\u001F"\\/\u007F\u0080\u2028\u2029',
  marks: '\uFEFF\uFFFD\uFFFE\u{10FFFF}\uE000',
  emoji: '👩‍🏫🇨🇳',
  long: '𠮷'.repeat(4_000),
}
