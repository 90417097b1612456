import type { Dialog, OpenDialogOptions, SaveDialogOptions } from 'electron'

/** The system's own dialogs, for one window; each gives null when the person cancels. */
export interface Dialogs {
  readonly pickFolder: (title: string) => Promise<string | null>
  readonly nameFile: (suggested: string) => Promise<string | null>
}

export function dialogsOf<Window>(
  dialog: {
    readonly showOpenDialog: (
      window: Window,
      options: OpenDialogOptions,
    ) => ReturnType<Dialog['showOpenDialog']>
    readonly showSaveDialog: (
      window: Window,
      options: SaveDialogOptions,
    ) => ReturnType<Dialog['showSaveDialog']>
  },
  window: Window,
): Dialogs {
  return {
    pickFolder: async (title) => {
      const { canceled, filePaths } = await dialog.showOpenDialog(window, folderOptions(title))
      return canceled ? null : (filePaths[0] ?? null)
    },
    nameFile: async (suggested) => {
      const { canceled, filePath } = await dialog.showSaveDialog(window, pdfOptions(suggested))
      return canceled || filePath === '' ? null : filePath
    },
  }
}

const folderOptions = (title: string): OpenDialogOptions => ({
  title,
  properties: ['openDirectory', 'createDirectory', 'dontAddToRecent'],
})

const pdfOptions = (suggested: string): SaveDialogOptions => ({
  defaultPath: pdfName(suggested),
  filters: [{ name: 'PDF', extensions: ['pdf'] }],
  properties: ['showOverwriteConfirmation', 'dontAddToRecent'],
})

/** A file name from the window's suggestion: no path, none of the signs that Windows refuses. */
export function pdfName(suggested: string): string {
  const plain = suggested.replace(/[\p{Cc}<>:"/\\|?*]/gu, ' ').replace(/[. ]+$/, '')
  const name = plain.replace(/\s+/g, ' ').trim()
  return `${name === '' ? 'junheng' : name}.pdf`
}
