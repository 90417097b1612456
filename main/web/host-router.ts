import { implement } from '@orpc/server'
import { hostContract } from '#shared/contract/host.ts'

/** A browser has no dialogs of ours and prints by itself: the window asks for a typed path instead. */
export function hostRouter() {
  const os = implement(hostContract)
  return os.router({
    abilities: os.abilities.handler(() => ({ shell: 'web', pick_folder: false, pdf: false })),
    pickFolder: os.pickFolder.handler(() => ({ path: null })),
    printPdf: os.printPdf.handler(() => ({ path: null })),
  })
}
