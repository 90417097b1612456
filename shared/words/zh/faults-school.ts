import type { schoolFaults } from '#shared/fault/school.ts'
import type { FaultSentences } from '#shared/words/fault-sentence.ts'
import { zhSeriesCauses } from '#shared/words/zh/series.ts'

const draftSafe = '已填写的内容都已保存，不受影响。'
const nothingChanged = '没有改动任何内容。'
const bundlesSafe = '草稿和待报的上报包都未受影响。'

const acts: Readonly<Record<string, string>> = {
  'keep-workspace': '管理工作区',
  fill: '填写',
  seal: '封存',
  'hand-in': '报送',
  receive: '接收回复包',
  enrol: '接入区县',
  'see-proof': '查看凭证',
}
const roles: Readonly<Record<string, string>> = {
  clerk: '填报员',
  homeroom: '班主任',
  principal: '校长',
  special_ed: '特教教师',
  reviewer: '审核员',
  administrator: '管理员',
}

const size = (bytes: number): string =>
  bytes < 1_048_576 ? `${Math.ceil(bytes / 1024)} KB` : `${(bytes / 1_048_576).toFixed(1)} MB`

/** 学校端出错时告诉用户的话：发生了什么、什么没有受影响、怎么办。 */
export const zhSchoolFaults: FaultSentences<typeof schoolFaults> = {
  'workspace-missing': () => ({
    cause: '这个文件夹里还没有工作区。',
    safe: nothingChanged,
    remedy: '请先新建工作区，或用已有工作区所在的文件夹启动程序。',
  }),
  'workspace-exists': () => ({
    cause: '这个文件夹里已经有工作区。',
    safe: '原有的工作区没有改动。',
    remedy: '请用口令打开它，或另选一个文件夹新建。',
  }),
  'workspace-locked': () => ({
    cause: '工作区已锁定。',
    safe: draftSafe,
    remedy: '请输入口令打开。',
  }),
  'workspace-in-use': () => ({
    cause: '另一个窗口或程序正在使用这个工作区。',
    safe: draftSafe,
    remedy: '请先关闭另一个程序，再重试。',
  }),
  'workspace-read-only': () => ({
    cause: '另一个程序正在使用这个工作区，这里只能查看。',
    safe: '这一步没有写入；已保存的内容没有改动。',
    remedy: '请在先打开的程序里填报；或关闭它，再在这里选择“改为可填报”。',
  }),
  'workspace-damaged': ({ why }) => ({
    cause: `工作区的文件缺失或损坏（${why}）。`,
    safe: '程序没有改动文件夹里的任何文件。',
    remedy: '请不要删除这个文件夹；把它整个复制一份留存，再从备份恢复或联系县教育局。',
  }),
  'key-wrong': () => ({
    cause: '口令不对。',
    safe: nothingChanged,
    remedy: '请检查大小写和输入法后重新输入；忘记口令时可以用恢复单打开。',
  }),
  'key-file-refused': () => ({
    cause: '这是正式工作区，不能用口令文件打开。',
    safe: nothingChanged,
    remedy: '请去掉 --test-key-file，在窗口里输入口令。口令文件只用于测试工作区。',
  }),
  'recovery-wrong': ({ group }) => ({
    cause: `恢复单第 ${group} 组不对。`,
    safe: nothingChanged,
    remedy: `请对照纸面重新输入第 ${group} 组。`,
  }),
  'recovery-foreign': () => ({
    cause: '各组都没有输错，但这张恢复单不是这个工作区的。',
    safe: nothingChanged,
    remedy: '请找出与这个工作区一同打印的恢复单。',
  }),
  'recovery-confirmed': () => ({
    cause: '恢复单已经核对过，程序里不再保存。',
    safe: '口令和纸面上的恢复单都仍然有效。',
    remedy: '请使用当时打印或抄写的恢复单。',
  }),
  'store-newer': ({ found, known }) => ({
    cause: `数据由更新版本的程序保存（数据版本 ${found}，本程序只认识到 ${known}）。`,
    safe: '数据没有被打开，也没有改动。',
    remedy: '请升级本程序后再打开。',
  }),
  'store-damaged': ({ why }) => ({
    cause: `数据库无法读取（${why}）。`,
    safe: '程序没有改动数据库文件。',
    remedy: '请不要删除这个文件夹；把它整个复制一份留存，再从备份恢复。',
  }),
  'act-refused': ({ act, role }) => ({
    cause: `${roles[role] ?? role}不能${acts[act] ?? act}。`,
    safe: nothingChanged,
    remedy: '请由有此权限的人员操作。',
  }),
  'person-missing': () => ({
    cause: '还没有人进入：这台电脑有多人使用。',
    safe: draftSafe,
    remedy: '请选择自己的姓名并输入 PIN。',
  }),
  'attachment-type': () => ({
    cause: '这个文件不能作为附件：只收照片（JPEG、PNG、WebP）和 PDF。',
    safe: nothingChanged,
    remedy: '苹果手机的 HEIC 照片请先在手机上选“兼容性最佳”，或另存为 JPEG，再添加。',
  }),
  'attachment-too-large': ({ size: bytes, limit }) => ({
    cause: `附件太大：${size(bytes)}，最多 ${size(limit)}。`,
    safe: nothingChanged,
    remedy: '扫描时选较低的分辨率（150 dpi 即可），或把文件分成几个。',
  }),
  'attachment-broken': ({ why }) => ({
    cause: `这个文件不完整或已损坏（${why}）。`,
    safe: nothingChanged,
    remedy: '请能在看图软件中打开后，重新保存一份再添加。',
  }),
  'attachment-document': ({ why }) => ({
    cause: why === 'encrypted' ? '这个 PDF 加了密码。' : '这个 PDF 带有脚本或内嵌文件。',
    safe: nothingChanged,
    remedy: '请用“打印为 PDF”另存一份再添加。',
  }),
  'attachment-too-many': ({ most }) => ({
    cause: `一项最多 ${most} 个附件。`,
    safe: '已添加的附件都在。',
    remedy: '请移除不需要的，或把几页合成一个 PDF。',
  }),
  'attachment-lost': ({ hash, why }) => ({
    cause: `附件 ${hash.slice(0, 8)} ${why === 'missing' ? '不在数据库中' : '的内容已损坏'}，不能当作已提供。`,
    safe: '其他内容都已保存，不受影响。',
    remedy: '请在该项中移除它，重新添加原件。',
  }),
  'restore-foreign': ({ hash, why }) => ({
    cause:
      why === 'school'
        ? `回复包要恢复的内容（${hash.slice(0, 8)}）不是本校的，没有恢复。`
        : `回复包要恢复的内容（${hash.slice(0, 8)}）一个是测试、一个是正式，没有恢复。`,
    safe: '本机的内容没有改动；回复包里的其他内容照常采用。',
    remedy: '请告知县教育局，重新写出恢复用的回复包。',
  }),
  'person-unknown': () => ({
    cause: '没有这个人，或此人已停用。',
    safe: nothingChanged,
    remedy: '请从名单中重新选择。',
  }),
  'person-exists': ({ name }) => ({
    cause: `已经有一位叫“${name}”的人员。`,
    safe: nothingChanged,
    remedy: '请加上区别，例如“李梅（四年级）”。',
  }),
  'person-last': () => ({
    cause: '这是最后一位能管理工作区的人员，不能停用。',
    safe: nothingChanged,
    remedy: '请先添加另一位填报员或校长。',
  }),
  'person-too-many': ({ most }) => ({
    cause: `一个工作区最多 ${most} 人。`,
    safe: nothingChanged,
    remedy: '请把已停用的人员改名后重新启用。',
  }),
  'pin-wrong': ({ left }) => ({
    cause: 'PIN 不对。',
    safe: draftSafe,
    remedy:
      left > 0 ? `请重新输入；还可以试 ${left} 次，之后需要等待。` : '下一次之前需要等待一会儿。',
  }),
  'pin-wait': ({ seconds }) => ({
    cause: '输错的次数太多。',
    safe: draftSafe,
    remedy: `请等 ${seconds} 秒再试；忘记 PIN 时可以用工作区的口令进入。`,
  }),
  'section-of-another': ({ name }) => ({
    cause: `这一部分由 ${name} 负责确认。`,
    safe: draftSafe,
    remedy: `请由 ${name} 或校长进入后确认。`,
  }),
  'school-unknown': ({ school }) => ({
    cause: `这台电脑上没有学校 ${school}。`,
    safe: nothingChanged,
    remedy: '请先添加这所学校，或核对学校标识码。',
  }),
  'school-exists': ({ school }) => ({
    cause: `学校 ${school} 已经添加过。`,
    safe: '原有的学校和数据没有改动。',
    remedy: '请直接打开它。',
  }),
  'correction-elsewhere': ({ form, cells }) => ({
    cause: `县局退回表${form}时只允许更正指定的内容，以下各处不在其中：${cells.join('、')}。`,
    safe: '没有封存，也没有改动这些地方；已填的内容都在。',
    remedy: '已经改动的，请把这些地方改回原来的值；确需更正的，请与县局联系后由县局重新退回。',
  }),
  'sample-in-real': () => ({
    cause: '样例学校只能在测试工作区中打开，这里是正式工作区。',
    safe: '没有改动任何内容。',
    remedy: '请另用一个数据文件夹新建测试工作区，在其中打开样例。',
  }),
  'sample-unknown': ({ school }) => ({
    cause: `没有代码为 ${school} 的样例学校。`,
    safe: '没有改动任何内容。',
    remedy: '请从列表中选择样例学校。',
  }),
  'draft-moved': () => ({
    cause: '这份草稿已改用新的表册包，这个窗口还是旧的。',
    safe: '已保存的内容没有改动；这里刚输入、尚未保存的还在屏幕上。',
    remedy: '请记下未保存的内容，刷新窗口后再填。',
  }),
  'keying-moved': () => ({
    cause: '这份纸质录入已在别处进入下一步，或已经结束。',
    safe: '此前显示“已保存”的录入都在；刚才这一项没有写入。',
    remedy: '请关闭后重新打开“纸质录入”，接着录入。',
  }),
  'draft-stale': () => ({
    cause: '这张表在别处又保存过，这里显示的不是最新内容。',
    safe: '已保存的内容都在；刚才这一处改动还没有保存。',
    remedy: '请重新打开这张表，再填一次刚才的改动。',
  }),
  'row-sealed': () => ({
    cause: '这一行已经用于报送件，不能删除。',
    safe: nothingChanged,
    remedy: '如果它不再适用，请填写停用日期。',
  }),
  'paste-too-large': ({ rows, columns }) => ({
    cause: `粘贴的内容太多，一次最多 ${rows} 行、${columns} 列。`,
    safe: nothingChanged,
    remedy: '请在表格软件里只选需要的部分，分几次复制。',
  }),
  'row-append-only': () => ({
    cause: '这一行已经用于报送件，而这本台账只增不改，不能改动、停用或删除。',
    safe: nothingChanged,
    remedy: '写错了请另加一行，并在“更正的记录”一栏选出原来的那一行。',
  }),
  'cell-of-other-role': ({ role }) => ({
    cause: `这一项只有${roles[role] ?? role}可以查看和填写。`,
    safe: nothingChanged,
    remedy: `请由${roles[role] ?? role}用自己的账号填写。`,
  }),
  'form-of-other-period': ({ form, period }) => ({
    cause: `表${form}不是按 ${period} 这种报告期填报的。`,
    safe: draftSafe,
    remedy: '请换成这张表的报告期再封存。',
  }),
  'seal-blocked': ({ errors, unexplained }) => ({
    cause: `还有 ${errors} 个错误、${unexplained} 个没有说明理由的提示，不能封存。`,
    safe: draftSafe,
    remedy: '请改正错误，并给每个提示写明理由。',
  }),
  'seal-other-school': ({ cell, school }) => ({
    cause: `表内的学校标识码（${cell}）不是本校的 ${school}，不能封存。`,
    safe: draftSafe,
    remedy: `请改为 ${school}；如果要填另一所学校，请先换到那所学校。`,
  }),
  'seal-nothing': () => ({
    cause: '上次封存以后没有改动，不需要再封存。',
    safe: '原有的报送件仍然有效。',
    remedy: '可以直接报送。',
  }),
  'district-missing': () => ({
    cause: '还没有接入县教育局。',
    safe: draftSafe,
    remedy: '请先用县教育局发来的邀请文件（.jhi）接入，并核对指纹。',
  }),
  'principal-key-missing': () => ({
    cause: '校长还没有设置自己的签名密钥。',
    safe: draftSafe,
    remedy: '请校长本人在“校长签名”中设置口令，再把指纹念给县局核准。',
  }),
  'confirm-nothing': () => ({
    cause: '没有等待校长签名的内容。',
    safe: draftSafe,
    remedy: '有新封存的报送件，或县局说缺校长签名时，再来签名。',
  }),
  'confirm-changed': ({ more, fewer }) => ({
    cause: `页面显示以后，等待校长签名的内容有变化${[
      ...(more.length > 0 ? [`新增：${more.join('、')}`] : []),
      ...(fewer.length > 0 ? [`不再等待：${fewer.join('、')}`] : []),
    ]
      .map((part) => `；${part}`)
      .join('')}。`,
    safe: '没有签名。',
    remedy: '请再看一遍页面上现在列出的内容，核对无误后重新签名。',
  }),
  'school-uninvited': ({ school }) => ({
    cause: `县教育局还没有邀请学校 ${school}，或邀请文件还没有采用。`,
    safe: draftSafe,
    remedy: '请向县局要这所学校的邀请文件（.jhi），在“县局登记”中采用并核对指纹。',
  }),
  'station-revoked': ({ school, reason }) => ({
    cause: `县教育局已停用学校 ${school} 这台工作站的密钥：${reason}。`,
    safe: draftSafe,
    remedy: '请向县局要新的邀请文件。采用后本机换用新密钥，再交登记申请，核准后即可报送。',
  }),
  'district-other': ({ name }) => ({
    cause: `这个工作区已经向${name}报送，不能再接入另一个单位。`,
    safe: nothingChanged,
    remedy: '请核对邀请文件；确要换单位，请另建工作区。',
  }),
  'fingerprint-mismatch': () => ({
    cause: '输入的指纹与邀请文件不一致。',
    safe: '没有接入，也没有发出任何内容。',
    remedy: '请对照公文或电话逐组核对；确认无误仍不一致时，请向县教育局重新索取邀请文件。',
  }),
  'series-unconfirmed': ({ school, cause, sequence }) => ({
    cause: `学校 ${school}：${zhSeriesCauses[cause].happened(sequence)}`,
    safe: '没有打包，也没有写出任何文件；草稿、报送件和原来的上报包都在。',
    remedy: `${zhSeriesCauses[cause].remedy}“同意”在“报送”页上。`,
  }),
  'outbox-empty': () => ({
    cause: '没有需要报送的内容。',
    safe: nothingChanged,
    remedy: '请先填写并封存报表。',
  }),
  'outbox-unreadable': ({ why }) => ({
    cause: `一个待报的上报包无法读取，已搁置（${why}）。`,
    safe: '没有删除任何内容；它所含的报送件仍在。',
    remedy: '下次报送时，程序会把这些报送件装进新的上报包。',
  }),
  'disk-full': ({ path, needed, free }) => ({
    cause:
      needed > free
        ? `空间不足，还差 ${size(needed - free)}（${path}）。`
        : `空间不足（${path}）。`,
    safe: bundlesSafe,
    remedy: '请删除这个位置不需要的文件后重试；是U盘的，也可以换一个U盘。',
  }),
  'folder-read-only': ({ path }) => ({
    cause: `U盘写保护，只能读不能写（${path}）。`,
    safe: bundlesSafe,
    remedy: '请拨开U盘侧面的写保护开关后重新插入；没有开关的，请换一个U盘。',
  }),
  'folder-denied': ({ path }) => ({
    cause: `系统不允许读写这个文件夹（${path}）。`,
    safe: bundlesSafe,
    remedy: '请换一个文件夹；是U盘的，请关闭占用它的程序（如杀毒软件）后重试，或请管理员给予权限。',
  }),
  'folder-missing': ({ path }) => ({
    cause: `找不到这个文件夹或文件（${path}）。`,
    safe: bundlesSafe,
    remedy: '请插好U盘，或重新选择文件夹。',
  }),
  'device-gone': ({ path }) => ({
    cause: `U盘已被拔出或断开（${path}）。`,
    safe: bundlesSafe,
    remedy: '请重新插好后再做一次；U盘上没写完的文件不要使用。',
  }),
  'device-error': ({ path, errno }) => ({
    cause: `读写设备时出错（${path}，${errno}）。`,
    safe: bundlesSafe,
    remedy: '请换一个U盘或接口后重试。',
  }),
  'copy-differs': ({ path, removed }) => ({
    cause: `写入后读回的内容不一致（${path}）。`,
    safe: removed
      ? `${bundlesSafe}不一致的文件已删除。`
      : `${bundlesSafe}不一致的文件没能删除，可能还在U盘上，请不要使用它。`,
    remedy: '这个U盘可能已损坏，或标称容量是假的。请换一个后重试。',
  }),
  'file-exists': ({ path }) => ({
    cause: `已有同名但内容不同的文件（${path}）。`,
    safe: '原有的文件没有改动。',
    remedy: '请把它移到别处，或换一个文件夹。',
  }),
  'proof-unknown': () => ({
    cause: '没有找到这份凭证。',
    safe: nothingChanged,
    remedy: '请刷新后重试。',
  }),
  'service-gone': () => ({
    cause: '程序的后台服务停止了，正在重新启动。',
    safe: '显示为已保存的内容都已保存。',
    remedy: '请稍候；如果没有恢复，请关闭程序后重新打开。',
  }),
  unexpected: ({ reference }) => ({
    cause: `程序出现意外的错误（编号 ${reference}）。`,
    safe: '显示为已保存的内容都已保存。',
    remedy: '请重试；仍然出现时，请把编号告诉技术支持。',
  }),
}
