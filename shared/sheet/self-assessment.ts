import type { UnitResult } from '#shared/engine/outcome.ts'
import { sheetWords } from '#shared/words/sheets.ts'
import { words } from '#shared/words/words.ts'
import { columnsOver } from './columns.ts'
import { indicatorLines } from './indicator-line.ts'
import { footOf, headFacts, type Material, marksOf, shownCell } from './material.ts'
import { judgedIn, measureCells } from './measures.ts'
import type { Sheet, SheetCell } from './sheet.ts'

const parts = ['guarantee', 'quality'] as const

/** 附件4 学校自评表: rows by part, a line for each with how many are met, and the seal (domain §8.4). */
export function selfAssessment(material: Material): readonly Sheet[] {
  const { language, school } = material
  const { lists, checklist } = sheetWords[language]
  const { self } = lists
  const units = material.session.units()
  const judged = parts.map((part) => ({ part, lines: judgedIn(material, part) }))
  const [, ...others] = headFacts(material)
  return [
    {
      title: self.title,
      across: false,
      marks: marksOf(material),
      foot: footOf(material, self.code),
      parts: [
        { kind: 'text', lines: [self.founded(school.name, shownCell(material, 'S.founded_year'))] },
        {
          kind: 'facts',
          facts: [
            [checklist.number, ''],
            ...others,
            [lists.pupils, shownCell(material, 'B.N_all')],
            [self.county, ''],
            [self.day, ''],
            [self.unit, ''],
          ],
        },
        {
          kind: 'table',
          columns: columnsOver(
            self.columns,
            [[26, 'center'], [84], [36, 'center'], [24, 'center']],
            false,
          ),
          rows: [
            ...units.flatMap((unit) => unitRows(material, unit)),
            ...judged.flatMap(({ part, lines }) =>
              lines.map((one): readonly SheetCell[] => {
                const { name, standard, actual, state, small } = measureCells(one, material)
                return [
                  lists.parts[part],
                  { text: name, small: [standard, ...small] },
                  actual,
                  state,
                ]
              }),
            ),
          ],
        },
        {
          kind: 'text',
          lines: [
            ...units.map((unit) => overall(material, unit)),
            ...judged.map(({ part, lines }) => {
              const met = lines.filter(({ result }) => result.state === 'met').length
              return self.kept(lists.parts[part], met, lines.length)
            }),
            self.others,
          ],
        },
        { kind: 'signatures', lines: [[self.opinion], ...checklist.signatures] },
      ],
    },
  ]
}

function unitRows(material: Material, unit: UnitResult): readonly (readonly SheetCell[])[] {
  const { lists } = sheetWords[material.language]
  const spoken = words[material.language]
  const part = { text: lists.parts.resource, small: [spoken.stage[unit.stage]] }
  if (unit.verdict === 'exempt') return [[part, spoken.gaps.exempt, lists.none, '']]
  return indicatorLines(material, unit).map(({ name, standard, actual, met }) => {
    const own = typeof name === 'string' ? { text: name, small: [] } : name
    const asked = typeof standard === 'string' ? [standard] : [standard.text, ...standard.small]
    return [part, { text: own.text, small: [asked.join('　'), ...own.small] }, actual, met]
  })
}

function overall({ pack, language }: Material, unit: UnitResult): string {
  const { boxes, checklist, lists } = sheetWords[language]
  const met = unit.indicators.filter(({ standing }) => standing === 'met').length
  const stage = words[language].stage[unit.stage]
  if (unit.verdict === 'exempt') return `${stage}：${checklist.verdicts.exempt}`
  const verdicts = (['pass', 'fail', 'incomplete'] as const).map(
    (one) => `${one === unit.verdict ? boxes.on : boxes.off}${checklist.verdicts[one]}`,
  )
  return `${lists.self.resources(stage, met, pack.rules.of)}${verdicts.join(' ')}`
}
