import { FaultData } from '#shared/contract/base.ts'
import type { Fault, FaultValue } from '#shared/fault.ts'

/** A fault as it is stored: JSON of its code and details. */
export function faultText({ code, details }: FaultValue | Fault): string {
  return JSON.stringify({ code, details })
}

/** The stored fault back as a value, checked against the catalogue. */
export function faultOf(text: string): FaultValue {
  return FaultData.parse(JSON.parse(text))
}
