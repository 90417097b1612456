import { brotliCompressSync, constants, gzipSync, zstdCompressSync } from 'node:zlib'
import { utf8 } from '#shared/bytes.ts'
import { canonicalBytes, sha256 } from '#shared/canonical.ts'
import { reference } from './reference-kept.ts'
import { packRefOf, referenceObjects } from './reference-records.ts'
import { station } from './station.ts'
import { xformInstance } from './xform-instance.ts'

/** Sizes in bytes. */
export interface Wire {
  /** The sealed file of the reference submission, personal objects with it. */
  readonly wire: number
  /** The sealed file that says it all again after a receipt that holds everything. */
  readonly rereport: number
  /** What was typed (forms, rows, complete registers) as canonical JSON, at each one's highest level. */
  readonly gzip: number
  readonly brotli: number
  readonly zstd: number
  /** The same answers as ODK's XML, as they leave a tablet: not compressed. */
  readonly xml: number
}

/**
 * What the reference submission weighs on the wire. The program itself sends nothing when nothing
 * has changed; the re-report is the most that an unchanged school could send, a signed bundle
 * whose manifest names every object held and carries none.
 */
export async function wire(): Promise<Wire> {
  const { pack, submission } = reference()
  const objects = await referenceObjects(pack, submission, '2026-2027')
  const { manifest, seal } = await station(await packRefOf(pack))
  const first = await seal(manifest(objects), objects)
  const again = manifest([], {
    sequence: 2,
    previous: first.id,
    refers: objects.map(({ hash }) => hash).sort(),
    highest_receipt: {
      district_epoch: 'd15721c7',
      reply_seq: 1,
      reply: await sha256(utf8('a reply')),
    },
  })
  const { forms, registers, complete } = submission
  const json = canonicalBytes({ forms, registers, complete })
  return {
    wire: first.file.length,
    rereport: (await seal(again, [])).file.length,
    gzip: gzipSync(json, { level: 9, memLevel: 9 }).length,
    brotli: brotliCompressSync(json, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
        [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
        [constants.BROTLI_PARAM_SIZE_HINT]: json.length,
      },
    }).length,
    zstd: zstdCompressSync(json, { params: { [constants.ZSTD_c_compressionLevel]: 22 } }).length,
    xml: Buffer.byteLength(xformInstance(pack, submission)),
  }
}

export const wireRatios = ({ wire, gzip, brotli, zstd, xml }: Wire) => ({
  wire_vs_best_compressor: wire / Math.min(gzip, brotli, zstd),
  xforms_xml_over_wire: xml / wire,
})
