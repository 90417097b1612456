import type { PlainDate, SchoolCode } from '#shared/ids.ts'
import type { Language } from '#shared/words/words.ts'

/** What a letter to one school says; none of it is secret. */
export type Letter = {
  readonly office: string
  readonly isTest: boolean
  readonly school: SchoolCode
  readonly fingerprint: string
  /** Of the invitation, so that its file is found. */
  readonly code: string
  readonly until: PlainDate
  /** The day of the invitation, so that the letter is the same whenever it is written. */
  readonly day: PlainDate
}

const zh = {
  lang: 'zh-CN',
  font: '"FangSong", "STFangsong", "Noto Serif CJK SC", serif',
  title: (school: string) => `${school} 均衡填报登记函`,
  test: '（测试：样例数据，不作上报）',
  head: '关于“均衡填报”工作站登记的函',
  school: (school: string) => `学校标识码 ${school}：`,
  compare: ({ school, code }: Letter) =>
    `请用本函的县局指纹核对我局另行交给你校的邀请文件，短码 <b>${code}</b>（文件名为 ${school}-${code}.jhi）。本函与邀请文件请分开传递；两者不一致的，不要采用，并立即电话告知我局。`,
  fingerprint: '县局指纹：',
  steps: ({ until }: Letter) => [
    '在程序“县局登记”中选择邀请文件，照上面的 8 组数字逐组输入。',
    `写出登记申请，于 ${until} 前送达我局。登记申请不含任何数据。`,
    '拨打我局电话 ________________，由校长或填报员念出本校工作站指纹，我局逐组核对。',
    '收到我局核准的回复包后，方可报送。校长的签名密钥另行念出、另行核准。',
  ],
  sign: (office: string) => `${office}（盖章）`,
}

const en: typeof zh = {
  lang: 'en',
  font: '"Noto Serif", "Times New Roman", serif',
  title: (school) => `${school} Junheng enrolment letter`,
  test: '(Test: sample data, not for reporting)',
  head: 'Enrolment of your computer in Junheng',
  school: (school) => `To the school with code ${school}:`,
  compare: ({ school, code }) =>
    `Please compare the fingerprint of our office in this letter with the invitation file that you receive from us separately, short code <b>${code}</b> (file name ${school}-${code}.jhi). Keep this letter and the file apart on their way. If the two do not agree, do not use the file and phone us at once.`,
  fingerprint: 'Fingerprint of the county office:',
  steps: ({ until }) => [
    'In the program, open the page “County office” (县局登记), choose the invitation file and type the 8 groups above one by one.',
    `Write the request for enrolment and see that it reaches us by ${until}. It holds no data.`,
    'Phone us at ________________: the principal or the clerk reads out the fingerprint of the school’s computer, and we compare it group by group.',
    'Hand in only after our approving reply has arrived. The principal’s signing key is read out and approved apart.',
  ],
  sign: (office) => `${office} (seal)`,
}

/** What a letter says, in both languages. */
export const letterWords: Readonly<Record<Language, typeof zh>> = { zh, en }
