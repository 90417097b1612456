import { zhOffice } from '#shared/words/zh/office.ts'
import { zhFilling } from '#shared/words/zh/screens-filling.ts'
import { zhGrid } from '#shared/words/zh/screens-grid.ts'
import { zhHanding } from '#shared/words/zh/screens-handing.ts'
import { zhKeying } from '#shared/words/zh/screens-keying.ts'
import { zhPaper } from '#shared/words/zh/screens-paper.ts'
import { zhPeople } from '#shared/words/zh/screens-people.ts'
import { zhPrincipal } from '#shared/words/zh/screens-principal.ts'
import { zhSeriesScreens } from '#shared/words/zh/screens-series.ts'
import { zhSpreadsheet } from '#shared/words/zh/screens-spreadsheet.ts'
import { zhStarting } from '#shared/words/zh/screens-starting.ts'
import { zhStick } from '#shared/words/zh/screens-stick.ts'
import { zhWorking } from '#shared/words/zh/screens-working.ts'

/** Words of the frame around every screen, and of what several screens share. */
const zhFrame = {
  app: {
    title: '均衡填报',
    readingOnly: '另一个程序正在使用这个工作区，这里只能查看。',
    stillReading: '先打开的程序还没有关闭。',
    startFilling: '改为可填报',
    testBand: '测试工作区：样例数据，不作上报',
    period: '报告期',
    schoolPick: '学校',
    otherLanguage: 'English',
    textNormal: '标准字号',
    textLarge: '大字号',
    addSchool: '添加学校',
    lock: '锁定',
    skip: '跳到正文',
    loading: '正在打开…',
    reload: '重新载入',
    noSession: '启动凭证无效或已过期',
    noSessionWhat: '请从程序窗口或启动时显示的地址重新打开。已保存的数据不受影响。',
    crashed: '这一页出了问题',
    crashedWhat: (reference: string) =>
      `已保存的数据不受影响。请重新载入；若再次出现，请记下编号 ${reference}。`,
    notFound: '没有这一页',
    goHome: '回到首页',
    close: '关闭',
    cancel: '取消',
    back: '返回',
    print: '打印',
    savePdf: '存为 PDF',
  },
  nav: {
    label: '主导航',
    home: '首页',
    forms: '报表',
    registers: '台账',
    gaps: '达标与差距',
    handIn: '报送',
    replies: '回执',
    data: '我的数据',
    office: '县局登记',
    help: '帮助',
  },
  status: {
    saved: (time: string) => `已保存 ${time}`,
    nothing: '尚无修改',
    saving: '正在保存…',
    held: '理由不足 2 个字，尚未保存',
    failing: (count: number) => `${count} 处修改未保存，正在重试`,
    kept: (count: number) => `未保存的 ${count} 处修改仍在本窗口，请勿关闭。`,
    sentences: (said: readonly (string | undefined)[]) => said.join(''),
    readOnly: '只能查看',
    notTaken: '另一个程序正在使用，刚才的输入没有记录。',
    autosaved: '已自动保存，无需手动保存',
    merged: '另一个窗口改过本期数据，已合并',
  },
  hostGone: {
    cause: '后台程序已停止。',
    safe: '屏幕上标为已保存的内容都在。',
    remedy: '请重新运行程序，再从它显示的地址打开。',
  },
  role: {
    viewer: '查阅员',
    clerk: '填报员',
    homeroom: '班主任',
    principal: '校长',
    special_ed: '特教教师',
    reviewer: '审核员',
    administrator: '管理员',
  },
  standing: {
    met: '达标',
    floor_ok: '≥85%',
    below_floor: '不达标',
    no_data: '无数据',
    not_applicable: '不适用',
  },
  verdict: { pass: '达标', fail: '未达标', incomplete: '数据不全', exempt: '不纳入评估' },
  stage: { p: '小学部', j: '初中部', s: '高中部' },
  stageShort: { p: '小', j: '初', s: '高' },
  tag: { verified: '已核实', local: '地方规定', unconfirmed: '待确认', design: '产品约定' },
  tagWhat: {
    verified: '依据原文核对',
    local: '某省规定，以本省为准',
    unconfirmed: '未见原文，待县级确认',
    design: '本程序的约定，非文件规定',
  },
  period: {
    year: (years: string) => `${years} 学年`,
    autumn: (years: string) => `${years} 秋`,
    spring: (years: string) => `${years} 春`,
    month: (month: string) => month,
    standing: {
      ahead: (period: string) => `${period}（尚未开始）`,
      now: (period: string) => period,
      over: (period: string) => `${period}（已结束）`,
    },
  },
  value: {
    yes: '是',
    no: '否',
    noData: '无数据',
    notApplicable: '不适用',
    form: (title: string, key: string) => `${title}（表${key}）`,
    person: (name: string, role: string) => `${name}（${role}）`,
    short: (amount: string, unit: string) => `差 ${amount} ${unit}`,
    joinList: (items: readonly string[]) => items.join('、'),
  },
} as const

/** All Chinese words of the screens. */
export const zhScreens = {
  ...zhFrame,
  ...zhSpreadsheet,
  ...zhStarting,
  ...zhStick,
  ...zhFilling,
  ...zhGrid,
  ...zhHanding,
  ...zhSeriesScreens,
  ...zhOffice,
  ...zhKeying,
  ...zhPaper,
  ...zhPeople,
  ...zhPrincipal,
  ...zhWorking,
} as const
