import type { Ingested } from '#district/ingest.ts'
import type { FoundInvitation } from '#district/services/finding.ts'
import type { WrittenInvitation } from '#district/services/inviting.ts'
import type { Reviewed } from '#district/store/reviews.ts'
import { chinaDay } from '#shared/china-day.ts'
import type { PackRef } from '#shared/record/record.ts'
import type { Language } from '#shared/words/words.ts'
import { sheetLines } from './sheet-lines.ts'

type Made = {
  readonly name: string
  readonly kind: 'real' | 'test'
  readonly fingerprint: string
  /** The root's sheet. */
  readonly root: readonly string[]
  /** Of an escrow that was made just now. */
  readonly escrow_identity?: string
  readonly files: { readonly keys: string; readonly store: string }
}
type Office = {
  readonly name: string
  readonly kind: string
  readonly region: string
  readonly fingerprint: string
}
type Told = {
  readonly form: string
  readonly period: string
  readonly revision: number
  readonly record: string
}
type Confirmed = PackRef & { readonly file: string }
type Replied = readonly { readonly school: string; readonly path: string; readonly state: string }[]
type Restored = {
  readonly records: number
  readonly personal: number
  readonly attachments: number
  readonly absent: number
}
type Left = { readonly form: string; readonly period: string; readonly why: string }
export type Counts = Readonly<Record<Ingested['state'], number>>

