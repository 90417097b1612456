import type { MenuItemConstructorOptions } from 'electron'

/** The words of the menu; they come from `shared/words`. */
export interface MenuWords {
  readonly file: string
  readonly print: string
  readonly quit: string
  readonly edit: string
  readonly undo: string
  readonly redo: string
  readonly cut: string
  readonly copy: string
  readonly paste: string
  readonly selectAll: string
  readonly view: string
  readonly larger: string
  readonly smaller: string
  readonly actualSize: string
  readonly fullScreen: string
}

/**
 * The menu: what works everywhere in the program, each with its shortcut. There is no reload: the
 * window saves by itself, and a reload would look like lost work.
 */
export const menuTemplate = (
  words: MenuWords,
  acts: { readonly print: () => void },
): MenuItemConstructorOptions[] => [
  {
    label: words.file,
    submenu: [
      { label: words.print, accelerator: 'CommandOrControl+P', click: acts.print },
      { type: 'separator' },
      { label: words.quit, role: 'quit', accelerator: 'CommandOrControl+Q' },
    ],
  },
  {
    label: words.edit,
    submenu: [
      { label: words.undo, role: 'undo' },
      { label: words.redo, role: 'redo' },
      { type: 'separator' },
      { label: words.cut, role: 'cut' },
      { label: words.copy, role: 'copy' },
      { label: words.paste, role: 'paste' },
      { label: words.selectAll, role: 'selectAll' },
    ],
  },
  {
    label: words.view,
    submenu: [
      { label: words.larger, role: 'zoomIn', accelerator: 'CommandOrControl+=' },
      { label: words.smaller, role: 'zoomOut' },
      { label: words.actualSize, role: 'resetZoom' },
      { type: 'separator' },
      { label: words.fullScreen, role: 'togglefullscreen' },
    ],
  },
]
