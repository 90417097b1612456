import type { PrintToPDFOptions } from 'electron'
import type { FileSystem } from '#main/files/file-system.ts'
import { writeDurably } from '#main/files/write-durably.ts'

/** A4 with the margins and page numbers of the page's own style sheet (`@page`). */
export const pdfOptions: PrintToPDFOptions = {
  pageSize: 'A4',
  preferCSSPageSize: true,
  printBackground: true,
  displayHeaderFooter: false,
}

/**
 * Prints what the window shows to a PDF that the person names. Null when the person cancels, in
 * which case nothing is printed. Throws what `files` throws; no half-written file remains.
 */
export async function printPdf(
  contents: { readonly printToPDF: (options: PrintToPDFOptions) => Promise<Uint8Array> },
  nameFile: () => Promise<string | null>,
  files: FileSystem,
): Promise<string | null> {
  const path = await nameFile()
  if (path === null) return null
  await writeDurably(files, path, await contents.printToPDF(pdfOptions))
  return path
}
