import { oc } from '@orpc/contract'
import * as z from 'zod'
import { type FaultCode, type FaultValue, faults } from '#shared/fault.ts'

function isFaultValue(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  const { code, details } = value as { code?: unknown; details?: unknown }
  if (typeof code !== 'string' || !Object.hasOwn(faults, code)) return false
  return faults[code as FaultCode].safeParse(details).success
}

/** A fault of the catalogue, checked against its own details. */
export const FaultData = z.custom<FaultValue>(isFaultValue, 'not a fault of the catalogue')

/** Every procedure may answer with a fault, as oRPC's typed error `FAULT`. */
export const base = oc.errors({ FAULT: { status: 422, data: FaultData } })

/** A folder as a person chose or typed it. */
export const FolderPath = z.string().min(1).max(1_000)
