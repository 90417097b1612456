import type { Stage } from '#shared/engine/outcome.ts'

/** The indicators that the demo shows, in the order of the national method. */
export const shown = ['R4', 'R5', 'R6', 'R7'] as const
export type Shown = (typeof shown)[number]
export type Figures = Readonly<Record<Shown, string>>

/** Hand-computed from the figures of domain §9 at six places, half-up; never taken from the engine. */
export const vectors: Readonly<Record<string, readonly (Figures & { readonly stage: Stage })[]>> = {
  // 青石镇中心小学, 642 pupils: (3310 − 180), (4720 + 180), 1,312,000, 17 × 100, each ÷ 642.
  E1: [{ stage: 'p', R4: '4.875389', R5: '7.632399', R6: '2043.613707', R7: '2.647975' }],
  // 白云九年一贯制学校, 372 + 1.1 × 268 = 666.8: (3620 − 320), (5640 + 320), 1,520,000, 17 × 100,
  // each ÷ 666.8, and 1.1 times that for a junior pupil.
  E2: [
    { stage: 'p', R4: '4.949010', R5: '8.938212', R6: '2279.544091', R7: '2.549490' },
    { stage: 'j', R4: '5.443911', R5: '9.832034', R6: '2507.498500', R7: '2.804439' },
  ],
}
