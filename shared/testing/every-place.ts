import fc from 'fast-check'

/** What is laid over a byte, never nothing. */
const mask = fc.integer({ min: 1, max: 255 })

/** Changes every byte of these, one after the other, each by something else in every run. */
export async function atEveryPlace(
  bytes: Uint8Array,
  check: (changed: Uint8Array, place: number) => Promise<void>,
): Promise<void> {
  const masks = fc.array(mask, { minLength: bytes.length, maxLength: bytes.length })
  await fc.assert(
    fc.asyncProperty(masks, async (each) => {
      for (const [place, by] of each.entries()) await check(changed(bytes, place, by), place)
    }),
    { numRuns: 1 },
  )
}

const changed = (bytes: Uint8Array, place: number, by: number) =>
  bytes.map((byte, at) => (at === place ? byte ^ by : byte))
