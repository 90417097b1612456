/** Words that stand in a file for spreadsheet programs. */
export const zhWorkbook = {
  template: '模板',
  key: '字段',
  field: '项目',
  value: '填写',
  sheets: { values: '填报', notes: '填写说明', lists: '选项' },
  notes: {
    column: '项目',
    meaning: '含义',
    holds: '可选内容',
    example: '示例',
    source: '依据',
  },
} as const
