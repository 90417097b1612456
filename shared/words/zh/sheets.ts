import { zhSheetFiling } from '#shared/words/zh/sheet-filing.ts'
import { zhSheetFilling } from '#shared/words/zh/sheet-filling.ts'
import { zhSheetLists } from '#shared/words/zh/sheet-lists.ts'
import { zhSheetSlip } from '#shared/words/zh/sheet-slip.ts'

/** Words of printed sheets (domain §8). */
export const zhSheets = {
  lists: zhSheetLists,
  ...zhSheetFilling,
  filing: zhSheetFiling,
  slip: zhSheetSlip,
  pages: { page: ['第 ', ' 页'], of: [' 共 ', ' 页'] },
  watermark: '草稿 不作上报',
  test: '测试：样例数据，不作上报',
  internal: '仅限内部 · 阅后归档',
  foot: (code: string, pack: string, version: number, standing: string) =>
    `${code} · ${pack} 第 ${version} 版 · ${standing}`,
  confirmed: '已经县级确认',
  unconfirmed: '未经县级确认',
  unsure: '待县级确认',
  boxes: { on: '☑', off: '☐', bad: '☒' },
  school: '学校名称：',
  code: '标识码：',
  year: '学年：',
  stage: '学段：',
  stages: { p: '小学', j: '初中（部）', s: '高中（部）' },
  checklist: {
    title: '义务教育学校办学条件达标核查表',
    code: 'BX',
    number: '编号：',
    classes: '本学段班级数：',
    pupils: '本学段在校生数：',
    boys: '全校男生：',
    girls: '全校女生：',
    urban: '城乡：',
    snapshot: '统计时点：',
    columns: {
      no: '序',
      indicator: '指标',
      standard: '标准',
      actual: '实际值',
      met: '达标',
      gap: '差距',
      evidence: '佐证材料',
      remedy: '整改措施',
      deadline: '整改时限',
    },
    floor: (value: string) => `85% 线 ${value}`,
    marks: {
      met: '☑',
      floor_ok: '☒ ≥85%',
      below_floor: '☒ <85%',
      no_data: '无数据',
      not_applicable: '不适用',
    },
    short: (amount: string, unit: string) => `差 ${amount} ${unit}`,
    rows: (register: string, count: number) => `${register} ${count} 行`,
    add: (what: string, amount: string, unit: string) => `${what}增加 ${amount} ${unit}`,
    fill: (what: string) => `先填写：${what}`,
    cite: (source: string, clause: string) => `依据：${source}${clause}`,
    sum: (met: number, of: number, below: number) =>
      `综合：达标 ${met} 项 / ${of} 项；低于 85%：${below} 项`,
    verdict: '结论：',
    verdicts: { pass: '达标', fail: '不达标', incomplete: '数据不全', exempt: '不纳入评估' },
    basis: '口径：',
    basic: '基本',
    relaxedBy: (by: string) => (by === '' ? '放宽' : `放宽（${by}）`),
    relaxedVerdict: (verdict: string, isOn: boolean) =>
      `按放宽口径${isOn ? '' : '（未启用）'}：${verdict}`,
    sensitive: '取整敏感项：',
    none: '无',
    signatures: [
      ['填报人：', '日期：', '审核人：', '日期：'],
      ['校长：', '（公章）', '日期：'],
      ['县教育局复核：☐同意 ☐退回　复核人：', '（盖章）', '日期：'],
    ],
  },
} as const
