import type { packFaults } from '#shared/fault/pack.ts'
import type { FaultSentences } from '#shared/words/fault-sentence.ts'

const untouched = '没有生成表册包，正在使用的表册包和已填数据不受影响。'
const kept = '已填数据不受影响。'

const syntax = {
  yaml: 'YAML 写法有误',
  alias: '使用了 YAML 别名（*），表册包不允许',
  anchor: '使用了 YAML 锚点（&），表册包不允许',
  tag: '使用了 YAML 标签（!），表册包不允许',
  directive: '使用了 YAML 指令（%），表册包不允许',
  'several-documents': '一个文件里有几份 YAML 文档，只能有一份',
  'key-not-text': '键不是文字',
  'text-not-clean': '有控制字符、看不见的字符或损坏的字符，文件可能不是 UTF-8 编码',
  expression: '表达式写法有误',
} as const

const shape = {
  'unknown-file': '不是表册包的文件',
  'unknown-key': '是不认识的键',
  missing: '没有填写',
  'not-a-map': '应为“键: 值”',
  'not-a-list': '应为列表',
  'not-a-text': '应为文字',
  'not-allowed': '不符合规定',
  'not-placed': '没有放进任何报表的栏目',
} as const

const conflict = {
  'other-base': '不是这里的表册包或版本，无法在其上扩展',
  looser: '比所扩展的表册包宽松，扩展只能更严',
  'not-there': '在所扩展的表册包里没有',
  'not-for-extensions': '由所扩展的表册包规定，扩展不能改',
} as const

const limits: Readonly<Record<string, string>> = {
  files: '文件个数',
  fileBytes: '文件字节数',
  totalBytes: '全部文件的字数',
  depth: '层次',
  nodes: '全部文件的词数',
  expressions: '全部表达式的字数',
  expressionLength: '一个表达式的字数',
  expressionDepth: '一个表达式的层次',
  nestedMacro: '汇总里的汇总',
}

const wanted = (text: string): string => (text === '' ? '' : `，应为 ${text}`)
const quoted = (text: string): string => (text === '' ? '' : `：${text}`)

