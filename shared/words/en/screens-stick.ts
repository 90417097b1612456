import type { Spoken } from '#shared/words/spoken.ts'
import type { zhStick } from '#shared/words/zh/screens-stick.ts'

/** English for what goes on between this program and a stick. */
export const enStick: Spoken<typeof zhStick> = {
  writing: {
    stop: 'Stop',
    stopping: 'Stopping…',
    packing: 'Packing and encrypting',
    writing: (no, of) => `Writing and reading back: file ${no} of ${of}`,
    checking: (of) =>
      of === 1
        ? 'Reading the file from the stick once more'
        : `Reading all ${of} files from the stick once more`,
    bytes: (done, total) => `${done} of ${total}`,
    keepIn: 'Leave the stick in until this is done.',
    stopped: 'Writing was stopped',
    whole: (n) =>
      n === 0
        ? 'No file was written this time.'
        : n === 1
          ? 'One file of this time is on the stick, whole and read back.'
          : `${n} files of this time are on the stick, each whole and read back.`,
    left: (n) =>
      n === 0
        ? 'The last check was not finished: write once more before you hand the stick in.'
        : `${n} not written: still on this computer. Write again to go on.`,
    noHalf: 'No file is half written.',
  },
  stick: {
    title: 'Bundles that are here already',
    what: 'Writing changes no file, except an earlier file of the same bundle of this computer, which is renewed.',
    state: 'State',
    unread: (n) => (n === 1 ? 'One more file is not listed.' : `${n} more files are not listed.`),
    is: {
      waiting: 'written here, no receipt yet',
      held: 'written here, the county has it',
      earlier: 'an earlier file written here, renewed when you write',
      differs: 'named as one of ours, other contents: broken or changed, not written over',
      unreadable: 'cannot be read',
      foreign: 'not written here',
    },
  },
  reading: {
    word: (no, of) => `Reading file ${no} of ${of}`,
  },
  arrivals: {
    title: 'Replies applied by themselves from a stick',
    applied: (n) =>
      n === 1
        ? 'One reply was applied by itself from a stick'
        : `${n} replies were applied by themselves from a stick`,
    broken: (n) =>
      n === 1
        ? 'A reply for this school on the stick cannot be applied'
        : `${n} replies for this school on the stick cannot be applied`,
    untouched: 'The files on the stick were not changed.',
    see: 'See the replies',
    seen: 'OK',
    from: (folder, at) => `${at}　${folder}`,
    anew: 'A reply of the county has changed the draft. It is opened anew once you have left the box you are in; what you typed stays.',
  },
}
