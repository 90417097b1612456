import type { Text } from '#shared/pack/text.ts'

/** What is wrong with an identity, by the id of its rule in domain §1.2. */
export interface Problem {
  readonly rule: 'V1' | 'V2' | 'V3' | 'V4' | 'V5' | 'V7' | 'V8'
  readonly severity: 'error' | 'warning'
  readonly message: Text
}
