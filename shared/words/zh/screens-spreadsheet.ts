/** Words of files for spreadsheet programs. */
export const zhSpreadsheet = {
  exporting: {
    open: '导出',
    title: (what: string) => `导出“${what}”`,
    template: '空白模板（Excel）',
    filled: '已填数据（Excel）',
    filledText: '已填数据（CSV）',
    sensitive: '含证件号、电话、住址等敏感列',
    sensitiveWhat: '默认不含这些列。含有时请妥善保管文件，用完删除。',
    running: '正在生成文件…',
    done: (name: string) => `已生成“${name}”。`,
  },
} as const
