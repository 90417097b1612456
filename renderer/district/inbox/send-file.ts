import * as z from 'zod'
import { limits } from '#shared/bundle/limits.ts'
import { FaultData } from '#shared/contract/base.ts'
import { TakenFile } from '#shared/contract/office/inbox.ts'
import { Fault } from '#shared/fault.ts'

const Refused = z.strictObject({ fault: FaultData })

/**
 * Gives one file to the office's service. Faults: the service's own, `signed-out`, `service-gone`,
 * `file-too-large` before anything is sent.
 */
export async function sendFile(file: File): Promise<TakenFile> {
  const { size, name } = file
  if (size > limits.bundleBytes) {
    throw new Fault('file-too-large', { size, limit: limits.bundleBytes })
  }
  const answer = await fetch('/files', {
    method: 'POST',
    headers: {
      'content-type': 'application/octet-stream',
      'x-file-name': encodeURIComponent(name),
    },
    body: file,
  }).catch((thrown: unknown) => {
    throw new Fault('service-gone', {}, thrown)
  })
  if (answer.status === 401) throw new Fault('signed-out', {})
  const body: unknown = await answer.json()
  if (answer.ok) return TakenFile.parse(body)
  const refused = Refused.safeParse(body)
  if (!refused.success) throw new Fault('unexpected', { reference: `files-${answer.status}` })
  const { fault } = refused.data
  throw new Fault(fault.code, fault.details)
}
