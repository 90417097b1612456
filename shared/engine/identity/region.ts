import type { WorkspaceKind } from '#shared/ids.ts'
import type { Pack } from '#shared/pack/pack.ts'
import type { Problem } from './problem.ts'

/** Where a number may come from: the list of provinces is the pack's, for codes are abolished and merged. */
export interface Where {
  readonly kind: WorkspaceKind
  /** First two digits of GB/T 2260 (domain rule V5); without a list any are well. */
  readonly provinces: ReadonlySet<string> | undefined
}

/** The provinces of a pack: its list of codes `PROVINCE`. */
export function provincesOf({ codes }: Pack): Where['provinces'] {
  const list = codes['PROVINCE']
  return list && new Set(list.entries.map(({ code }) => code))
}

const testProvince = '99'
/** Taiwan residents' permits begin so; no school lies there (V1b). */
const onlyOfPersons = '83'

/** Whether `code` is a province; 99 only in a test workspace (V10). */
export function isProvince(code: string, { kind, provinces }: Where): boolean {
  if (code === testProvince) return kind === 'test'
  return provinces?.has(code) ?? true
}

export const isProvinceOfPerson = (code: string, where: Where): boolean =>
  isProvince(code, where) || code === onlyOfPersons

/** V5: six digits of a county or district. */
export function regionProblems(text: string, where: Where): readonly Problem[] {
  if (!/^\d{6}$/.test(text)) {
    return problem('行政区划代码应为 6 位数字', 'A division code has 6 digits')
  }
  if (!isProvince(text.slice(0, 2), where)) {
    const [zh, en] = [`没有以 ${text.slice(0, 2)} 开头的`, `No province has the code`]
    return problem(`${zh}行政区划代码`, `${en} ${text.slice(0, 2)}`)
  }
  if (text.endsWith('00')) {
    return problem('应填县级行政区划代码，末两位不为 00', 'Give the county: it does not end in 00')
  }
  return []
}

const problem = (zh: string, en: string): readonly Problem[] => [
  { rule: 'V5', severity: 'error', message: { zh, en } },
]
