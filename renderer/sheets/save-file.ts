/** Hands a file to the person as a browser does: into the folder for downloads, or by asking. */
export function saveFile(name: string, base64: string): void {
  const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))
  const address = URL.createObjectURL(new Blob([bytes]))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The download holds the file by then; a minute is far more than it takes to begin.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
