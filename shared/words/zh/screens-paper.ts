/** 打印表格一页的用语。 */
export const zhPaper = {
  paper: {
    title: '打印表格',
    what: '按当前数据生成，未报送前都是草稿。纸张 A4，请不要缩放。',
    open: '打印核查表',
    toBlank: '打印空白表（手写后录入）',
    toRegister: '打印这个台账',
    kind: '表格',
    part: '报表或台账',
    nothing: '没有可打印的内容',
    preview: '打印预览',
    stored: { filing: '存档件', slip: '报送交接单' },
    storedWhat: {
      filing: '由已封存的报送件打印，带校验值和二维码；草稿再改，这里不变。',
      slip: '随U盘一起交：列出上报包里的报送件，带上报包编号和二维码。',
    },
    kinds: {
      checklist: '办学条件达标核查表',
      'self-assessment': '学校自评表（附件4）',
      'bottom-lines': '20条底线要求',
      conduct: '规范办学行为检查表',
      'class-ledger': '消除大班额工作台账',
      plan: '整改方案',
      register: '台账',
      blank: '空白表（带字段）',
    },
  },
} as const