const zh = {
  made: ({ name, kind, fingerprint, root, escrow_identity, files }: Made): string[] => [
    `✓ 已建立县局：${name}${kind === 'test' ? '（测试）' : ''}`,
    `  指纹  ${fingerprint}`,
    '        请写进公文或打电话告诉学校，学校据此核对邀请文件。',
    '  根密钥表（共 8 组）',
    ...sheetLines(root, '        '),
    '        只显示这一次，本机不保存。请连同组号抄写两份，封存在两处；更换或吊销县局密钥时要用它。',
    ...(escrow_identity === undefined
      ? []
      : [
          `  托管私钥  ${escrow_identity}`,
          '        只显示这一次，本机不保存。抄写后封存；县局密钥全部丢失时，用它（age -d）打开所有上报包。',
        ]),
    `  密钥  ${files.keys}`,
    kind === 'test'
      ? '        测试县局：签名私钥、解密私钥、数据库密钥未加密存放，仅本用户可读（0600）。不要用于真实数据。'
      : '        签名私钥、解密私钥、数据库密钥，用口令加密（age scrypt，0600）。忘记口令就无法恢复，请备份此文件并另处保存口令。',
    `  数据  ${files.store}`,
    '        SQLite，全部加密；没有密钥文件打不开。请与密钥文件分开备份。',
  ],
  invited: (invitations: readonly WrittenInvitation[], fingerprint: string): string[] => [
    ...invitations.flatMap(({ school, path, code, until }) => [
      `✓ 学校 ${school} 的邀请  ${path}`,
      `  短码 ${code}，登记申请须在 ${until} 前送达；只交给这所学校，内有一次性口令`,
    ]),
    `  县局指纹  ${fingerprint}`,
    '            请写进公函或打电话告诉学校，不要和邀请文件放在一起。',
  ],
  foundInvitation: ({
    code,
    school,
    until,
    state,
    file,
    letter,
    stations,
  }: FoundInvitation): string[] => [
    `■ ${code}  学校 ${school}`,
    {
      open: `  … 还没有收到登记申请，须在 ${until} 前送达`,
      used: '  ✓ 已使用：登记申请已收到。再登记要另写邀请',
      expired: `  ✕ 已过期（${until}），没有收到登记申请。请另写邀请`,
    }[state],
    ...stations.map((one) => `    ${zh.station[one.state]}  ${one.fingerprint}`),
    `  邀请文件  ${file}`,
    `  公函      ${letter}`,
    '  短码只用来查找，不能证明身份；核准前须核对工作站指纹。',
  ],
  confirmed: ({ id, version, hash, file }: Confirmed): string[] => [
    `✓ 已确认表册包 ${id} 第 ${version} 版`,
    `  校验值  ${hash}`,
    `  文件    ${file}`,
    '          交给学校安装；请与签字存档的确认页核对校验值。',
  ],
  letters: (letters: readonly { school: string; path: string }[]): string[] => [
    ...letters.map(({ school, path }) => `✓ 学校 ${school} 的公函  ${path}`),
    '  请在浏览器中打开打印、盖章，与邀请文件分开送达。',
  ],
  approved: (school: string) => `✓ 已核准学校 ${school} 的工作站`,
  principalApproved: (school: string) => `✓ 已核准学校 ${school} 校长的签名密钥`,
  principalRevoked: (school: string) =>
    `✓ 已停用学校 ${school} 这位校长的签名密钥；已收到部分的签名仍有效`,
  principal: (state: 'new' | 'approve' | 'revoke') =>
    `${{ new: '… 待核对', approve: '✓ 已核准', revoke: '— 已停用' }[state]}  校长签名密钥`,
  signed: '校长已签名',
  unconfirmed: '未确认（缺校长签名）',
  invalid: '未确认（签名无效）',
  revoked: (school: string) =>
    `✓ 已停用学校 ${school} 的这台工作站，下一个回复包会告知学校；之后由它签名的文件等待人工处理`,
  rotated: (serial: number, revoke: boolean): string[] => [
    `✓ 已换用第 ${serial} 套密钥，由根密钥签发；指纹不变`,
    revoke
      ? '  旧密钥已吊销：学校收到下一个回复包后，不再相信旧密钥签过的任何文件。请尽快给所有学校写出回复包。'
      : '  学校收到下一个回复包后改用新密钥；在此之前交来的文件照常能打开。',
    '  请重新备份密钥文件。',
  ],
  renewed: (epoch: string): string[] => [
    `✓ 已开始新的账册周期 ${epoch}`,
    '  请为所有学校写出回复包：学校收到后以此为准，把县局没有的内容重新交来。',
  ],
  returned: (school: string, form: string, period: string) =>
    `✓ 已退回学校 ${school} ${period} 的表${form}，下一个回复包会告知学校`,
  returnReason: (reason: string) => `原因  ${reason}`,
  remark: (cell: string, text: string) => `意见  ${cell}  ${text}`,
  onlyThese: '只许更正以上各项',
  alsoOthers: '其他各项也可以更正',
  returnUntil: (day: string) => `期限  ${day} 以前重新报送`,
  reviewedBy: {
    return: (actor: string, day: string) => `${day} 由${actor}退回`,
    hold: (actor: string, day: string) => `${day} 由${actor}暂缓`,
    accept: (actor: string, day: string) => `${day} 由${actor}接受`,
  },
  replacedReview: ({ actor, at }: Reviewed) =>
    `  ! 替换了 ${chinaDay(at)} 由${actor}给出的意见；那一次仍留有记录`,
  waitingInvitations: '等待登记的学校',
  waitingInvitation: {
    open: (code: string, until: string) => `邀请 ${code}  须在 ${until} 前送达登记申请`,
    expired: (code: string, until: string) => `邀请 ${code}  已于 ${until} 过期，请另写邀请`,
  },
  settled: (school: string, sequence: number, others: number) =>
    `✓ 学校 ${school} 的第 ${sequence} 号已认定以这个包为准，另外 ${others} 个搁置、仍然收存；下一个回复包会告知学校`,
  setAside: '— 已搁置',
  changed: (cell: string, before: string, after: string) =>
    `更正  ${cell}  ${before || '（空）'} → ${after || '（空）'}`,
  moreChanged: (n: number) => `更正  另有 ${n} 处`,
  replied: (replies: Replied, folder: string): string[] => [
    ...replies.map(
      ({ school, path, state }) =>
        `✓ ${school}  ${path}  ${state === 'already' ? '已在，内容相同' : '已写入并读回核验'}`,
    ),
    replies.length === 0
      ? '还没有核准的工作站，没有回复包可写。'
      : `共 ${replies.length} 个回复包 → ${folder}`,
  ],
  restored: ({ records, personal, attachments, absent }: Restored): string[] => [
    `  共交还报送件 ${records} 份、个人信息 ${personal} 份、附件 ${attachments} 个；学校在“回执”页采用后填回草稿。`,
    ...(absent === 0 ? [] : [`  ! 另有 ${absent} 个附件县局没有，无法交还`]),
  ],
  notRestored: ({ form, period, why }: Left) => `  ! 没有交还：表${form} ${period}（${why}）`,
  counted: ({ verified, waiting, disputed, quarantined }: Counts) =>
    `已核验 ${verified}，等待 ${waiting}，有争议 ${disputed}，隔离 ${quarantined}`,
  office: ({ name, kind, region, fingerprint }: Office): string[] => [
    `${name} ${region}${kind === 'test' ? '（测试）' : ''}`,
    `指纹  ${fingerprint}`,
  ],
  safe: '县局收存的数据不受影响。',
  stationLine: (state: string, fingerprint: string) => `${state}  工作站  指纹 ${fingerprint}`,
  bundleLine: (state: string, name: string, bundle: string) =>
    `${state}  上报包 ${name}  编号 ${bundle.slice(0, 16)}`,
  recordLine: (state: string, { form, period, revision, record }: Told) =>
    `${state}  表${form} ${period} 第${revision}版  编号 ${record.slice(0, 16)}`,
  again: '（已收过，内容相同，只计一次，不必处理）',
  school: '学校',
  superseded: '（已被替换）',
  quarantine: '隔离的文件',
  unread: '未读取',
  short: (need: string, unit = '') => `差 ${need} ${unit}`.trimEnd(),
  state: {
    verified: '✓ 已核验',
    waiting: '… 等待',
    disputed: '! 有争议',
    quarantined: '✕ 已隔离',
  },
  record: { waiting: '… 未核', accepted: '✓ 已接受', pending: '! 待定', returned: '↩ 已退回' },
  station: { new: '… 待核对', approved: '✓ 已核准', replaced: '— 已更换' },
  stage: { p: '小学部', j: '初中部', s: '高中部' },
  verdict: {
    pass: '✓ 达标',
    fail: '✕ 不达标',
    incomplete: '— 仅凭本表不足以判定',
    exempt: '— 不评估',
  },
  standing: {
    met: '✓ 达标',
    floor_ok: '· 未达标，但≥85%',
    below_floor: '✕ 不达标',
    no_data: '— 无数据',
    not_applicable: '— 不适用',
  },
}

