import type { districtFaults } from '#shared/fault/district.ts'
import type { FaultSentences } from '#shared/words/fault-sentence.ts'

const kept = '文件已收存，没有丢失；原文件未被改动。'
const keptRecord = '报送件已收存，没有丢失。'
const untouched = '没有改动任何数据。'
const keyRole = { station: '工作站', principal: '校长' } as const
const short = (hash: string) => hash.slice(0, 8)
const shorts = (hashes: readonly string[]) => hashes.map(short).join('、')

const usages: Readonly<Record<string, string>> = {
  issuer: '发布公钥应为 43 个字符，由发布单位以公文或电话告知',
  command: '没有这个命令',
  path: '没有写文件或文件夹，或写得太长',
  escrow: '--escrow 应为 age1 开头的公钥，或写 make 新建一把',
  region: '行政区划代码应为6位数字',
  'region-test': '99开头的行政区划代码只能用于测试，需加 --kind test',
  name: '单位名称应为2至60个字',
  school: '学校标识码应为10位数字',
  record: '报送件编号应为8位以上的数字和字母 a–f，照 list 所列从头抄写',
  bundle: '上报包编号应为8位以上的数字和字母 a–f，照 list 所列从头抄写',
  code: '短码应为8个字母或数字，如 K7QM-4T2X',
  fingerprint: '指纹应为8组、每组5位数字',
  tls: '证书和私钥应一起给出（--cert 和 --key）',
  'passphrase-short': '口令至少8个字符',
  'passphrase-differs': '两次输入的口令不同',
}
function usage(what: string): string {
  const [kind, option = ''] = what.split(' ')
  if (kind === 'unknown') return `这个命令没有选项 ${option}`
  if (kind === 'option')
    return option === '' ? '有选项没有写内容' : `选项 ${option} 没有写，或写得不对`
  return usages[what] ?? `多了“${what}”`
}

const plain: Readonly<Record<string, string>> = { directory: '文件夹', link: '符号链接' }

const contradictions: Readonly<Record<string, string>> = {
  school: '学校或表内的学校标识码与上报包的学校不同',
  form: '表册包里没有这张报表',
  period: '报告期的种类与报表不符',
  supersedes: '要替换的报送件不是同一学校、同一报表、同一报告期的',
  uses: '引用的报送件不是同一学校、同一报告期的，或报表不符',
}

