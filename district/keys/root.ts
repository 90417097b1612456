import { type SigningPair, signingPair } from '#shared/bundle/keys.ts'
import { utf8 } from '#shared/bytes.ts'
import { Fault } from '#shared/fault.ts'
import { newPaperSheet, readPaperSheet } from '#shared/paper/paper-sheet.ts'

/** The offline root of a district: its secret stands on a sheet of paper and nowhere else. */
export type Root = {
  /** 8 groups, for a person to keep. */
  readonly sheet: readonly string[]
  readonly pair: SigningPair
}

/** `random(n)` gives n bytes that nobody can guess. */
export async function newRoot(random: (count: number) => Uint8Array): Promise<Root> {
  const sheet = newPaperSheet(random)
  return { sheet, pair: await pairOf(sheet) }
}

/** The root of a sheet that a person typed. Fault `root-sheet-wrong` names the first wrong group. */
export async function readRoot(typed: string): Promise<Root> {
  const sheet = readPaperSheet(typed, (group) => new Fault('root-sheet-wrong', { group }))
  return { sheet, pair: await pairOf(sheet) }
}

/** 200 random bits, spread over the 32 bytes of a seed under a name of their own. */
async function pairOf(sheet: readonly string[]): Promise<SigningPair> {
  const text = utf8(`junheng.root\n${sheet.join(' ')}`)
  return signingPair(new Uint8Array(await crypto.subtle.digest('SHA-256', text)))
}
