import type { SeriesWord } from '#district/judge/series.ts'
import type { Language } from '#shared/words/words.ts'

/** A sentence and what to do about it. */
type Said = readonly [sentence: string, remedy: string]

const zh = {
  /** A new series of a station's bundles. */
  series: {
    agrees: ({ epoch, holds }) => [
      `从 ${epoch} 起是新序列，接在已收到的第 ${holds} 号之后，前后相符。`,
      '学校“我的数据”页写有开始新序列的原因；如无疑问，不必处理。',
    ],
    behind: ({ epoch, remembers, holds }) => [
      `从 ${epoch} 起是新序列，学校只记得第 ${remembers} 号，县局已收到第 ${holds} 号：学校恢复了旧备份。`,
      `请打电话告诉学校：第 ${(remembers ?? 0) + 1} 至 ${holds} 号里报过的内容，本机可能已没有，需要核对后重新封存报送，或由县局 restore 发还。`,
    ],
    unknown: ({ epoch }) => [
      `从 ${epoch} 起是新序列，学校记得的前一个包县局没有收到。`,
      '请学校把原序列的上报包一并送来；已经找不到的，核对新序列的内容是否完整即可。',
    ],
    forked: ({ epoch }) => [
      `从 ${epoch} 起是新序列，另有一个新序列接在同一个包之后：两台电脑在用同一份数据。`,
      '请学校只留一台电脑报送，并核对两边各自报了什么。',
    ],
    silent: ({ epoch }) => [
      `从 ${epoch} 起的序列没有写明前一个包，而同一工作站另有这样的序列。`,
      '请打电话问学校：可能在报送第一包之前复制过数据文件夹；只留一台电脑报送。',
    ],
  } satisfies Readonly<Record<SeriesWord['is'], (word: SeriesWord) => Said>>,
  kept: (reason: string): Said => ['同一号有几个包，已认定以这个为准。', reason],
  clock: {
    behind: (now: string, newest: string): Said => [
      `本机时间是 ${now}，比县局上一次操作的时间 ${newest} 还早。`,
      '请核对并改正电脑的日期和时间；判定只看包号和前后衔接，不受影响。',
    ],
    ahead: (now: string, newest: string): Said => [
      `本机时间是 ${now}，比县局上一次操作的时间 ${newest} 晚了两年以上。`,
      '请核对电脑的日期和时间，改正后再签发回复；判定只看包号和前后衔接，不受影响。',
    ],
  },
}

const en: typeof zh = {
  series: {
    agrees: ({ epoch, holds }) => [
      `From ${epoch} on there is a new series; it follows no. ${holds}, the last that is held, and agrees with it.`,
      'The school’s page “My data” says why it began; without doubt there is nothing to do.',
    ],
    behind: ({ epoch, remembers, holds }) => [
      `From ${epoch} on there is a new series; the school remembers no. ${remembers} while no. ${holds} is held: an old backup was restored.`,
      `Phone the school: what nos. ${(remembers ?? 0) + 1} to ${holds} reported may be gone there; it is checked and sealed again, or given back with restore.`,
    ],
    unknown: ({ epoch }) => [
      `From ${epoch} on there is a new series; the bundle that the school remembers before it has never come.`,
      'Ask the school for the bundles of the earlier series; if they are gone, check that the new one is complete.',
    ],
    forked: ({ epoch }) => [
      `From ${epoch} on there is a new series, and another one follows the same bundle: two computers use the same data.`,
      'Let the school hand in from one computer only, and compare what both have reported.',
    ],
    silent: ({ epoch }) => [
      `The series ${epoch} names no bundle before it, and the station has another such series.`,
      'Phone the school: the data folder may have been copied before its first hand-in; one computer only must hand in.',
    ],
  },
  kept: (reason) => ['Of several bundles with one number, this one counts.', reason],
  clock: {
    behind: (now, newest) => [
      `This computer says ${now}, which is before ${newest}, the time of the district’s latest act.`,
      'Check and correct its date and time; bundles are judged by numbers and links only.',
    ],
    ahead: (now, newest) => [
      `This computer says ${now}, more than two years after ${newest}, the time of the district’s latest act.`,
      'Check its date and time, and correct them before replies are signed; bundles are judged by numbers and links only.',
    ],
  },
}

/** What `list` says of chains, replays, settled disputes and the clock: a sentence, and what to do. */
export const chainWords: Readonly<Record<Language, typeof zh>> = { zh, en }
