import type { Command } from '#district/config.ts'
import type { Language } from '#shared/words/words.ts'

export type CommandName = Exclude<Command['name'], 'help'>

/** How a command is written and what it does; `more`: what a person asks next. */
type Use = { readonly after: string; readonly does: string; readonly more?: readonly string[] }
type Uses = Readonly<Record<CommandName, Use>>
type UsageWords = {
  readonly title: string
  readonly how: string
  readonly groups: readonly (readonly [title: string, ...names: CommandName[]])[]
  readonly uses: Uses
  readonly always: readonly string[]
  readonly all: string
  readonly names: (names: string) => string
}

const zh: UsageWords = {
  title: '均衡填报 · 县局',
  how: '写法：npm run district -- 命令 内容    某一个命令的写法：npm run district -- help 命令',
  groups: [
    ['建立县局', 'init'],
    ['登记学校', 'invite', 'letter', 'find', 'approve', 'revoke'],
    ['接收与审核', 'ingest', 'list', 'return', 'settle'],
    ['答复学校', 'reply', 'restore'],
    ['密钥、表册包与备份', 'rotate', 'confirm', 'renew-epoch'],
    ['网页', 'serve'],
  ],
  uses: {
    init: {
      after: '--name 单位名称 --region 行政区划代码 [--kind test] [--escrow age1…|make]',
      does: '在 --folder 指定的空文件夹里建立县局',
      more: [
        '--kind test 只用于试用：密钥不加密，行政区划代码可用99开头的',
        '--escrow 另设一把托管密钥，县局密钥全部丢失时用来打开上报包；make 为新建一把',
        '例：npm run district -- init --name 云溪县教育局 --region 990101 --kind test',
      ],
    },
    invite: {
      after: '学校标识码… 文件夹 [--until 日期] [--address https://…]…',
      does: '为每所学校写出邀请文件（.jhi）',
      more: [
        '--until 登记申请最迟哪一天送达，不写为60天后',
        '例：npm run district -- invite 2199000001 /media/stick --until 2026-12-31',
      ],
    },
    letter: {
      after: '学校标识码… 文件夹',
      does: '写出附县局指纹和二维码的公函，与邀请文件分开送；没有这个文件夹时新建',
      more: ['公函不能与邀请文件放在同一文件夹', '例：npm run district -- letter 2199000001 公函'],
    },
    find: {
      after: '短码',
      does: '按公函上的短码找邀请：哪所学校、用过没有、文件叫什么',
      more: ['例：npm run district -- find K7QM-4T2X'],
    },
    approve: {
      after: '学校标识码 指纹',
      does: '电话核对指纹，8组全部一致后，核准工作站或校长的签名密钥',
      more: ['指纹由学校念出；list 列出待核对的'],
    },
    revoke: {
      after: '学校标识码 指纹 --reason 原因',
      does: '停用一台工作站或校长的签名密钥（电脑被盗、人员调离）',
    },
    ingest: {
      after: '文件夹或文件',
      does: '接收上报包：核验、复算、收存；原文件不动',
      more: ['例：npm run district -- ingest /media/stick'],
    },
    list: {
      after: '',
      does: '列出待登记的学校、工作站、上报包、报送件、退回与更正、指标',
    },
    return: {
      after: '报送件编号 --reason 原因 [--remark 位置=意见]… [--only] [--until 日期] [--again]',
      does: '把报送件退回学校更正，随下一个回复包送达',
      more: [
        '报送件编号见 list，写前8位以上即可',
        '--remark 对某一项或整本台账的意见，可写多个；--only 只许更正写明的位置',
        '--until 更正最迟哪一天送达；--again 已退回过的，用这一次替换',
        '例：npm run district -- return 83c6435a --reason 图书数有误 --remark A.books=与台账不符 --only --until 2026-12-10',
      ],
    },
    settle: {
      after: '上报包编号 --reason 原因',
      does: '同一号有几个上报包时，认定以哪一个为准，其余搁置、仍然收存',
      more: ['上报包编号见 list，写前8位以上即可'],
    },
    reply: {
      after: '文件夹',
      does: '为每个已核准的工作站写出回复包：回执、退回、表册包',
    },
    restore: {
      after: '学校标识码 指纹 文件夹',
      does: '学校电脑丢失后，把现行的报送件交还给已核准的新工作站',
    },
    rotate: {
      after: '[--revoke]',
      does: '凭根密钥表更换县局密钥，指纹不变',
      more: ['--revoke 同时吊销旧密钥：旧密钥可能已落入他人之手时用'],
    },
    confirm: {
      after: '表册包.jhp 发布公钥 文件夹',
      does: '核对后给表册包加上县级确认签名，供学校安装',
    },
    'renew-epoch': {
      after: '',
      does: '县局放回备份之后：开始新的账册周期，学校据此补交遗失的内容',
    },
    serve: {
      after: '[--host 地址] [--port 端口]',
      does: '在浏览器里办公：给出县局页面的地址，按 Ctrl+C 结束',
    },
  },
  always: [
    '每个命令都可加：--folder 县局数据文件夹（默认 district-data） --pack 表册包文件 --lang zh|en --json --as 姓名',
    '正式县局的密钥受口令保护：按提示输入，或放进 JUNHENG_DISTRICT_PASSPHRASE；根密钥表同样输入，或放进 JUNHENG_DISTRICT_ROOT。',
  ],
  all: '全部命令：npm run district -- help',
  names: (names) => `命令有：${names}`,
}

