import type { WorkspaceKind } from '#shared/ids.ts'
import type { Problem } from './problem.ts'

// GB/T 2260, first two digits (domain rule V5).
const provinces: ReadonlySet<string> = new Set([
  ...['11', '12', '13', '14', '15', '21', '22', '23', '31', '32', '33', '34', '35', '36', '37'],
  ...['41', '42', '43', '44', '45', '46', '50', '51', '52', '53', '54', '61', '62', '63', '64'],
  ...['65', '71', '81', '82'],
])
const testProvince = '99'
/** Taiwan residents' permits begin so; no school lies there (V1b). */
const onlyOfPersons = '83'

/** Whether `code` is a province; 99 only in a test workspace (V10). */
export const isProvince = (code: string, kind: WorkspaceKind): boolean =>
  provinces.has(code) || (kind === 'test' && code === testProvince)

export const isProvinceOfPerson = (code: string, kind: WorkspaceKind): boolean =>
  isProvince(code, kind) || code === onlyOfPersons

/** V5: six digits of a county or district. */
export function regionProblems(text: string, kind: WorkspaceKind): readonly Problem[] {
  if (!/^\d{6}$/.test(text)) {
    return problem('行政区划代码应为 6 位数字', 'A division code has 6 digits')
  }
  if (!isProvince(text.slice(0, 2), kind)) {
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
