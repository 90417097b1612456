import type { Spoken } from '#shared/words/spoken.ts'
import type { zhShell } from '#shared/words/zh/shell.ts'

export const enShell: Spoken<typeof zhShell> = {
  menu: {
    file: 'File',
    print: 'Print…',
    quit: 'Quit',
    edit: 'Edit',
    undo: 'Undo',
    redo: 'Redo',
    cut: 'Cut',
    copy: 'Copy',
    paste: 'Paste',
    selectAll: 'Select all',
    view: 'View',
    larger: 'Larger',
    smaller: 'Smaller',
    actualSize: 'Actual size',
    fullScreen: 'Full screen',
  },
  leaving: {
    title: 'Something is not saved yet',
    what: 'The last changes could not be saved. If the program is closed now they are lost; all that was saved is safe.',
    stay: 'Keep it open',
    leave: 'Close it all the same',
  },
  servicesGone: {
    title: 'Junheng cannot go on',
    what: (code) =>
      `The services stopped several times (code ${code}). What was saved is safe. Close the program and open it again; if it happens again, restart the computer.`,
  },
  startFailed: {
    title: 'Junheng cannot start',
    what: (name) =>
      `The program's files are not complete (${name}). No data was changed. Please install it again.`,
  },
}
