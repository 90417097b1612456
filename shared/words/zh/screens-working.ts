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
} as const
