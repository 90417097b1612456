/** What a keyed sheet comes to; how many values each. */
export interface KeyedCounts {
  readonly filled: number
  readonly changed: number
  readonly addedRows: number
  readonly same: number
  readonly notTaken: number
}

/** 纸质录入的用语。 */
export const zhKeying = {
  keying: {
    open: '纸质录入',
    title: (what: string) => `纸质录入“${what}”`,
    stages: {
      first: (what: string) => `纸质录入“${what}”：第一遍`,
      second: (what: string) => `纸质录入“${what}”：第二遍（看不到第一遍）`,
      compare: (what: string) => `纸质录入“${what}”：核对后写入`,
    },
    what: '照手写的空白表逐项录入，次序和代码与打印的空白表相同。录几遍？',
    single: '录一遍',
    double: '录两遍后比对：第二遍看不到第一遍，可由同一人或另一人录入',
    blanksKeep:
      '每录一项即保存，关闭后可以接着录。纸上空着的项目不改动表中已有的值；核对之前不写入表中。',
    begin: '开始录入',
    row: (row: string) => `第 ${row} 行`,
    placeOf: (at: number, of: number) => `${at} / ${of}`,
    blank: '纸上空着就直接按回车。',
    attached: '附件不在这里录入，请到表上添加；按回车到下一项。',
    understood: (shown: string) => `识别为：${shown}`,
    unread: '无法识别，按原样保留，不写入表中。',
    told: (code: string, what: string) => `${code}：${what}`,
    jump: '跳到代码',
    jumpHint: (rows: boolean) => (rows ? '如 3 或 3 name' : '如 A.books'),
    noSuchCode: '这张表没有这个代码。',
    keys: (rows: boolean) =>
      `回车：下一项　Shift+回车：上一项　小键盘 * 或 Ctrl+G：跳到代码${rows ? '　Ctrl+回车：下一行' : ''}`,
    soFar: '这一遍已录入的内容',
    code: '代码',
    label: '项目',
    text: '录入',
    rowsTyped: (rows: number) => `已录 ${rows} 行`,
    toSecond: '第一遍录完，录第二遍',
    toCompare: '录完，核对',
    stored: (count: number) => `已保存 ${count} 项`,
    storing: (count: number) => `${count} 项未保存…`,
    aside: '先放下，以后接着录',
    discard: '作废…',
    discardAsk: (count: number) => `已录的 ${count} 项不再使用，表中的数据不变。确定作废？`,
    discardSure: '确定作废',
    back: '返回录入',
    differing: (count: number, open: number) =>
      count === 0
        ? '两遍完全一致。'
        : open === 0
          ? `两遍有 ${count} 处不一致，已全部确定。`
          : `两遍有 ${count} 处不一致，还有 ${open} 处没有确定。请对照纸质表逐一确定。`,
    mismatches: '不一致的项目',
    first: '第一遍',
    second: '第二遍',
    draft: '表中现值',
    decision: '以哪个为准',
    useFirst: '第一遍',
    useSecond: '第二遍',
    anew: '照纸重录',
    blankText: '（空）',
    wholeRow: '整行',
    rowMissing: '没有这一行',
    takeRow: '要这一行',
    leaveRow: '不要这一行',
    counts: ({ filled, changed, addedRows, same, notTaken }: KeyedCounts) =>
      `填入 ${filled} 项，改变 ${changed} 项${addedRows > 0 ? `，新增 ${addedRows} 行` : ''}，相同 ${same} 项，不写入 ${notTaken} 项。`,
    nothingYet: '现在还没有写入。写入是一步，可以一次撤销。',
    changes: '表中已有、将被改变的值',
    becomes: '改为',
    notTaken: '不写入的录入',
    why: '原因',
    whys: {
      unread: '无法识别',
      closed: '这一项现在不能修改',
      several: '表中有多行与之相符，无法确定是哪一行',
      twice: '纸上另有一行对应表中同一行',
      full: '台账行数已满',
    },
    decideFirst: (open: number) => `还有 ${open} 处待定`,
    takeOver: (count: number) => (count === 0 ? '完成，不改动表' : `写入 ${count} 项`),
    done: '纸质录入已写入表中。',
  },
} as const
