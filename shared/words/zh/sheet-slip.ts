/** Words of the slip that goes with a bundle. */
export const zhSheetSlip = {
  title: '报送交接单',
  code: '交接单',
  number: '上报包：',
  place: (sequence: number, epoch: string) => `第 ${sequence} 号（系列 ${epoch}）`,
  file: '文件：',
  made: '打包：',
  pack: '表册包校验值：',
  principal: '校长签名：',
  unsigned: '尚未签名',
  id: '上报包编号（SHA-256）：',
  same: '县局收到的上报包编号与此相同，即为本单所列的内容；再写一次U盘，或校长补签，编号不变。',
  request: '本包是登记申请，不含报送件。',
  nothing: '本包不含报送件，只告知校长的公钥。',
  records: (count: number) => `报送件 ${count} 份`,
  columns: ['序号', '报表', '报告期', '第几次', '说明', '校验值（前16位）'],
  others: (personal: number, attachments: number) =>
    [
      ...(personal > 0 ? [`含个人信息 ${personal} 件`] : []),
      ...(attachments > 0 ? [`含佐证材料 ${attachments} 件`] : []),
    ].join('，'),
  kept: '“说明”是对警告写明理由的处数。U盘上的文件已加密，只有县局能打开；县局以带签名的回执为准。',
  signatures: [
    ['送交人：', '日期：', '（学校公章）'],
    ['接收人：', '日期：', '（县局章）'],
  ],
} as const
