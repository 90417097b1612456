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
  carry: {
    act: (count: number) => `沿用上期 ${count} 项`,
    what: '把上期的值填入空白项；已填写的不改动，可以撤销',
    filled: (count: number, kept: number) =>
      kept === 0 ? `已沿用 ${count} 项` : `已沿用 ${count} 项；${kept} 项与上期不同，未改动`,
    compared: (same: number, changed: number) => `与上期相同 ${same} 项，不同 ${changed} 项`,
  },
} as const
