import type * as z from 'zod'
import { bundleFaults } from '#shared/fault/bundle.ts'
import { districtFaults } from '#shared/fault/district.ts'
import { enrolmentFaults } from '#shared/fault/enrolment.ts'
import { officeFaults } from '#shared/fault/office.ts'
import { packFaults } from '#shared/fault/pack.ts'
import { schoolFaults } from '#shared/fault/school.ts'
import { sheetFaults } from '#shared/fault/sheet.ts'

/** Every fault code with the shape of its details. Codes are words and are never reused. */
export const faults = {
  ...packFaults,
  ...bundleFaults,
  ...schoolFaults,
  ...sheetFaults,
  ...districtFaults,
  ...enrolmentFaults,
  ...officeFaults,
} as const

export type FaultCode = keyof typeof faults
export type FaultDetails<C extends FaultCode> = z.infer<(typeof faults)[C]>

/** A fault as a value, as it crosses a wall. */
export type FaultValue = { [C in FaultCode]: { code: C; details: FaultDetails<C> } }[FaultCode]

/** A named thing that goes wrong. `cause` stays inside and never crosses a wall. */
export class Fault<C extends FaultCode = FaultCode> extends Error {
  readonly code: C
  readonly details: FaultDetails<C>

  constructor(code: C, details: FaultDetails<C>, cause?: unknown) {
    super(code, cause === undefined ? undefined : { cause })
    this.name = 'Fault'
    this.code = code
    this.details = details
  }
}

/** Whether `thrown` is a fault, and of this code if one is given. */
export function isFault<C extends FaultCode = FaultCode>(
  thrown: unknown,
  code?: C,
): thrown is Fault<C> {
  return thrown instanceof Fault && (code === undefined || thrown.code === code)
}

/** A fault as a value, without its cause. */
export function faultValue(fault: Fault): FaultValue {
  // A fault's code and details are a pair by construction; the class cannot say so to the compiler.
  return { code: fault.code, details: fault.details } as FaultValue
}

/** Closes a switch over a union: reaching it is a programmer's mistake. */
export function unreachable(value: never): never {
  throw new Error(`unreachable: ${String(value)}`)
}
