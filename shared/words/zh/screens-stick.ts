/** Words of what goes on between this program and a stick: how far, stopped, finished. */
export const zhStick = {
  writing: {
    stop: '停止',
    stopping: '正在停止…',
    packing: '正在打包和加密',
    writing: (no: number, of: number) => `正在写入并读回：第 ${no} 个文件，共 ${of} 个`,
    checking: (of: number) => `正在从U盘再核验一遍：共 ${of} 个文件`,
    bytes: (done: string, total: string) => `${done} / ${total}`,
    keepIn: '完成以前请不要拔出U盘。',
    stopped: '已停止写入',
    whole: (n: number) =>
      n === 0 ? '这次没有写入文件。' : `U盘上有这次写入的 ${n} 个文件，每个都完整，已读回核对。`,
    left: (n: number) =>
      n === 0
        ? '最后一遍核验没有做完，请再写一次后送交。'
        : `还有 ${n} 个没有写入，仍在本机；再点一次写入就接着写。`,
    noHalf: '没有写到一半的文件。',
  },
  stick: {
    title: '这里已有的上报包',
    what: '除本机同一上报包的较早文件会更新以外，写入时不改动任何文件。',
    state: '状态',
    unread: (n: number) => `另有 ${n} 个文件没有列出。`,
    is: {
      waiting: '本机写的，尚无回执',
      held: '本机写的，县局已收到',
      earlier: '本机写的较早文件，写入时更新',
      differs: '文件名是本机的，内容不同：已损坏或被改过，不会覆盖',
      unreadable: '不能读取',
      foreign: '不是本机写的',
    },
  },
  reading: {
    word: (no: number, of: number) => `正在读取：第 ${no} 个文件，共 ${of} 个`,
  },
  arrivals: {
    title: '插入U盘后自动采用的回复',
    applied: (n: number) => `已从U盘自动采用 ${n} 个回复包`,
    broken: (n: number) => `U盘上有 ${n} 个给本校的回复包不能采用`,
    untouched: 'U盘上的文件没有改动。',
    see: '查看回复',
    seen: '知道了',
    from: (folder: string, at: string) => `${at}　${folder}`,
    anew: '县局的回复改变了草稿。填完正在填的一格并离开后，草稿会重新打开；填过的内容都在。',
  },
} as const
