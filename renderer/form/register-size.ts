import type { Register } from '#shared/pack/pack.ts'

/** So many native boxes a form draws without a pause on an old laptop (measured: 57 in 0.1 s). */
const mostBoxes = 600

/** Whether a register is filled inside its form; a longer one in its grid, which draws what is seen. */
export const fitsInForm = (register: Register, rows: number): boolean =>
  rows * register.columns.length <= mostBoxes
