import { inChina } from '#shared/china-day.ts'
import type { Instant } from '#shared/ids.ts'
import type { Language } from '#shared/words/words.ts'
import type { Gap } from './chains.ts'

const spans = (gaps: readonly Gap[], and: string): string =>
  gaps.map(({ first, last }) => (first === last ? `${first}` : `${first}–${last}`)).join(and)

/** A moment as people there read it, with its zone; the JSON has it in UTC. */
const inZone = (at: Instant, zone: string): string => `${inChina(at).replace('T', ' ')} ${zone}`

const zh = {
  bundle: (school: string, epoch: string, sequence: number, kind: string) =>
    `上报包  学校 ${school}  ${epoch}-${sequence}${kind === 'test' ? '（测试）' : ''}`,
  id: (hash: string) => `编号  ${hash}`,
  confirmed: {
    holds: '校长已用此公钥签名',
    broken: '! 校长的签名不相符',
    'unknown-key': '有校长签名，但本文件未附其公钥，无法核验',
    none: '没有校长签名',
  },
  station: (id: string, fingerprint: string) => `工作站 ${id.slice(0, 8)}  指纹 ${fingerprint}`,
  carries: (objects: number, refers: number) =>
    `携带 ${objects} 项，引用以前携带的 ${refers} 项，签名、大小、哈希全部相符`,
  previous: (id: string) => `前一个包  ${id}`,
  recipient: (district: string, age: string) => `收件单位 ${district.slice(0, 8)}  ${age}`,
  made: (at: Instant, pack: string, version: number, hash: string) =>
    `制作于 ${inZone(at, '北京时间，UTC+8')}（工作站的时钟）  表册包 ${pack} ${version}  ${hash}`,
  receipt: (epoch: string, seq: number) => `已收到的最新回复 ${epoch}-${seq}`,
  enrolment: (invitation: string) => `登记申请，答复邀请 ${invitation.slice(0, 16)}`,
  principal: (fingerprint: string) => `附校长的公钥  指纹 ${fingerprint}`,
  reply: (school: string, epoch: string, seq: number) => `回复包  学校 ${school}  ${epoch}-${seq}`,
  byDistrict: (at: Instant, fingerprint: string) =>
    `签发于 ${inZone(at, '北京时间，UTC+8')}  县局指纹 ${fingerprint}`,
  holds: (epoch: string, through: number) => `县局持有 ${epoch} 的第 1 至 ${through} 号`,
  decided: { accepted: '✓ 已接受', returned: '↩ 已退回', pending: '! 待定' },
  missing: (n: number) => `县局缺 ${n} 项`,
  held: (bundle: string, state: 'waiting' | 'disputed', reason: string) =>
    `${state === 'waiting' ? '! 等待' : '! 有争议'}  ${bundle}  ${reason}`,
  unconfirmed: (n: number) => `${n} 个包没有校长签名：未确认`,
  signatureInvalid: (n: number) => `其中 ${n} 个包的校长签名无效`,
  trust: (no: number, act: 'approve' | 'revoke', role: 'station' | 'principal', print: string) =>
    `第 ${no} 次信任变更：${act === 'approve' ? '认可' : '停用'}${role === 'station' ? '工作站' : '校长'}密钥  指纹 ${print}`,
  brings: (n: number) => `随附 ${n} 项，大小、哈希全部相符`,
  invites: (school: string, until: string) => `邀请学校 ${school}，有效至 ${until}`,
  fingerprint: (text: string) => `指纹  ${text}（请用电话或公函核对）`,
  chain: (station: string, epoch: string, run: string) =>
    `工作站 ${station.slice(0, 8)} 的序列 ${epoch}：${run}`,
  run: {
    linked: (first: number, last: number) => `第 ${first} 至 ${last} 号前后相连`,
    alone: (number: number) => `这里只有第 ${number} 号`,
    unsure: '前后顺序不能确定',
  },
  gaps: (gaps: readonly Gap[]) =>
    `第 ${spans(gaps, '、')} 号不在这次核验的文件里；这不表示数据丢失，一并选上就能核对前后是否相连`,
  forks: (numbers: readonly number[]) => `第 ${numbers.join('、')} 号不止一个：工作站可能被复制过`,
  broken: (numbers: readonly number[]) => `第 ${numbers.join('、')} 号与前一号不相连`,
  supersedes: (record: string, before: string) => `更正  ${record} 替换 ${before}`,
  notHere: '被替换的报送件不在这些文件里，无法比较',
  same: '各项的值没有变',
  more: (n: number) => `另有 ${n} 处`,
  summary: (files: number, holding: number, withoutKey: number, failing: number) =>
    [
      `共 ${files} 个文件：${holding} 个相符`,
      ...(withoutKey === 0 ? [] : [`${withoutKey} 个缺少密钥或邀请文件，没有核验`]),
      ...(failing === 0 ? [] : [`${failing} 个不相符`]),
    ].join('，'),
  code: {
    unreadable: '这不是存档件或交接单上的校验码：应为 64 位十六进制数字，或其前 8 位以上',
    nowhere: (code: string) =>
      `核验过的文件里没有校验码为 ${code} 的报送件或上报包。请选上它所在的上报包（.jhb）并给出密钥；如已选上，纸质件与数据不是同一份`,
    isRecord: '校验码是这份报送件的，纸质件与数据是同一份',
    isBundle: '校验码是这个上报包的编号',
    isDecided: (word: string, epoch: string, seq: number) =>
      `回复 ${epoch}-${seq} 对这份报送件的决定：${word}`,
    record: (school: string, form: string, period: string, revision: number) =>
      `学校 ${school}  表${form}  ${period}  第 ${revision} 次报送`,
    sealed: (by: string, at: Instant) => `由 ${by} 封存于 ${inZone(at, '北京时间，UTC+8')}`,
    inBundle: (epoch: string, sequence: number) => `在上报包 ${epoch}-${sequence} 里`,
    newest: '这些文件里没有代替它的更正',
    replaced: (hash: string) => `已由更正 ${hash} 代替`,
  },
  page: {
    title: '均衡填报 · 核验',
    what: '核验上报包、回复包和邀请文件：签名、大小、哈希、前后相连。文件只在本页读取，不联网，不改动。',
    files: '要核验的文件（.jhb、.jhr、.jhi，可多选）',
    identity: '密钥（AGE-SECRET-KEY-1… 一行一个）',
    invitation: '县局的邀请文件（核验回复包时需要）',
    code: '纸质件上的校验码（扫码枪扫入，或照着输入；可不填）',
    act: '核验',
    other: 'English',
    well: '全部相符',
    notWell: '有不相符之处',
    noFiles: '请先选择文件',
  },
}

