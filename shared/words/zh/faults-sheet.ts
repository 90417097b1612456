import type { sheetFaults } from '#shared/fault/sheet.ts'
import type { FaultSentences } from '#shared/words/fault-sentence.ts'

const nothing = '没有导入任何内容，已填的数据不受影响。'

const kinds = {
  'old-excel': '旧格式的 Excel 文件（.xls）',
  'open-document': 'OpenDocument 表格（.ods）',
  'web-page': '网页，只是扩展名像表格',
  document: 'PDF 或文档',
  picture: '图片',
  archive: '压缩包，不是表格',
  other: '无法识别的文件',
} as const

const limits = {
  bytes: (most: number) => `文件大于 ${Math.floor(most / 1_000_000)} MB`,
  parts: (most: number) => `文件内部的部件多于 ${most} 个`,
  unpacked: (most: number) => `文件解开后大于 ${Math.floor(most / 1_000_000)} MB`,
  rows: (most: number) => `表格多于 ${most} 行`,
  columns: (most: number) => `表格多于 ${most} 列`,
  letters: (most: number) => `有单元格多于 ${most} 字`,
} as const

/** 导入表格文件出错时告诉用户的话。 */
export const zhSheetFaults: FaultSentences<typeof sheetFaults> = {
  'sheet-wrong-kind': ({ found }) => ({
    cause: `这是${kinds[found]}。`,
    safe: nothing,
    remedy: '请在 Excel 或 WPS 中打开，另存为“Excel 工作簿（.xlsx）”或“CSV”后再导入。',
  }),
  'sheet-wrong-name': ({ found }) => ({
    cause: `文件内容是${found === 'workbook' ? 'Excel 工作簿' : '文本（CSV）'}，与扩展名不符，可能改过名或传错了文件。`,
    safe: nothing,
    remedy: `请核对文件；无误的话，把扩展名改为 ${found === 'workbook' ? '.xlsx' : '.csv'} 后再导入。`,
  }),
  'sheet-password': () => ({
    cause: '文件设有打开密码。',
    safe: nothing,
    remedy: '请在 Excel 或 WPS 中打开，取消密码后另存，再导入。',
  }),
  'sheet-macros': () => ({
    cause: '文件含有宏（程序代码），为安全起见不读取。',
    safe: nothing,
    remedy: '请在 Excel 或 WPS 中另存为“Excel 工作簿（.xlsx）”，再导入。',
  }),
  'sheet-damaged': ({ why }) => ({
    cause: `文件已损坏或结构异常（${why}）。`,
    safe: nothing,
    remedy: '请在 Excel 或 WPS 中打开后另存一份，再导入。',
  }),
  'sheet-too-large': ({ what, most }) => ({
    cause: `${limits[what](most)}，超出一次导入的上限。`,
    safe: nothing,
    remedy: '请删去无关的工作表、空行和图片，或分成几个文件导入。',
  }),
  'sheet-unreadable': () => ({
    cause: '读不出文件：U盘可能已拔出，或文件正被别的程序改动。',
    safe: nothing,
    remedy: '请插好U盘、关闭打开着它的程序，再重新选择文件。',
  }),
  'sheet-empty': () => ({
    cause: '文件里没有任何内容。',
    safe: nothing,
    remedy: '请核对所选的文件，确认已保存。',
  }),
  'sheet-letters': () => ({
    cause: '无法识别文件的文字编码。',
    safe: nothing,
    remedy: '请在 Excel 或 WPS 中另存为“CSV UTF-8”或 .xlsx 后再导入。',
  }),
  'sheet-foreign': () => ({
    cause: '文件里没有本表的任何一个项目。',
    safe: nothing,
    remedy: '请先导出本表的空白模板，把数据填入模板后再导入。',
  }),
  'sheet-merged': ({ cell, count }) => ({
    cause: `要导入的列里有 ${count} 个合并的单元格，第一个在 ${cell}，看不出各属于哪一行。`,
    safe: nothing,
    remedy: '请在 Excel 或 WPS 中取消合并、逐格填写后再导入。表头上方的标题可以合并。',
  }),
  'sheet-formulas': ({ cell, count }) => ({
    cause: `要导入的列里有 ${count} 个公式，第一个在 ${cell}，其结果可能已经过时。`,
    safe: nothing,
    remedy: '请在 Excel 或 WPS 中复制这些列，选择性粘贴为“数值”后再导入。',
  }),
}
