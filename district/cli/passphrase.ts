import { Fault } from '#shared/fault.ts'

const enter = new Set(['\r', '\n'])
const rubout = new Set(['\b', '\x7f'])
const stop = new Set(['\x03', '\x04'])

/** What the terminal and a test give: typed text in pieces. */
export type Keyboard = Pick<NodeJS.ReadStream, 'setRawMode' | 'setEncoding' | 'pause' | 'iterator'>

/**
 * Asks on the terminal without showing what is typed. The question goes to stderr, so that stdout
 * stays the command's. Fault `district-passphrase-missing` without a terminal, or when a person stops.
 */
export async function askPassphrase(question: string): Promise<string> {
  if (!process.stdin.isTTY) throw new Fault('district-passphrase-missing', {})
  process.stderr.write(question)
  try {
    return await typedLine(process.stdin)
  } finally {
    process.stderr.write('\n')
  }
}

/** Asks twice, for a new passphrase. Fault `usage-wrong` when it is short or typed differently. */
export async function askNewPassphrase(
  ask: (question: string) => Promise<string>,
): Promise<string> {
  const first = await ask('新口令（至少8个字符）/ New passphrase (8 characters or more): ')
  if ([...first].length < 8) throw new Fault('usage-wrong', { what: 'passphrase-short' })
  if ((await ask('再输入一次 / Once more: ')) !== first) {
    throw new Fault('usage-wrong', { what: 'passphrase-differs' })
  }
  return first
}

/** The line that a person types, with rubout, until enter. */
export async function typedLine(keyboard: Keyboard): Promise<string> {
  keyboard.setRawMode(true)
  keyboard.setEncoding('utf8')
  const typed: string[] = []
  try {
    // Without it the first line would close the keyboard, and a new passphrase is asked twice.
    for await (const piece of keyboard.iterator({ destroyOnReturn: false })) {
      for (const letter of String(piece)) {
        if (enter.has(letter)) return typed.join('')
        if (stop.has(letter)) throw new Fault('district-passphrase-missing', {})
        if (rubout.has(letter)) typed.pop()
        else typed.push(letter)
      }
    }
    throw new Fault('district-passphrase-missing', {})
  } finally {
    keyboard.setRawMode(false)
    keyboard.pause()
  }
}
