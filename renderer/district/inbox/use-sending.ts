import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { faultOf } from '#renderer/api/fault-of.ts'
import { useOffice } from '#renderer/api/office-api.tsx'
import type { TakenFile } from '#shared/contract/office/inbox.ts'
import type { FaultValue } from '#shared/fault.ts'
import { sendFile } from './send-file.ts'

/** A file that was dropped, and what became of it. */
export type Sent = { readonly key: number; readonly name: string } & (
  | { readonly is: 'waiting' | 'sending' | 'stopped' }
  | { readonly is: 'taken'; readonly taken: TakenFile }
  | { readonly is: 'refused'; readonly fault: FaultValue }
)

/** The name that bundles have; whatever else lies on a stick is left alone. */
const bundleName = /\.jhb$/i

/** Sends files one after the other; each says what became of it, and the rest can be called off. */
export function useSending() {
  const { office } = useOffice()
  const client = useQueryClient()
  const [sent, setSent] = useState<readonly Sent[]>([])
  const [isBusy, setBusy] = useState(false)
  const [stopper, setStopper] = useState<AbortController>()
  const [passedOver, setPassedOver] = useState(0)

  const send = async (files: readonly File[]) => {
    const bundles = files.filter(({ name }) => bundleName.test(name))
    setPassedOver(files.length - bundles.length)
    const lines = bundles.map(({ name }, key): Sent => ({ key, name, is: 'waiting' }))
    setSent(lines)
    const stop = new AbortController()
    setStopper(stop)
    setBusy(true)
    for (const [key, file] of bundles.entries()) {
      const mark = (line: Sent) =>
        setSent((before) => before.map((one) => (one.key === key ? line : one)))
      const face = { key, name: file.name }
      if (stop.signal.aborted) {
        mark({ ...face, is: 'stopped' })
        continue
      }
      mark({ ...face, is: 'sending' })
      try {
        mark({ ...face, is: 'taken', taken: await sendFile(file) })
      } catch (thrown) {
        const fault = faultOf(thrown)
        mark({ ...face, is: 'refused', fault })
        // What follows would fail for the same reason.
        if (fault.code === 'signed-out' || fault.code === 'service-gone') stop.abort()
      }
    }
    setBusy(false)
    await client.invalidateQueries({ queryKey: office.key() })
  }
  return { sent, isBusy, passedOver, send, stop: () => stopper?.abort() }
}
