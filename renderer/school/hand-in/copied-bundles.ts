import type { RecordLine } from '#shared/contract/school.ts'

/** Bundles that were written to some stick and read back at least once. */
export function copiedBundles(lines: readonly RecordLine[]): ReadonlySet<string> {
  return new Set(
    lines.flatMap((line) =>
      line.steps.flatMap((step) => (step.step === 'copied' ? [step.bundle] : [])),
    ),
  )
}
