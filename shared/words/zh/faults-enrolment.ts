import type { enrolmentFaults } from '#shared/fault/enrolment.ts'
import type { FaultSentences } from '#shared/words/fault-sentence.ts'

export const zhEnrolmentFaults: FaultSentences<typeof enrolmentFaults> = {
  'short-code-wrong': () => ({
    cause: '短码应为 8 个字母或数字，如 K7QM-4T2X。',
    safe: '没有改动任何数据。',
    remedy: '请对照公函或电话再输一次。',
  }),
  'invitation-not-found': ({ code, places }) => ({
    cause:
      places === 0
        ? `没有找到U盘，没法查找短码 ${code} 的邀请文件。`
        : `看过 ${places} 个位置，没有短码为 ${code} 的邀请文件。`,
    safe: '没有改动任何数据。',
    remedy: '请插入县局给的U盘再找，或指定文件夹；也可以直接选取邀请文件。短码请与县局再核对。',
  }),
  'invitation-over': ({ until, today }) => ({
    cause: `这份邀请只到 ${until} 有效，本机今天是 ${today}。`,
    safe: '没有改动任何数据。',
    remedy: '请先核对本机日期；日期无误，请县局另发一份邀请。',
  }),
}
