import type { officeFaults } from '#shared/fault/office.ts'
import type { FaultSentences } from '#shared/words/fault-sentence.ts'

const untouched = '没有改动任何数据。'

export const zhOfficeFaults: FaultSentences<typeof officeFaults> = {
  'serve-address': ({ address, errno }) => ({
    cause: `不能在 ${address} 提供服务（${errno}）。`,
    safe: untouched,
    remedy:
      errno === 'EADDRINUSE'
        ? '这个端口已被占用：请关闭占用它的程序，或用 --port 换一个端口。'
        : '请核对 --host 和 --port；--host 应是本机的地址。',
  }),
  'signed-out': () => ({
    cause: '尚未登录，或登录已过时。',
    safe: '已保存的内容都在。',
    remedy: '请重新登录。',
  }),
  'sign-in-wrong': () => ({
    cause: '登录名或密码不对。',
    safe: untouched,
    remedy: '请核对后重输；忘记密码，请管理员另给一个登录码。',
  }),
  'sign-in-locked': ({ minutes }) => ({
    cause: '密码连续输错，此登录名暂停使用。',
    safe: untouched,
    remedy: `请在 ${minutes} 分钟后再试，或请管理员另给一个登录码。`,
  }),
  'account-code-wrong': () => ({
    cause: '登录名或登录码不对，或登录码已用过、已过期。',
    safe: untouched,
    remedy: '请核对后重输，或请管理员另给一个登录码；第一位管理员的登录码由服务启动时显示。',
  }),
  'account-exists': ({ login }) => ({
    cause: `登录名 ${login} 已有人使用。`,
    safe: untouched,
    remedy: '请换一个登录名。',
  }),
  'account-unknown': () => ({
    cause: '没有这个账号。',
    safe: untouched,
    remedy: '请刷新页面后再试。',
  }),
  'account-last': () => ({
    cause: '这是唯一在用的管理员账号。',
    safe: untouched,
    remedy: '请先让另一位管理员登录，再停用或改变这个账号。',
  }),
  'school-not-yours': ({ school }) => ({
    cause: `学校 ${school} 不在本账号的乡镇。`,
    safe: untouched,
    remedy: '请由负责该乡镇或全县的人员办理，或请管理员修改账号的乡镇。',
  }),
  'school-unlisted': ({ school }) => ({
    cause: `名录中没有学校 ${school}。`,
    safe: untouched,
    remedy: '请核对学校标识码，或先把学校加入名录。',
  }),
  'record-not-held': ({ record }) => ({
    cause: `县局没有收到报送件 ${record.slice(0, 16)}。`,
    safe: untouched,
    remedy: '请回到覆盖表或审核清单，重新打开。',
  }),
  'record-claimed': ({ by, until }) => ({
    cause: `${by}正在审核这一件，到${until}为止。`,
    safe: '您的意见没有记下，对方的审核不受影响。',
    remedy: '请等对方审完，或请管理员接过来。',
  }),
  'review-moved': ({ form }) => ({
    cause: `您打开以后，另一位同事已对这份表${form}给出意见。`,
    safe: '您的意见没有记下，也没有盖住别人的意见。',
    remedy: '页面已刷新；请看过对方的意见，再决定是否另给意见。',
  }),
  'review-not-acceptable': ({ why }) => ({
    cause:
      why === 'waiting'
        ? '这一件还在等待，不能接受。'
        : '县局核对发现的问题只能由学校更正，不能直接接受。',
    safe: untouched,
    remedy: why === 'waiting' ? '请先处理它所在的上报包。' : '请退回学校更正。',
  }),
  'review-reason-missing': () => ({
    cause: '县局核对发现问题，接受它须说明理由。',
    safe: untouched,
    remedy: '请写明接受的理由。',
  }),
  'pack-none': () => ({
    cause: '县局还没有表册包。',
    safe: untouched,
    remedy: '请用 --pack 指明表册包文件后重新启动服务。',
  }),
}
