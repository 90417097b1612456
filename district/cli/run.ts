import { type CommandOf, type Config, readConfig, wantsJson } from '#district/config.ts'
import { hex } from '#shared/bytes.ts'
import { Fault, type FaultValue, faultValue, unreachable } from '#shared/fault.ts'
import { harmless } from '#shared/words/harmless.ts'
import type { Language } from '#shared/words/words.ts'
import { approve } from './approve.ts'
import { confirm } from './confirm.ts'
import { type Context, passphraseOf } from './context.ts'
import { find } from './find.ts'
import { ingestFiles } from './ingest.ts'
import { init } from './init.ts'
import { invite } from './invite.ts'
import { letter } from './letter.ts'
import { list } from './list.ts'
import type { Outcome } from './outcome.ts'
import { renews } from './renew-epoch.ts'
import { reply } from './reply.ts'
import { restore } from './restore.ts'
import { returns } from './return.ts'
import { revoke } from './revoke.ts'
import { rotate } from './rotate.ts'
import { sayAtOffice } from './say.ts'
import { serve } from './serve.ts'
import { settles } from './settle.ts'
import { allUsage, isCommandName, namesUsage, usageOf } from './usage.ts'

/** What the process gives a command; a test gives its own. */
export type Surroundings = Pick<Context, 'clock' | 'random'> & {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly user: string
  readonly out: (line: string) => void
  readonly err: (line: string) => void
  /** Settles when somebody ends the program; only a service runs so long. */
  readonly ended: () => Promise<void>
}

/**
 * Runs one command line and answers with its exit code: 0 done, 1 done but a file was refused, or
 * a fault, 2 not understood. With `--json` stdout gets exactly one JSON object, also for a fault.
 */
export async function run(line: readonly string[], around: Surroundings): Promise<number> {
  const { out, err } = around
  try {
    const config = readConfig(line, around.env, around.user)
    const outcome = await command(config, around)
    if (config.settings.json) out(JSON.stringify(outcome.json))
    else for (const each of outcome.lines(config.settings.lang)) out(harmless(each))
    return outcome.exit
  } catch (thrown) {
    const fault = thrown instanceof Fault ? faultValue(thrown) : unexpected(thrown, around)
    if (wantsJson(line)) out(JSON.stringify({ fault }))
    for (const each of faultLines(fault, line)) err(harmless(each))
    return fault.code === 'usage-wrong' ? 2 : 1
  }
}

/** A mistake of ours: the log (stderr) has it under the reference that the person is given. */
function unexpected(thrown: unknown, { random, err }: Surroundings): FaultValue {
  const reference = hex(random(4))
  err(`${reference} ${thrown instanceof Error ? thrown.stack : String(thrown)}`)
  return { code: 'unexpected', details: { reference } }
}

async function command({ settings, command }: Config, around: Surroundings): Promise<Outcome> {
  const { clock, random } = around
  const context: Context = { settings, clock, random, passphrase: passphraseOf(settings) }
  switch (command.name) {
    case 'init':
      return init(context, command)
    case 'invite':
      return invite(context, command)
    case 'letter':
      return letter(context, command)
    case 'find':
      return find(context, command)
    case 'ingest':
      return ingestFiles(context, command)
    case 'approve':
      return approve(context, command)
    case 'revoke':
      return revoke(context, command)
    case 'rotate':
      return rotate(context, command)
    case 'confirm':
      return confirm(context, command)
    case 'reply':
      return reply(context, command)
    case 'restore':
      return restore(context, command)
    case 'return':
      return returns(context, command)
    case 'settle':
      return settles(context, command)
    case 'renew-epoch':
      return renews(context)
    case 'serve':
      return serve(context, command, around)
    case 'list':
      return list(context)
    case 'help':
      return helpOn(command)
    default:
      return unreachable(command)
  }
}

function helpOn({ about }: CommandOf<'help'>): Outcome {
  const lines = (language: Language) =>
    about !== undefined && isCommandName(about) ? usageOf(about, language) : allUsage(language)
  return { json: { command: 'help', usage: lines('en') }, lines, exit: 0 }
}

function faultLines(fault: FaultValue, line: readonly string[]): readonly string[] {
  const language = languageOf(line)
  const { cause, safe, remedy } = sayAtOffice(fault, language)
  const usage = fault.code === 'usage-wrong' ? ['', ...usageFor(line, language)] : []
  return [`✕ ${fault.code}: ${cause}`, `  ${safe}`, `  → ${remedy}`, ...usage]
}

/** Of the command that was meant; of one that is none, the names of all. */
function usageFor(line: readonly string[], language: Language): readonly string[] {
  const meant = line.find(isCommandName)
  return meant === undefined ? namesUsage(language) : usageOf(meant, language)
}

/** The wish for English counts even when the rest of the line cannot be understood. */
function languageOf(line: readonly string[]): Language {
  return line.join(' ').match(/--lang[ =]en\b/) === null ? 'zh' : 'en'
}
