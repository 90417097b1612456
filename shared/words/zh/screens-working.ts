/** Words of what stands around the work: undo, periods, deadlines, carrying over. */
export const zhWorking = {
  undo: {
    undo: '撤销',
    redo: '重做',
    undoWhat: (what: string) => `撤销：${what}（Ctrl+Z）`,
    redoWhat: (what: string) => `重做：${what}（Ctrl+Y）`,
    nothingToUndo: '没有可撤销的修改',
    nothingToRedo: '没有可重做的修改',
    undone: (what: string) => `已撤销：${what}`,
    redone: (what: string) => `已重做：${what}`,
    several: (what: string, count: number) => `${what}等 ${count} 处`,
    leftOut: (count: number) => `有 ${count} 处已在别的窗口改动或已封存，保持不变`,
    stop: '；',
    section: (title: string) => `“${title}”的核对`,
    reason: (check: string) => `${check} 的理由`,
  },
  firstRun: {
    own: '中文',
    title: '选择语言',
    what: '第一次使用：选择语言，建立加密的工作区和首个账户，保存恢复单，添加学校。中途退出，下次从未完成的一步继续。',
    steps: '初次设置的步骤',
    step: (at: number, name: string) => `${at} ${name}`,
    name: { language: '语言', account: '工作区与账户', recovery: '恢复单', school: '学校' },
    way: '怎样开始',
    wayWhat: '县局登记可以现在办理，也可以以后办理；填写和封存不受影响。',
    invitation: '打开县局邀请',
    invitationWhat: '手边有县教育局发来的邀请文件（.jhi）和公函或电话中的指纹。',
    hand: '手工建立学校',
    handWhat: '还没有邀请文件，先填写学校标识码和名称。收到邀请后在“县局登记”中打开。',
  },
  carry: {
    act: (count: number) => `沿用上期 ${count} 项`,
    what: '把上期的值填入空白项；已填写的不改动，可以撤销',
    filled: (count: number, kept: number) =>
      kept === 0 ? `已沿用 ${count} 项` : `已沿用 ${count} 项；${kept} 项与上期不同，未改动`,
    compared: (same: number, changed: number) => `与上期相同 ${same} 项，不同 ${changed} 项`,
  },
} as const
