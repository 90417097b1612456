/** Words of the shell around the window: the menu, and what it says when the page cannot. */
export const zhShell = {
  menu: {
    file: '文件',
    print: '打印…',
    quit: '退出',
    edit: '编辑',
    undo: '撤销',
    redo: '重做',
    cut: '剪切',
    copy: '复制',
    paste: '粘贴',
    selectAll: '全选',
    view: '视图',
    larger: '放大',
    smaller: '缩小',
    actualSize: '实际大小',
    fullScreen: '全屏',
  },
  leaving: {
    title: '还有内容没有保存',
    what: '最近的改动还没有保存成功。现在关闭，这些改动会丢失；已保存的内容不受影响。',
    stay: '不关闭',
    leave: '仍要关闭',
  },
  servicesGone: {
    title: '均衡填报无法继续',
    what: (code: number) =>
      `后台服务多次意外停止（代码 ${code}）。已保存的数据不受影响。请退出后重新打开；若再次出现，请重新启动电脑。`,
  },
  startFailed: {
    title: '均衡填报无法启动',
    what: (name: string) => `程序文件不完整（${name}）。数据未被改动。请重新安装。`,
  },
} as const
