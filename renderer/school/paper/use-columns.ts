import { useState } from 'react'
import * as z from 'zod'

const Kept = z.array(z.string().max(60)).max(100)

const keyOf = (register: string): string => `junheng-paper-columns-${register}`

/** Which columns of a register a person wants on paper; undefined: the usual ones. Kept on this machine. */
export function useColumns(register: string) {
  const [all, setAll] = useState<Readonly<Record<string, readonly string[] | undefined>>>({})
  const columns = register in all ? all[register] : keptOf(register)
  const choose = (next: readonly string[] | undefined) => {
    if (next === undefined) localStorage.removeItem(keyOf(register))
    else localStorage.setItem(keyOf(register), JSON.stringify(next))
    setAll({ ...all, [register]: next })
  }
  return [columns, choose] as const
}

/** What was kept and is no list of names any more counts as nothing. */
function keptOf(register: string): readonly string[] | undefined {
  const text = localStorage.getItem(keyOf(register))
  if (text === null) return undefined
  try {
    const read = Kept.safeParse(JSON.parse(text))
    return read.success ? read.data : undefined
  } catch (thrown) {
    if (thrown instanceof SyntaxError) return undefined
    throw thrown
  }
}
