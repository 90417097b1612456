import { speed } from './handoff-speed.ts'
import { wire, wireRatios } from './handoff-wire.ts'

/** Speed and size of the hand-off, measured in one run; times in milliseconds, sizes in bytes. */
export async function handoff(rounds: number) {
  const sizes = await wire()
  const { building, verifying, bytes } = await speed(rounds)
  return {
    ratios: {
      build_vs_parts: building.ratio,
      verify_vs_parts: verifying.ratio,
      ...wireRatios(sizes),
    },
    wire_bytes: sizes.wire,
    rereport_bytes: sizes.rereport,
    medians_ms: {
      build: building.a_ms,
      build_parts: building.b_ms,
      verify: verifying.a_ms,
      verify_parts: verifying.b_ms,
    },
    bytes: {
      gzip: sizes.gzip,
      brotli: sizes.brotli,
      zstd: sizes.zstd,
      xforms_xml: sizes.xml,
      bundle_with_photos: bytes,
    },
  }
}
