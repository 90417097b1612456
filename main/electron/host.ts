import { implement } from '@orpc/server'
import { crossing, type Log } from '#main/crossing.ts'
import type { Random } from '#main/services/kit.ts'
import { hostContract } from '#shared/contract/host.ts'

/** What the shell can do for the window that asks. */
export interface Shell {
  readonly pickFolder: (title: string) => Promise<string | null>
  readonly printPdf: (suggested: string) => Promise<string | null>
}

/** The shell's own questions, answered in the main process over the window's second port. */
export function hostRouter(shell: Shell, log: Log, random: Random) {
  const answer = implement(hostContract).use(async ({ next }) => {
    try {
      return await next()
    } catch (thrown) {
      throw crossing(thrown, log, random)
    }
  })
  return answer.router({
    abilities: answer.abilities.handler(() => ({
      shell: 'electron' as const,
      pick_folder: true,
      pdf: true,
    })),
    pickFolder: answer.pickFolder.handler(async ({ input }) => ({
      path: await shell.pickFolder(input.title),
    })),
    printPdf: answer.printPdf.handler(async ({ input }) => ({
      path: await shell.printPdf(input.suggested),
    })),
  })
}
