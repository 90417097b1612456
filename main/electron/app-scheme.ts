import { readdir, readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { pageHeaders } from '#shared/page-headers.ts'
import { mayNavigate } from './refusals.ts'

/** What `protocol.registerSchemesAsPrivileged` is told, before the program is ready. */
export const appScheme = {
  scheme: 'app',
  privileges: { standard: true, secure: true, supportFetchAPI: true },
} as const

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.json': 'application/json; charset=utf-8',
}

/** The files of the page by the path of their address: `/index.html`, `/assets/….js`. */
export type PageFiles = ReadonlyMap<string, string>

/**
 * Lists the built page once. Only what is listed can be asked for later, so that no path from an
 * address ever touches the disk.
 */
export async function listPage(folder: string, under = ''): Promise<PageFiles> {
  const files = new Map<string, string>()
  for (const entry of await readdir(join(folder, under), { withFileTypes: true })) {
    const place = `${under}/${entry.name}`
    if (entry.isDirectory())
      for (const [path, file] of await listPage(folder, place)) files.set(path, file)
    else files.set(place, join(folder, place))
  }
  return files
}

/**
 * The file that an address means, or null. An address without an ending is a screen of the page,
 * which finds its way by itself.
 */
export function pageFile(files: PageFiles, address: string): string | null {
  if (!mayNavigate(address)) return null
  const { pathname } = new URL(address)
  return files.get(extname(pathname) === '' ? '/index.html' : pathname) ?? null
}

/** Answers a request of the window for one of its own files. */
export async function servePage(files: PageFiles, address: string): Promise<Response> {
  const file = pageFile(files, address)
  const type = file === null ? undefined : types[extname(file)]
  if (file === null || type === undefined)
    return new Response('not found', { status: 404, headers: pageHeaders })
  const bytes = new Uint8Array(await readFile(file))
  return new Response(bytes, { headers: { ...pageHeaders, 'content-type': type } })
}
