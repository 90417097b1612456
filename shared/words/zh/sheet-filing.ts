/** Words of the filing copy of a sealed record. */
export const zhSheetFiling = {
  title: (form: string) => `报送件存档：${form}`,
  code: (key: string) => `存档 ${key}`,
  period: '报告期：',
  revision: '第几次报送：',
  sealed: '封存：',
  by: (role: string, at: string) => `${role} ${at}`,
  pack: '表册包校验值：',
  supersedes: '代替：',
  fields: ['项目', '填报值', '单位'],
  row: '行',
  register: (title: string, count: number) => `台账《${title}》 ${count} 行`,
  part: (at: number, of: number) => `（第 ${at} 部分，共 ${of} 部分）`,
  results: '达标结果',
  indicators: ['学段', '指标', '标准', '实际值', '判定'],
  reasons: '对警告的说明',
  persons:
    '姓名、电话等个人信息不在报送件内，本件不打印。由程序计算的项目按报送件重新得出，也不打印。',
  hash: '校验值（SHA-256）：',
  same: '扫码得到的 64 位与上面的校验值相同，也与程序中这份报送件的校验值相同，纸质件与数据即为同一份。',
  signatures: [
    ['填报人：', '日期：', '校长：', '（公章）', '日期：'],
    ['归档人：', '日期：', '档号：'],
  ],
} as const