const en: UsageWords = {
  title: 'Junheng · county office',
  how: 'Write: npm run district -- COMMAND …    One command alone: npm run district -- help COMMAND',
  groups: [
    ['Set up the office', 'init'],
    ['Enrol schools', 'invite', 'letter', 'find', 'approve', 'revoke'],
    ['Receive and review', 'ingest', 'list', 'return', 'settle'],
    ['Answer schools', 'reply', 'restore'],
    ['Keys, packs and backups', 'rotate', 'confirm', 'renew-epoch'],
    ['Pages', 'serve'],
  ],
  uses: {
    init: {
      after: '--name OFFICE --region CODE [--kind test] [--escrow age1…|make]',
      does: 'sets up the office in the empty folder that --folder names',
      more: [
        '--kind test is for trying out: its keys lie open, and region codes that begin with 99 are allowed',
        '--escrow adds a key that opens every bundle if the office loses all of its own; make: a new one',
        'e.g. npm run district -- init --name "Yunxi Education Bureau" --region 990101 --kind test',
      ],
    },
    invite: {
      after: 'SCHOOL… DIR [--until DAY] [--address https://…]…',
      does: 'writes an invitation file (.jhi) for each school',
      more: [
        '--until the day by which its request has to arrive; 60 days from now unless said',
        'e.g. npm run district -- invite 2199000001 /media/stick --until 2026-12-31',
      ],
    },
    letter: {
      after: 'SCHOOL… DIR',
      does: 'writes the letter with fingerprint and QR code, to send apart from the invitation; makes the folder',
      more: [
        'A letter must not lie in the same folder as its invitation',
        'e.g. npm run district -- letter 2199000001 letters --lang en',
      ],
    },
    find: {
      after: 'CODE',
      does: 'finds an invitation by the short code of its letter: which school, whether used, its file',
      more: ['e.g. npm run district -- find K7QM-4T2X'],
    },
    approve: {
      after: 'SCHOOL FINGERPRINT',
      does: "approves a computer, or a principal's key, after all 8 groups were compared by phone",
      more: ['The school reads the fingerprint out; list shows those to be compared'],
    },
    revoke: {
      after: 'SCHOOL FINGERPRINT --reason TEXT',
      does: "stops a computer, or a principal's key (stolen, or the person has left)",
    },
    ingest: {
      after: 'DIR|FILE',
      does: 'takes bundles in: verifies, recounts and stores them; the files are not touched',
      more: ['e.g. npm run district -- ingest /media/stick'],
    },
    list: {
      after: '',
      does: 'lists schools to be enrolled, computers, bundles, records, returns, corrections, indicators',
    },
    return: {
      after: 'RECORD --reason TEXT [--remark CELL=TEXT]… [--only] [--until DAY] [--again]',
      does: 'sends a record back to its school for correction; the next reply says so',
      more: [
        'list shows the number of a record; its first 8 signs are enough',
        '--remark on one cell or a whole register, several; --only these places may be corrected',
        '--until the day by which the correction has to arrive; --again replaces an earlier return',
        'e.g. npm run district -- return 83c6435a --reason "wrong count" --remark "A.books=the ledger has 13,500" --only --until 2026-12-10',
      ],
    },
    settle: {
      after: 'BUNDLE --reason TEXT',
      does: 'of several bundles with one number, says which counts; the others are set aside and stay stored',
      more: ['list shows the number of a bundle; its first 8 signs are enough'],
    },
    reply: {
      after: 'DIR',
      does: 'writes a reply for each approved computer: receipt, returns, packs',
    },
    restore: {
      after: 'SCHOOL FINGERPRINT DIR',
      does: 'gives a school that lost its computer its records back, for the approved new one',
    },
    rotate: {
      after: '[--revoke]',
      does: 'changes the keys of the office by the root sheet; the fingerprint stays',
      more: ['--revoke also withdraws the old keys: when somebody else may have them'],
    },
    confirm: {
      after: 'PACK.jhp ISSUER DIR',
      does: "adds the office's signature to a pack that was read and checked, for schools to install",
    },
    'renew-epoch': {
      after: '',
      does: 'after a backup of the office was put back: schools hand in again what it lost',
    },
    serve: {
      after: '[--host ADDRESS] [--port PORT]',
      does: 'works in a browser: tells the address of the pages of the office; Ctrl+C ends it',
    },
  },
  always: [
    'with each: --folder DIR of the office (default district-data) --pack FILE --lang zh|en --json --as NAME',
    "A real office's keys lie under a passphrase: typed when asked, or in JUNHENG_DISTRICT_PASSPHRASE; the root sheet likewise, or in JUNHENG_DISTRICT_ROOT.",
  ],
  all: 'All commands: npm run district -- help',
  names: (names) => `The commands are: ${names}`,
}

const usages: Readonly<Record<Language, UsageWords>> = { zh, en }

export const isCommandName = (word: string): word is CommandName => Object.hasOwn(zh.uses, word)

/** Every command, by what an office does with it. */
export function allUsage(language: Language): readonly string[] {
  const { title, how, groups, always } = usages[language]
  return [
    title,
    how,
    ...groups.flatMap(([group, ...names]) => [
      ...['', group],
      ...names.flatMap((name) => brief(name, language)),
    ]),
    '',
    ...always,
  ]
}

/** One command, and where the others are told. */
export function usageOf(name: CommandName, language: Language): readonly string[] {
  const { uses, all } = usages[language]
  return [...brief(name, language), ...(uses[name].more ?? []).map((line) => `      ${line}`), all]
}

/** For a command that is none: which there are. */
export function namesUsage(language: Language): readonly string[] {
  const { uses, names, all } = usages[language]
  return [names(Object.keys(uses).join(' ')), all]
}

function brief(name: CommandName, language: Language): readonly string[] {
  const { after, does } = usages[language].uses[name]
  return [`  npm run district -- ${name} ${after}`.trimEnd(), `      ${does}`]
}