type CliWords = typeof zh

const en: CliWords = {
  made: ({ name, kind, fingerprint, root, escrow_identity, files }) => [
    `✓ district made: ${name}${kind === 'test' ? ' (test)' : ''}`,
    `  fingerprint  ${fingerprint}`,
    '        Tell schools by letter or phone; they compare the invitation with it.',
    '  root sheet (8 groups)',
    ...sheetLines(root, '        '),
    '        Shown this once and stored nowhere. Write it down twice, with the numbers, and lock it away in two places: changing or revoking the keys of the office needs it.',
    ...(escrow_identity === undefined
      ? []
      : [
          `  escrow key   ${escrow_identity}`,
          '        Shown this once and stored nowhere. Write it down and lock it away: should every key of the office be lost, it opens every bundle (age -d).',
        ]),
    `  keys         ${files.keys}`,
    kind === 'test'
      ? '        A test district: signing key, opening key and store key lie open, for this user only (0600). Not for real data.'
      : '        Signing key, opening key and store key, under your passphrase (age scrypt, 0600). Without it nothing can be recovered: back up this file, keep the passphrase elsewhere.',
    `  store        ${files.store}`,
    '        SQLite, encrypted throughout; useless without the key file. Back it up apart from the keys.',
  ],
  invited: (invitations, fingerprint) => [
    ...invitations.flatMap(({ school, path, code, until }) => [
      `✓ invitation for school ${school}  ${path}`,
      `  short code ${code}; the request has to arrive by ${until}; for this school only: it holds a one-time secret`,
    ]),
    `  fingerprint of the district  ${fingerprint}`,
    '            Tell it by letter or phone, never beside the file.',
  ],
  foundInvitation: ({ code, school, until, state, file, letter, stations }) => [
    `■ ${code}  school ${school}`,
    {
      open: `  … no request yet; it has to arrive by ${until}`,
      used: '  ✓ used: its request has come. Another enrolment needs a new invitation',
      expired: `  ✕ expired (${until}) without a request. Write a new invitation`,
    }[state],
    ...stations.map((one) => `    ${en.station[one.state]}  ${one.fingerprint}`),
    `  invitation  ${file}`,
    `  letter      ${letter} (in English: …-en.html)`,
    '  A short code only finds, and proves nothing: compare the fingerprint before you approve.',
  ],
  confirmed: ({ id, version, hash, file }) => [
    `✓ pack ${id} version ${version} confirmed`,
    `  hash  ${hash}`,
    `  file  ${file}`,
    '        For the schools; compare the hash with the page that was signed.',
  ],
  letters: (letters) => [
    ...letters.map(({ school, path }) => `✓ letter for school ${school}  ${path}`),
    '  Print it in a browser, stamp it, and send it apart from the invitation.',
  ],
  approved: (school) => `✓ station of school ${school} approved`,
  principalApproved: (school) => `✓ signing key of the principal of school ${school} approved`,
  principalRevoked: (school) =>
    `✓ signing key of this principal of school ${school} revoked; signatures under what is held stay valid`,
  principal: (state) =>
    `${{ new: '… to compare', approve: '✓ approved', revoke: '— revoked' }[state]}  principal's key`,
  signed: 'signed by the principal',
  unconfirmed: "unconfirmed (without the principal's signature)",
  invalid: "unconfirmed (the principal's signature is invalid)",
  revoked: (school) =>
    `✓ this station of school ${school} is revoked; the next reply says so, and what it signs later waits for a person`,
  rotated: (serial, revoke) => [
    `✓ working with key pair no. ${serial}, appointed by the root; the fingerprint is the same`,
    revoke
      ? '  The old key is revoked: once the next reply has reached a school, nothing that it signed is believed there. Write replies for all schools soon.'
      : '  Schools use the new keys once the next reply has reached them; what they hand in until then opens all the same.',
    '  Back up the key file again.',
  ],
  renewed: (epoch) => [
    `✓ a new life of the books has begun: ${epoch}`,
    '  Write replies for all schools: they believe these, and hand in again what the office does not hold.',
  ],
  returned: (school, form, period) =>
    `✓ form ${form} of ${period} sent back to school ${school}; the next reply says so`,
  returnReason: (reason) => `reason    ${reason}`,
  remark: (cell, text) => `comment   ${cell}  ${text}`,
  onlyThese: 'nothing but these places may be corrected',
  alsoOthers: 'other places may be corrected as well',
  returnUntil: (day) => `due       to be handed in again by ${day}`,
  reviewedBy: {
    return: (actor, day) => `returned on ${day} by ${actor}`,
    hold: (actor, day) => `held on ${day} by ${actor}`,
    accept: (actor, day) => `accepted on ${day} by ${actor}`,
  },
  replacedReview: ({ actor, at }) =>
    `  ! this takes the place of what ${actor} said on ${chinaDay(at)}; that stays on record`,
  waitingInvitations: 'schools that are to enrol',
  waitingInvitation: {
    open: (code, until) => `invitation ${code}  its request has to arrive by ${until}`,
    expired: (code, until) => `invitation ${code}  expired on ${until}: write a new one`,
  },
  settled: (school, sequence, others) =>
    `✓ of school ${school} this bundle no. ${sequence} counts; ${others} others are set aside and stay stored; the next reply says so`,
  setAside: '— set aside',
  changed: (cell, before, after) =>
    `corrected  ${cell}  ${before || '(blank)'} → ${after || '(blank)'}`,
  moreChanged: (n) => `corrected  ${n} more`,
  replied: (replies, folder) => [
    ...replies.map(
      ({ school, path, state }) =>
        `✓ ${school}  ${path}  ${state === 'already' ? 'there already, the same' : 'written and read back'}`,
    ),
    replies.length === 0
      ? 'No station is approved yet, so there is no reply to write.'
      : `${replies.length} replies → ${folder}`,
  ],
  restored: ({ records, personal, attachments, absent }) => [
    `  given back: ${records} records, ${personal} personal objects, ${attachments} attachments; the school applies them on its page “Receipts”.`,
    ...(absent === 0 ? [] : [`  ! ${absent} attachments are not here and cannot be given back`]),
  ],
  notRestored: ({ form, period, why }) => `  ! not given back: form ${form} ${period} (${why})`,
  counted: ({ verified, waiting, disputed, quarantined }) =>
    `verified ${verified}, waiting ${waiting}, disputed ${disputed}, quarantined ${quarantined}`,
  office: ({ name, kind, region, fingerprint }) => [
    `${name} ${region}${kind === 'test' ? ' (test)' : ''}`,
    `fingerprint  ${fingerprint}`,
  ],
  safe: 'What the office holds is unharmed.',
  stationLine: (state, fingerprint) => `${state}  computer  fingerprint ${fingerprint}`,
  bundleLine: (state, name, bundle) => `${state}  bundle ${name}  number ${bundle.slice(0, 16)}`,
  recordLine: (state, { form, period, revision, record }) =>
    `${state}  form ${form} ${period} revision ${revision}  number ${record.slice(0, 16)}`,
  again: '(came before, the very same: it counts once, nothing to do)',
  school: 'school',
  superseded: '(superseded)',
  quarantine: 'quarantined files',
  unread: 'not read',
  short: (need, unit = '') => `${need} ${unit} short`.replace('  ', ' '),
  state: {
    verified: '✓ verified',
    waiting: '… waiting',
    disputed: '! disputed',
    quarantined: '✕ quarantined',
  },
  record: {
    waiting: '… not judged',
    accepted: '✓ accepted',
    pending: '! pending',
    returned: '↩ returned',
  },
  station: { new: '… to be compared', approved: '✓ approved', replaced: '— replaced' },
  stage: { p: 'primary', j: 'junior', s: 'senior' },
  verdict: {
    pass: '✓ pass',
    fail: '✕ fail',
    incomplete: '— not decided by this form alone',
    exempt: '— exempt',
  },
  standing: {
    met: '✓ met',
    floor_ok: '· below, but ≥85%',
    below_floor: '✕ below floor',
    no_data: '— no data',
    not_applicable: '— not applicable',
  },
}

/** What the commands say. */
export const words: Readonly<Record<Language, CliWords>> = { zh, en }