const en: typeof zh = {
  bundle: (school, epoch, sequence, kind) =>
    `bundle  school ${school}  ${epoch}-${sequence}${kind === 'test' ? ' (test)' : ''}`,
  id: (hash) => `id  ${hash}`,
  confirmed: {
    holds: 'the principal has signed with this key',
    broken: "! the principal's signature does not hold",
    'unknown-key': 'signed by a principal whose key this file does not bring: not verified',
    none: 'not signed by a principal',
  },
  station: (id, fingerprint) => `station ${id.slice(0, 8)}  fingerprint ${fingerprint}`,
  carries: (objects, refers) =>
    `carries ${objects} objects, refers to ${refers} carried before; signature, sizes and hashes hold`,
  previous: (id) => `the one before  ${id}`,
  recipient: (district, age) => `for district ${district.slice(0, 8)}  ${age}`,
  made: (at, pack, version, hash) =>
    `made ${inZone(at, 'Beijing time, UTC+8')} (the station's clock)  pack ${pack} ${version}  ${hash}`,
  receipt: (epoch, seq) => `newest reply applied ${epoch}-${seq}`,
  enrolment: (invitation) => `request for enrolment, answers invitation ${invitation.slice(0, 16)}`,
  principal: (fingerprint) => `with the principal's key  fingerprint ${fingerprint}`,
  reply: (school, epoch, seq) => `reply  school ${school}  ${epoch}-${seq}`,
  byDistrict: (at, fingerprint) =>
    `issued ${inZone(at, 'Beijing time, UTC+8')}  fingerprint of the district ${fingerprint}`,
  holds: (epoch, through) => `the district holds ${epoch} from no. 1 to ${through}`,
  decided: { accepted: '✓ accepted', returned: '↩ returned', pending: '! pending' },
  missing: (n) => `the district lacks ${n} objects`,
  held: (bundle, state, reason) =>
    `${state === 'waiting' ? '! waits' : '! disputed'}  ${bundle}  ${reason}`,
  unconfirmed: (n) => `${n} bundles without the principal's signature`,
  signatureInvalid: (n) => `of these, ${n} with a principal's signature that does not hold`,
  trust: (no, act, role, print) =>
    `change of trust no. ${no}: key of the ${role} ${act === 'approve' ? 'approved' : 'revoked'}  fingerprint ${print}`,
  brings: (n) => `brings ${n} objects; sizes and hashes hold`,
  invites: (school, until) => `invites school ${school}, until ${until}`,
  fingerprint: (text) => `fingerprint  ${text} (compare it by phone or letter)`,
  chain: (station, epoch, run) => `station ${station.slice(0, 8)}, series ${epoch}: ${run}`,
  run: {
    linked: (first, last) => `no. ${first} to ${last} follow each other`,
    alone: (number) => `only no. ${number} is here`,
    unsure: 'their order is not certain',
  },
  gaps: (gaps) =>
    `no. ${spans(gaps, ', ')} is not among these files; that does not mean that data is lost: verified together, they show whether they follow each other`,
  forks: (numbers) => `several of no. ${numbers.join(', ')}: the station may have been copied`,
  broken: (numbers) => `no. ${numbers.join(', ')} does not follow the one before`,
  supersedes: (record, before) => `correction  ${record} supersedes ${before}`,
  notHere: 'the record that it supersedes is in none of these files',
  same: 'no value changed',
  more: (n) => `${n} more`,
  summary: (files, holding, withoutKey, failing) =>
    [
      `files: ${files}; these hold: ${holding}`,
      ...(withoutKey === 0
        ? []
        : [`not verified for want of a key or the invitation: ${withoutKey}`]),
      ...(failing === 0 ? [] : [`these do not hold: ${failing}`]),
    ].join('; '),
  code: {
    unreadable:
      'this is no code of a filing copy or slip: 64 hexadecimal digits, or its first 8 or more',
    nowhere: (code) =>
      `none of the verified files has a record or bundle with the code ${code}. Choose the bundle (.jhb) in which it is and give the key; if that was done, paper and data are not the same`,
    isRecord: 'the code is that of this record: paper and data are the same',
    isBundle: 'the code is the id of this bundle',
    isDecided: (word, epoch, seq) =>
      `decision on this record in the reply ${epoch}-${seq}: ${word}`,
    record: (school, form, period, revision) =>
      `school ${school}  form ${form}  ${period}  revision ${revision}`,
    sealed: (by, at) => `sealed by ${by} at ${inZone(at, 'Beijing time, UTC+8')}`,
    inBundle: (epoch, sequence) => `in the bundle ${epoch}-${sequence}`,
    newest: 'none of these files replaces it',
    replaced: (hash) => `replaced by the correction ${hash}`,
  },
  page: {
    title: 'Junheng · verifier',
    what: 'Verifies bundles, replies and invitations: signatures, sizes, hashes and how they follow each other. Files are read in this page only; nothing is sent or changed.',
    files: 'Files to verify (.jhb, .jhr, .jhi; several)',
    identity: 'Keys (AGE-SECRET-KEY-1…, one a line)',
    invitation: 'Invitation of the county (needed for replies)',
    code: 'Code of a sheet of paper (scanned or typed; may be empty)',
    act: 'Verify',
    other: '中文',
    well: 'All of it holds',
    notWell: 'Something does not hold',
    noFiles: 'Choose files first',
  },
}

/** What the verifier says, in both languages. */
export const words: Readonly<Record<Language, typeof zh>> = { zh, en }
