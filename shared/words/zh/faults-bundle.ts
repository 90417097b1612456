import type { bundleFaults } from '#shared/fault/bundle.ts'
import type { FaultSentences } from '#shared/words/fault-sentence.ts'

const things: Readonly<Record<string, string>> = {
  bundle: '上报包',
  manifest: '上报包清单',
  record: '报送件',
  personal: '个人信息件',
  reply: '回复包',
  invitation: '邀请文件',
  pack: '表册包',
  signature: '签名',
}
const thing = (what: string) => things[what] ?? '文件'
const mebibytes = (bytes: number) => `${(bytes / 1_048_576).toFixed(1)} MB`
const kinds: Readonly<Record<string, string>> = { real: '正式', test: '测试' }
const kind = (word: string) => kinds[word] ?? word

const untouched = '文件未被改动，已有的数据不受影响。'
const nothingTaken = '没有收下其中任何内容，已有的数据不受影响。'
const askAgain = '请让对方重新导出后再次提供。'

/** 上报包、回复包、邀请文件出错时告诉用户的话。 */
export const zhBundleFaults: FaultSentences<typeof bundleFaults> = {
  'bytes-not-canonical': ({ what }) => ({
    cause: `${thing(what)}的内容不是规定的写法。`,
    safe: nothingTaken,
    remedy: askAgain,
  }),
  'bytes-too-deep': ({ limit }) => ({
    cause: `内容层次超过 ${limit} 层，不是本程序生成的。`,
    safe: nothingTaken,
    remedy: '请核实文件来源。',
  }),
  'bytes-shape': ({ what, path }) => ({
    cause: `${thing(what)}的内容不合规定${path === '' ? '' : `（${path}）`}。`,
    safe: nothingTaken,
    remedy: '请核实两边的程序版本是否一致，再让对方重新导出。',
  }),
  'file-too-large': ({ size, limit }) => ({
    cause: `文件有 ${mebibytes(size)}，超过上限 ${mebibytes(limit)}。`,
    safe: untouched,
    remedy: '请减少一次报送的报表，分几次报送。',
  }),
  'file-truncated': ({ what }) => ({
    cause: `${thing(what)}不完整，后半部分丢失。`,
    safe: nothingTaken,
    remedy: '拷贝可能中途中断，请重新拷贝后再试。',
  }),
  'file-not-ours': ({ what }) => ({
    cause: `所选文件不是${thing(what)}。`,
    safe: untouched,
    remedy: '请核对所选的文件。上报包的扩展名是 .jhb，回复包是 .jhr，邀请文件是 .jhi。',
  }),
  'file-for-another': ({ what }) => ({
    cause: `${thing(what)}是加密给其他单位的，本单位无法打开。`,
    safe: untouched,
    remedy: '请核对收件单位。如果收件单位无误，文件可能已损坏，请重新拷贝。',
  }),
  'file-tampered': ({ what }) => ({
    cause: `${thing(what)}已损坏、不完整或被改动过。`,
    safe: nothingTaken,
    remedy: '请从原处重新拷贝；仍然不行，换一个U盘重新导出。',
  }),
  'format-unknown': ({ found }) => ({
    cause: `文件格式的版本不认识${found === '' ? '' : `（${found}）`}。`,
    safe: nothingTaken,
    remedy: '请把本程序更新到最新版本后再试。',
  }),
  'container-invalid': ({ why }) => ({
    cause: `包的内部结构不符合规定（${why}）。`,
    safe: nothingTaken,
    remedy: '文件可能被其他软件打开并另存过。请使用原始文件。',
  }),
  'container-bomb': () => ({
    cause: '包解开后的大小异常，为防止占满内存，已停止读取。',
    safe: nothingTaken,
    remedy: '请核实文件来源，不要再次打开。',
  }),
  'object-missing': ({ hash }) => ({
    cause: `清单列出的内容不在包里（${hash.slice(0, 8)}）。`,
    safe: nothingTaken,
    remedy: askAgain,
  }),
  'object-doubled': ({ name }) => ({
    cause: `包里有重复的内容（${name.slice(0, 16)}）。`,
    safe: nothingTaken,
    remedy: '请核实文件来源，使用原始文件。',
  }),
  'object-unlisted': ({ name }) => ({
    cause: `包里有清单之外的内容（${name.slice(0, 16)}）。`,
    safe: nothingTaken,
    remedy: '请核实文件来源，使用原始文件。',
  }),
  'object-too-large': ({ name, size, limit }) => ({
    cause: `单项内容有 ${mebibytes(size)}，超过上限 ${mebibytes(limit)}（${name.slice(0, 16)}）。`,
    safe: untouched,
    remedy: '请检查台账行数是否异常。',
  }),
  'object-wrong': ({ hash }) => ({
    cause: `包里的内容与清单记载不一致（${hash.slice(0, 8)}）。`,
    safe: nothingTaken,
    remedy: askAgain,
  }),
  'signature-invalid': () => ({
    cause: '签名无效：内容不是签名人发出时的样子，或不是其本人签的。',
    safe: nothingTaken,
    remedy: '请用电话或当面与对方核实，不要使用这个文件。',
  }),
  'bundle-too-many-objects': ({ count, limit }) => ({
    cause: `一个上报包里有 ${count} 项内容，上限是 ${limit} 项。`,
    safe: untouched,
    remedy: '请分几次报送。',
  }),
  'reply-for-another-station': () => ({
    cause: '这个回复包是给其他学校或其他电脑的。',
    safe: untouched,
    remedy: '不必处理，留给对方即可。如果确是给本校的，文件可能已损坏，请重新拷贝。',
  }),
  'reply-from-another-district': () => ({
    cause: '这个回复包不是本校登记的县局发出的。',
    safe: nothingTaken,
    remedy: '请向县局核实。县局重建过根密钥的，需另建文件夹重新登记并核对指纹。',
  }),
  'reply-key-revoked': () => ({
    cause: '签署这个文件的密钥已被县局吊销。',
    safe: nothingTaken,
    remedy: '请向县局要新的文件，并当面或电话核实。',
  }),
  'kind-mismatch': ({ here, there }) => ({
    cause: `这里是${kind(here)}数据，文件是${kind(there)}数据，两者不能混用。`,
    safe: nothingTaken,
    remedy: `请在${kind(there)}环境中打开。`,
  }),
  'verify-folder-empty': ({ name }) => ({
    cause: `文件夹“${name}”里没有上报包、回复包或邀请文件。`,
    safe: '没有改动任何文件。',
    remedy: '请写出文件所在的那个文件夹；下一级文件夹里的不会核验。',
  }),
  'verify-key-needed': () => ({
    cause: '文件是加密的，没有给出密钥，无法核验。',
    safe: '没有改动任何文件。',
    remedy: '请给出收件单位的密钥：核验命令用 --identity 指定密钥文件，核验页面填入密钥。',
  }),
  'verify-key-wrong': () => ({
    cause: '填写的密钥有错字，不是完整的密钥。',
    safe: '文件未受影响。',
    remedy: '请从密钥文件整行复制，不要手抄。',
  }),
  'verify-invitation-needed': () => ({
    cause: '核验回复包需要县局的邀请文件，才知道应由谁签名。',
    safe: untouched,
    remedy: '请用 --invitation 指定县局的邀请文件（.jhi），并先核对其指纹。',
  }),
}
