/** Where the window's page lives; `app` is ours alone (see `app-scheme.ts`). */
export const appOrigin = 'app://junheng'

/** The window shows our page and nothing else; a link that leads away is not followed. */
export function mayNavigate(address: string): boolean {
  return originOf(address) === appOrigin
}

/** What the page may load at all: its own files and what it made itself. */
export function mayLoad(address: string): boolean {
  if (originOf(address) === appOrigin) return true
  return address.startsWith(`blob:${appOrigin}/`) || address.startsWith('data:')
}

/** No second window, ever: not by `window.open`, not by a link with a target. */
export const refuseWindow = (): { readonly action: 'deny' } => ({ action: 'deny' })

/** Camera, microphone, place, notifications, devices: the program needs none, so none is asked for. */
export const mayUse = (_permission: string): boolean => false

/** The part of Electron's session that is locked here. */
interface Session {
  readonly setPermissionRequestHandler: (
    handler: (contents: unknown, permission: string, answer: (granted: boolean) => void) => void,
  ) => void
  readonly setPermissionCheckHandler: (
    handler: (contents: unknown, permission: string) => boolean,
  ) => void
  readonly setDevicePermissionHandler: (handler: () => boolean) => void
  readonly webRequest: {
    readonly onBeforeRequest: (
      listener: (
        details: { readonly url: string },
        answer: (response: { readonly cancel: boolean }) => void,
      ) => void,
    ) => void
  }
}

interface Refusable {
  readonly preventDefault: () => void
}
interface Going extends Refusable {
  readonly url: string
}

/** The part of Electron's web contents that is locked here. */
interface Contents {
  readonly setWindowOpenHandler: (handler: () => { readonly action: 'deny' }) => void
  readonly on: {
    (event: 'will-navigate', listener: (going: Going) => void): unknown
    (event: 'will-redirect', listener: (going: Going) => void): unknown
    (event: 'will-frame-navigate', listener: (going: Going) => void): unknown
    (event: 'will-attach-webview', listener: (going: Refusable) => void): unknown
  }
}

/** Denies every permission and every address that is not ours. Before the first page is loaded. */
export function lockSession(session: Session, tools: { readonly allowed: boolean }): void {
  session.setPermissionRequestHandler((_contents, permission, answer) => answer(mayUse(permission)))
  session.setPermissionCheckHandler((_contents, permission) => mayUse(permission))
  session.setDevicePermissionHandler(() => false)
  session.webRequest.onBeforeRequest(({ url }, answer) => {
    const isTools = tools.allowed && url.startsWith('devtools://')
    answer({ cancel: !isTools && !mayLoad(url) })
  })
}

/** Refuses every way in which a page could lead away or open something. */
export function lockContents(contents: Contents): void {
  contents.setWindowOpenHandler(refuseWindow)
  const refuse = (going: Going) => {
    if (!mayNavigate(going.url)) going.preventDefault()
  }
  contents.on('will-navigate', refuse)
  contents.on('will-redirect', refuse)
  contents.on('will-frame-navigate', refuse)
  contents.on('will-attach-webview', (going) => going.preventDefault())
}

/** `scheme://host`, as `URL.origin` gives only for the web's own schemes; null for no address. */
function originOf(address: string): string | null {
  if (!URL.canParse(address)) return null
  const { protocol, host, username, password, port } = new URL(address)
  if (username !== '' || password !== '' || port !== '') return null
  return `${protocol}//${host}`
}