/** 县局一侧出错或需要等待时告诉用户的话。 */
export const zhDistrictFaults: FaultSentences<typeof districtFaults> = {
  'district-exists': ({ path }) => ({
    cause: `文件夹不是空的，不能在这里新建县局（${path}）。`,
    safe: untouched,
    remedy: '请用 --folder 指定一个空文件夹或新文件夹。',
  }),
  'district-not-set-up': ({ path }) => ({
    cause: `这个文件夹里还没有县局的数据（${path}）。`,
    safe: untouched,
    remedy: '请核对 --folder；第一次使用，先运行 npm run district -- init。',
  }),
  'district-keys-damaged': ({ path }) => ({
    cause: `密钥文件已损坏，或不是县局的密钥文件（${path}）。`,
    safe: '数据库没有改动，但没有密钥就无法打开。',
    remedy: '请用备份的密钥文件替换它，再试一次。',
  }),
  'district-key-wrong': () => ({
    cause: '口令不对，打不开县局的密钥。',
    safe: untouched,
    remedy: '请检查大小写和输入法后重新输入。',
  }),
  'district-keys-many': ({ limit }) => ({
    cause: `密钥文件里已有 ${limit} 套密钥，放不下新的一套。`,
    safe: '没有改动任何数据；现有密钥照常可用，以前的上报包照常能打开。',
    remedy: '请备份这个文件夹；如果现有密钥可能泄露，请用新文件夹另建县局，重新邀请各学校。',
  }),
  'letter-uninvited': ({ school: code }) => ({
    cause: `还没有给学校 ${code} 写过邀请。`,
    safe: untouched,
    remedy: '请先用 invite 写出邀请，再写公函。',
  }),
  'invitation-unknown': ({ code }) => ({
    cause: `本局没有短码为 ${code} 的邀请。`,
    safe: untouched,
    remedy: '请对照公函再核对短码；仍找不到时，用 invite 另写邀请。',
  }),
  'letter-beside-invitation': ({ school: code, path }) => ({
    cause: `学校 ${code} 的邀请文件就在这个文件夹里（${path}），公函不能和它放在一起。`,
    safe: untouched,
    remedy: '请换一个文件夹。指纹要另外送达，否则改动文件的人可以一起改掉指纹。',
  }),
  'root-sheet-wrong': ({ group }) => ({
    cause: `根密钥表第 ${group} 组抄错了。`,
    safe: untouched,
    remedy: '请对照纸上的 8 组字母数字重新输入。',
  }),
  'root-foreign': () => ({
    cause: '这张根密钥表不是本县局的。',
    safe: untouched,
    remedy: '请取出本县局建立时打印的那一张。遗失后不能更换密钥，只能重建县局并请各校重新登记。',
  }),
  'enrolment-unproven': ({ school: code, why, until }) => ({
    cause: `学校 ${code} 的这台工作站${
      {
        none: '没有出示本县局邀请中的一次性口令',
        late: `在邀请到期（${until}）之后才送来登记申请`,
        twice: '出示的一次性口令，另一台工作站也出示过',
      }[why]
    }。`,
    safe: '申请和文件都已收存，没有丢失。',
    remedy: '请为这所学校重新写出邀请（invite），学校采用后再交一次登记申请，核对指纹后核准。',
  }),
  'restore-unapproved': ({ school }) => ({
    cause: `学校 ${school} 的这台工作站还没有核准，或已停用，不能交还数据。`,
    safe: '没有写出任何内容。',
    remedy: '请先与学校核对指纹并核准，再交还。',
  }),
  'restore-nothing': ({ school }) => ({
    cause: `县局没有学校 ${school} 可以交还的报送件。`,
    safe: '没有写出任何内容。',
    remedy: '请用 list 查看；有上报包在等待或有争议的，先处理。',
  }),
  'principal-signatures-many': ({ bundle, limit }) => ({
    cause: `上报包 ${bundle.slice(0, 16)} 已收存 ${limit} 个无法证实的校长签名，这个文件里的又一个没有收存。`,
    safe: '上报包和先前收存的签名都在，文件没有改动。',
    remedy: '请先向学校核对校长的签名密钥；学校的上报包写明这把密钥以后，再接收这个文件一次。',
  }),
  'key-of-two-roles': ({ school: code, fingerprint, role, other, of }) => ({
    cause: `学校 ${code} 要核准为${keyRole[role]}的这把密钥（${fingerprint}）${
      other === 'office' ? '是县局自己的密钥' : `已是学校 ${of} 的${keyRole[other]}密钥`
    }；在全县，一把密钥只属于一所学校、只有一种身份。`,
    safe: untouched,
    remedy:
      role === 'principal'
        ? '请这所学校的校长在自己的页面里另设签名密钥，再核对新的指纹。'
        : '请这所学校在自己的电脑上新建工作站，不要复制别处的文件夹，再交一次登记申请并核对新的指纹。',
  }),
  'trust-too-long': ({ school: code, series }) => ({
    cause: `学校 ${code} 的这次停用写不进回复包：涉及 ${series} 个序列，或原因太长。`,
    safe: untouched,
    remedy: '请把原因写短些再试；仍不行，请与学校核对它的工作站，先停用不认识的工作站。',
  }),
  'district-put-back': ({ school, reply_seq }) => ({
    cause: `学校 ${school} 已收到县局的第 ${reply_seq} 号回复，而县局的账册里没有它：账册是从旧备份放回的。`,
    safe: '已收存的都在；没有写出回复，学校那边没有变化。',
    remedy:
      '请运行 npm run district -- renew-epoch，再为各校写出回复包：学校会把县局遗失的重新交来。备份之后做过的停用和退回，请重做一次。',
  }),
  'epochs-many': ({ limit }) => ({
    cause: `账册换过的周期已满 ${limit} 个，不能再加。`,
    safe: untouched,
    remedy: '请与软件维护方联系。',
  }),
  'district-store-busy': () => ({
    cause: '另一个程序正在写县局的数据库，等了10秒仍未结束。',
    safe: untouched,
    remedy: '请等它结束后再试一次。',
  }),
  'district-store-full': ({ path }) => ({
    cause: `磁盘已满，县局的数据库写不进去（${path}）。`,
    safe: '这一次的操作没有留下任何半截数据，以前的数据不受影响。',
    remedy: '请清理磁盘后再运行一次同样的命令。',
  }),
  'district-store-read-only': () => ({
    cause: '县局的账册不能写入：磁盘或文件是只读的。',
    safe: '以前的数据不受影响，这一次没有留下半截数据。',
    remedy: '请取消文件夹的只读，或换用有写权限的用户，再运行一次同样的命令。',
  }),
  'district-store-disk': ({ why }) => ({
    cause: `存放县局账册的磁盘读写出错，或没有权限打开（${why}）。`,
    safe: '这一次没有留下半截数据；账册本身不一定有损坏。',
    remedy:
      '请检查磁盘是否接好、文件夹的权限，再运行一次；仍出错，先把整个文件夹复制到另一块磁盘。',
  }),
  'district-passphrase-missing': () => ({
    cause: '需要口令才能打开县局的密钥，但这里不能输入。',
    safe: untouched,
    remedy: '请在终端里运行，或把口令放进环境变量 JUNHENG_DISTRICT_PASSPHRASE。',
  }),
  'usage-wrong': ({ what }) => ({
    cause: `命令写得不对：${usage(what)}。`,
    safe: untouched,
    remedy: '请对照下面的写法再试一次。',
  }),
  'file-not-plain': ({ name, what }) => ({
    cause: `“${name}”是${plain[what] ?? '设备'}，不是普通文件，没有打开。`,
    safe: untouched,
    remedy: '请让学校重新写入上报包。',
  }),
  'file-unreadable': ({ path, errno }) => ({
    cause: `读不出文件（${path}，${errno}）。`,
    safe: '文件未被改动，已有的数据不受影响。',
    remedy: '请换一个USB接口或重新插拔后再试；仍读不出，请学校换一个U盘重新写入。',
  }),
  'held-station-unknown': ({ school, fingerprint }) => ({
    cause: `学校 ${school} 的这个工作站还没有经过核对。`,
    safe: kept,
    remedy: `请打电话让学校读出工作站指纹，与“${fingerprint}”逐组核对，全部一致才核准。`,
  }),
  'held-station-revoked': ({ school }) => ({
    cause: `学校 ${school} 的这个工作站已换过密钥，这个包是用旧密钥签的。`,
    safe: kept,
    remedy: '请联系学校，用现在的工作站重新上报。',
  }),
  'held-chain-gap': ({ expected, found }) => ({
    cause: `收到第 ${found} 号，但第 ${expected} 号还没有到。`,
    safe: kept,
    remedy: `请学校把第 ${expected} 号上报包一并送来；到了以后自动处理。`,
  }),
  'held-chain-broken': ({ sequence, previous }) => ({
    cause: `第 ${sequence} 号包与前面的包接不上：它写明的前一个包是 ${short(previous) || '无'}。`,
    safe: kept,
    remedy: '学校可能恢复过备份。请学校把前面的上报包重新导出送来，并告知管理员。',
  }),
  'held-after-dispute': ({ sequence }) => ({
    cause: `前面的第 ${sequence} 号有两个不同的包，要先弄清哪个有效。`,
    safe: kept,
    remedy: `请联系学校，核对第 ${sequence} 号是哪一个。`,
  }),
  'held-pack-unknown': ({ id, hash }) => ({
    cause: `县局没有这个版本的表册包（${id}，${short(hash)}）。`,
    safe: kept,
    remedy: '请用 --pack 指定这个版本的表册包文件，再运行一次命令；之后自动处理。',
  }),
  'held-object-missing': ({ hash }) => ({
    cause: `包里引用的报送件还没有到（${short(hash)}）。`,
    safe: kept,
    remedy: '回复包会告诉学校补送；到了以后自动处理。',
  }),
  'disputed-place': ({ sequence }) => ({
    cause: `同一工作站有两个不同的第 ${sequence} 号包，都列为有争议。`,
    safe: '两个包都已收存，没有丢失，谁先到都一样。',
    remedy:
      '请联系学校：可能在两台电脑上用了同一份数据，或恢复过备份。弄清哪一个为准后，运行 npm run district -- settle 上报包编号 --reason 原因。',
  }),
  'bundle-set-aside': ({ sequence, kept: keeping }) => ({
    cause: `第 ${sequence} 号有不同的包，县局已认定另一个（${short(keeping)}）为准，这个包不计入。`,
    safe: '这个包和其中的报送件仍然收存，没有丢失。',
    remedy: '其中有需要计入的内容，请学校核对后重新封存报送。',
  }),
  'settle-bundle-unknown': ({ bundle }) => ({
    cause: `没有以 ${bundle} 开头的上报包，或不止一个。`,
    safe: untouched,
    remedy: '请运行 npm run district -- list 找出上报包编号，多写几位。',
  }),
  'settle-undisputed': ({ sequence }) => ({
    cause: `第 ${sequence} 号只有这一个包，没有争议。`,
    safe: untouched,
    remedy: '不必认定；请用 npm run district -- list 查看有争议的上报包。',
  }),
  'station-key-changed': ({ school, fingerprint }) => ({
    cause: `学校 ${school} 的工作站换了密钥，与已核对的不同。`,
    safe: kept,
    remedy: `请打电话确认学校确实换过，并核对新指纹“${fingerprint}”，全部一致才核准。`,
  }),
  'station-unknown': ({ school, fingerprint }) => ({
    cause: `学校 ${school} 没有送来过指纹为“${fingerprint}”的上报包。`,
    safe: untouched,
    remedy: '请先接收学校的上报包；运行 npm run district -- list 可以看到收到的指纹。',
  }),
  'return-record-unknown': ({ record }) => ({
    cause: `没有以 ${record} 开头的报送件，或者不止一份。`,
    safe: '没有退回任何报送件。',
    remedy: '请用 list 查看报送件的编号，至少写前 8 位。',
  }),
  'return-standing': ({ form, record, day, by, remarks }) => ({
    cause: `表${form} 的报送件 ${short(record)} 已在 ${day} 由${by}退回，写有 ${remarks} 条意见；再退回一次会替换那一次。`,
    safe: '没有再退回，先前的退回仍然有效。',
    remedy:
      '确实要替换，请再运行一次并加 --again，把仍然要更正的各项一并写上；先前的退回仍留有记录。',
  }),
  'day-past': ({ day, today }) => ({
    cause: `期限 ${day} 已经过去，今天是 ${today}。`,
    safe: '没有写出邀请，也没有退回任何报送件。',
    remedy: '请用 --until 另定今天或以后的日期。',
  }),
  'return-cell-foreign': ({ cell, form }) => ({
    cause: `${cell} 不是表${form}中的位置。`,
    safe: '没有退回任何报送件。',
    remedy: `请写成 ${form}.字段代号 或 ${form}.台账代号 的样子。`,
  }),
  'record-invalid': ({ record, why }) => ({
    cause: `报送件 ${short(record)} 自相矛盾：${contradictions[why] ?? `表册包里没有“${why}”`}。`,
    safe: keptRecord,
    remedy: '请学校更新程序后重新封存、上报；仍然如此，请把这个包交给管理员。',
  }),
  'record-unexplained': ({ record, checks }) => ({
    cause: `报送件 ${short(record)} 有未通过的校验：${checks.join('、')}。`,
    safe: keptRecord,
    remedy: '请审核员查看；需要更正的，请学校改好后重新上报。',
  }),
  'record-conflict': ({ records }) => ({
    cause: `同一报表、同一报告期有 ${records.length} 个互相冲突的报送件：${shorts(records)}。`,
    safe: '这些报送件都已收存，没有丢失，谁先到都一样。',
    remedy: '请联系学校，确认哪一个有效。',
  }),
  'figures-differ': ({ record, indicators }) => ({
    cause: `报送件 ${short(record)} 的指标与县局重算的不一致：${indicators.join('、')}。`,
    safe: keptRecord,
    remedy: '两边的数值都已保存。请审核员核对；学校程序版本较旧的，请更新后重新上报。',
  }),
}
