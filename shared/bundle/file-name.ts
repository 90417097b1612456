import type { Manifest } from '#shared/bundle/manifest.ts'

/** `<school>-<first 8 of the station>-<epoch>-<sequence>.jhb`: ASCII, the same for every export. */
export function bundleFileName(
  manifest: Pick<Manifest, 'school' | 'epoch' | 'sequence'> & {
    readonly station: Pick<Manifest['station'], 'id'>
  },
): string {
  const { school, station, epoch, sequence } = manifest
  return `${school}-${station.id.slice(0, 8)}-${epoch}-${sequence}.jhb`
}
