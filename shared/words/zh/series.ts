import type { SeriesCause } from '#shared/contract/series.ts'

/** 上报包不能接着原来的序列时告诉用户的话：发生了什么，怎么办。`last` 是本机最后的包号，`beyond` 是别处所知的包号。 */
export const zhSeriesCauses: Readonly<
  Record<
    SeriesCause,
    {
      readonly happened: (last: number, beyond?: number) => string
      readonly remedy: string
    }
  >
> = {
  'restored-copy': {
    happened: (last, beyond) =>
      beyond === undefined || beyond <= last
        ? `数据库换成了旧的副本：它停在第 ${last} 号上报包，不是最近一次报送时的那一份。`
        : `数据库换成了旧的副本：它停在第 ${last} 号上报包，而本机报送到过第 ${beyond} 号。`,
    remedy: '请核对各表是否缺少后来填写的内容，缺的补填并封存；核对后同意开始新序列。',
  },
  'counter-missing': {
    happened: (last) =>
      `数据文件夹里记录包号的 counter.json 不见了，不能确定第 ${last} 号上报包之后是否还报送过。`,
    remedy:
      '如果这个文件夹是复制或恢复来的，请核对各表是否是最新的，并确认没有别的电脑在用同一份数据报送；核对后同意开始新序列。',
  },
  'machine-changed': {
    happened: (last) =>
      `数据文件夹换了电脑，或这台电脑重装过系统：第 ${last} 号上报包是在原来的电脑上制作的。`,
    remedy: '请确认原来的电脑不再用这份数据报送；确认后同意开始新序列。',
  },
  'goes-on-elsewhere': {
    happened: (last, beyond) =>
      `县局收到的第 ${beyond ?? last} 号上报包不是这里制作的：同一份数据有两个副本在报送。`,
    remedy:
      '请只留一台电脑报送，把另一台上独有的内容补填到这里，并打电话告诉县局；之后同意开始新序列。',
  },
  'keys-renewed': {
    happened: (last) => `本机已换用新密钥，用旧密钥签名的上报包（到第 ${last} 号）县局不再接收。`,
    remedy: '旧包里的报送件会装进新包，内容不变；同意开始新序列即可。',
  },
  'broken-bundle': {
    happened: (last) => `待报的上报包（到第 ${last} 号）有的已经损坏、无法读取，后面的包接不上它。`,
    remedy: '损坏的包原样保留，其中的报送件会装进新包；请检查磁盘并做好备份，再同意开始新序列。',
  },
}
