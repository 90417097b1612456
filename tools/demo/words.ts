const zhStates = {
  verified: '已核验',
  waiting: '等待批准工作站',
  disputed: '有争议',
  quarantined: '已隔离',
} as const

/** What the district says of a bundle. */
export type BundleState = keyof typeof zhStates

/** What the demo says, step by step. */
const zh = {
  district: (name: string, fingerprint: string) => `县局 ${name} 已建立，指纹 ${fingerprint}`,
  school: (name: string, station: string) => `${name}：已建立加密的测试工作区，工作站 ${station}`,
  invited: '  县局邀请已核对指纹并接受',
  asked: (file: string) => `  已写出登记申请：${file}`,
  filled: (edits: number, forms: string) => `  填报 ${edits} 处，已逐笔存盘：表 ${forms}`,
  sealed: (form: string, record: string) => `  表 ${form} 已封存，报送件 ${record}`,
  written: (file: string, bytes: number) => `  已写入U盘并读回核验：${file}（${bytes} 字节）`,
  ingested: (file: string, state: BundleState) => `县局读取U盘：${file}，${zhStates[state]}`,
  approved: (school: string, state: BundleState) =>
    `  ${school} 的指纹经电话核对，工作站已批准：${zhStates[state]}`,
  replied: (file: string) => `县局写出回复包：${file}`,
  accepted: (school: string, through: number) =>
    `${school}：回执已验签，链到第 ${through} 号，报送件全部已接受`,
  table: '资源配置指标（保留六位小数）',
  stage: { p: '小学部', j: '初中部', s: '高中部' },
  right: '全部数字与手算结果相同，县局复算一致，回执全部有效。',
  wrong: '与预期不符：',
  kept: (folder: string) => `文件保存在 ${folder}`,
}

export type DemoWords = typeof zh

const en: DemoWords = {
  district: (name, fingerprint) => `District ${name} is set up, fingerprint ${fingerprint}`,
  school: (name, station) => `${name}: encrypted test workspace made, station ${station}`,
  invited: "  the district's invitation was compared and accepted",
  asked: (file) => `  request for enrolment written: ${file}`,
  filled: (edits, forms) => `  ${edits} entries filled in and saved one by one: forms ${forms}`,
  sealed: (form, record) => `  form ${form} sealed, record ${record}`,
  written: (file, bytes) => `  written to the stick and read back: ${file} (${bytes} bytes)`,
  ingested: (file, state) => `The district reads the stick: ${file}, ${state}`,
  approved: (school, state) =>
    `  ${school}: fingerprint compared by telephone, station approved: ${state}`,
  replied: (file) => `The district writes a reply: ${file}`,
  accepted: (school, through) =>
    `${school}: receipt verified, chain through ${through}, every record accepted`,
  table: 'Resource indicators (six decimals)',
  stage: { p: 'primary', j: 'junior', s: 'senior' },
  right:
    'Every figure equals the hand-computed one, the district agrees, every receipt is genuine.',
  wrong: 'Not as expected:',
  kept: (folder) => `The files are kept in ${folder}`,
}

export const demoWords: Readonly<Record<'zh' | 'en', DemoWords>> = { zh, en }