/** 表册包出错时告诉编制人员和用户的话。 */
export const zhPackFaults: FaultSentences<typeof packFaults> = {
  'pack-syntax': ({ file, line, why, expected, found }) => ({
    cause: `${file} 第 ${line} 行：${syntax[why]}${quoted(found)}${wanted(expected)}。`,
    safe: untouched,
    remedy:
      why === 'yaml'
        ? '请改正这一行。文字或表达式里有“: ”“#”“,”等符号时加引号，或写在 >- 的下一行。'
        : '请改正这一行后重新编译。',
  }),
  'pack-shape': ({ file, line, path, why, expected, found }) => ({
    cause: `${file} 第 ${line} 行：${path === '' ? '' : `“${path}”`}${shape[why]}${quoted(found)}。`,
    safe: untouched,
    remedy: expected === '' ? '请对照表册包的说明改正。' : `应为：${expected}。`,
  }),
  'pack-unknown-name': ({ file, line, name }) => ({
    cause: `${file} 第 ${line} 行：找不到名称“${name}”。`,
    safe: untouched,
    remedy: '请核对拼写；报表的项目写作 A.books，台账的列写作 row.area_m2。',
  }),
  'pack-doubled-name': ({ file, line, name }) => ({
    cause: `${file} 第 ${line} 行：名称“${name}”重复。`,
    safe: untouched,
    remedy: '请删去一处或改名。',
  }),
  'pack-type': ({ file, line, expected, found }) => ({
    cause: `${file} 第 ${line} 行：类型不符，得到 ${found}。`,
    safe: untouched,
    remedy: `应为：${expected}。`,
  }),
  'pack-circle': ({ file, line, circle }) => ({
    cause: `${file} 第 ${line} 行：循环引用 ${circle.join(' → ')}。`,
    safe: untouched,
    remedy: '请去掉其中一处引用。',
  }),
  'pack-unseen': ({ file, line, cell }) => ({
    cause: `${file} 第 ${line} 行：结果用到 ${cell}，它不随报送件走，县局无法重新计算。`,
    safe: untouched,
    remedy: '请改为只读随报送件走的项目（travels），或写成校验。',
  }),
  'pack-guarded': ({ file, line, cell }) => ({
    cause: `${file} 第 ${line} 行：${cell} 只给一种角色看（role），不能用在别人看得到的地方，必须标明 personal，也不能有初始值。`,
    safe: untouched,
    remedy: '请只在同一角色的项目里引用它；校验、合计、行名和唯一列都不能用它。',
  }),
  'pack-conflict': ({ file, line, name, why }) => ({
    cause: `${file} 第 ${line} 行：${name}${conflict[why]}。`,
    safe: untouched,
    remedy: '请对照所扩展的表册包改正。',
  }),
  'pack-limit': ({ file, line, what, limit }) => ({
    cause: `${file} 第 ${line} 行：${limits[what] ?? what}超过上限 ${limit}。`,
    safe: untouched,
    remedy: '请减少内容；来历不明的文件不要使用。',
  }),
  'pack-unreadable': () => ({
    cause: '表册包文件损坏，或不是本程序能读的表册包。',
    safe: kept,
    remedy: '请重新拷贝表册包文件，或向县教育局索取。',
  }),
  'pack-unsound': ({ why, where }) => ({
    cause: `表册包里有错误（${why}，${where}），没有通过编译检查。`,
    safe: kept,
    remedy: '请不要使用这个文件，向发给您的单位索取改正后的版本。',
  }),
  'pack-unsigned': ({ by }) => ({
    cause:
      by === 'district'
        ? '这个表册包没有本县教育局的确认签名，或签名不符。'
        : '这个表册包没有发布单位的签名，或签名不符。',
    safe: kept,
    remedy: by === 'district' ? '请向县教育局索取已确认的表册包。' : '请向发布单位重新索取文件。',
  }),
  'pack-development-key': () => ({
    cause: '这个表册包用开发密钥签名，这把密钥人人都有，不能证明来源。',
    safe: kept,
    remedy: '只能在测试工作区使用。正式填报请向县教育局索取已确认的表册包。',
  }),
  'pack-expired': ({ id, version }) => ({
    cause: `表册包 ${id} 第 ${version} 版已过期，不能再新开报表。`,
    safe: '已开始填报的报表不受影响，仍可继续填写和封存。',
    remedy: '请向县教育局索取新的表册包（.jhp），在“表册包”页面安装。',
  }),
  'pack-offered-late': ({ id, version, expires_on }) => ({
    cause: `表册包 ${id} 第 ${version} 版的有效期到 ${expires_on} 为止，已经过期，没有安装。`,
    safe: '现有的表册包和已填数据不受影响。',
    remedy: '请向县教育局索取新的表册包（.jhp）。',
  }),
  'pack-foreign': ({ id }) => ({
    cause: `表册包 ${id} 与本程序的表册不是一套。`,
    safe: kept,
    remedy: '请核对文件；需要时向县教育局索取正确的表册包。',
  }),
  'pack-older': ({ id, offered, held }) => ({
    cause: `表册包 ${id} 已有第 ${held} 版，不能退回第 ${offered} 版。`,
    safe: kept,
    remedy: '请继续使用现有版本；现有版本有误时，由发布单位发布更高的版本。',
  }),
  'pack-version-reused': ({ id, version }) => ({
    cause: `表册包 ${id} 的第 ${version} 版已经有了，内容却与这个文件不同。`,
    safe: kept,
    remedy: '请告知发布单位：内容改动后必须用更高的版本号。',
  }),
  'register-full': ({ register, limit }) => ({
    cause: `台账 ${register} 已有 ${limit} 行，不能再多。`,
    safe: kept,
    remedy: '请归档不用的行，或核对导入的文件。',
  }),
  'edit-unknown-cell': ({ cell }) => ({
    cause: `现行表册包里没有“${cell}”，或者这一格由程序计算，不能填写。`,
    safe: '这一处修改没有保存，其他数据不受影响。',
    remedy: '请关闭后重新打开这张报表。',
  }),
}
