import type { FormKey } from '#shared/ids.ts'

/** Keeps what `ask` gave for each form until `version` changes. */
export function rememberUntil<T>(version: () => number, ask: (form?: FormKey) => T) {
  let at = version()
  let known = new Map<FormKey | undefined, T>()
  return (form?: FormKey): T => {
    if (at !== version()) {
      at = version()
      known = new Map()
    }
    const value = known.get(form) ?? ask(form)
    known.set(form, value)
    return value
  }
}
