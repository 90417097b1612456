import { implement } from '@orpc/server'
import { hostContract } from '#shared/contract/host.ts'

/** What the shell can do for the window that asks. */
export interface Shell {
  readonly pickFolder: (title: string) => Promise<string | null>
  readonly printPdf: (suggested: string) => Promise<string | null>
}

const answer = implement(hostContract)

/** The shell's own questions, answered in the main process over the window's second port. */
export const hostRouter = (shell: Shell) =>
  answer.router({
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
