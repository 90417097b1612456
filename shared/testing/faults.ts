import { type FaultValue, isFault } from '#shared/fault.ts'

/** The fault that this act ends in, as a value; anything else fails the test. */
export async function faultOf(act: () => unknown): Promise<FaultValue> {
  try {
    await act()
  } catch (error) {
    // A Fault's code and details always belong together: its constructor takes no other pair.
    if (isFault(error)) return { code: error.code, details: error.details } as FaultValue
    throw error
  }
  throw new Error('no fault')
}

/** Its code alone, or `none`. */
export async function faultCodeOf(act: () => unknown): Promise<string> {
  try {
    await act()
    return 'none'
  } catch (error) {
    if (isFault(error)) return error.code
    throw error
  }
}
