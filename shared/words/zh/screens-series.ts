import { zhSeriesCauses } from '#shared/words/zh/series.ts'

/** Words of the series in which bundles are numbered, and of a clock that is wrong. */
export const zhSeriesScreens = {
  series: {
    causes: zhSeriesCauses,
    broken: (school: string) => `上报包不能接着原来的序列（学校 ${school}）`,
    agree: '我已看过以上说明，同意从第 1 号开始新序列',
    agreed: '同意后，下次写入时开始新序列。原来的上报包和报送件都在，不会删除。',
    needAgree: '看过说明并同意开始新序列后可以写入',
    toHandIn: '去“报送”处理',
    kept: '上报包序列',
    keptWhat: '每次开始新序列的原因和同意人都留在这里。',
    ended: '原序列到',
    begun: '新序列',
    cause: '原因',
    by: '同意人',
    at: '时间',
    place: (epoch: string, sequence: number) => `${epoch} 第 ${sequence} 号`,
  },
  clock: {
    behind: (now: string, signed: string) =>
      `本机时间是 ${now}，比县局签发最近一份回复的时间 ${signed} 还早。`,
    ahead: (now: string, signed: string) =>
      `本机时间是 ${now}，比县局签发最近一份回复的时间 ${signed} 晚了两年以上。`,
    remedy:
      '请核对并改正电脑的日期和时间。报送顺序按包号和前后衔接确定，不受影响；但封存时间和截止日期会显示错误。',
  },
} as const
