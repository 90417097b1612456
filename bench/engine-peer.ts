import { standInForBrowser } from './engine-browser.ts'

/** What is used of a node of the peer: a question, a roster or one of its rows. */
export interface PeerNode {
  readonly nodeType: string
  readonly currentState: {
    readonly reference: string
    readonly value: unknown
    readonly children: readonly PeerNode[] | null
  }
  readonly validationState: { readonly violations?: readonly unknown[] }
  setValue?(value: string): unknown
  addInstances?(afterIndex?: number): unknown
  removeInstances?(startIndex: number): unknown
}

interface LoadedForm {
  readonly status: string
  readonly error: unknown
  createInstance(): { readonly root: PeerNode }
}

interface Peer {
  loadForm(xml: string): Promise<LoadedForm>
}

standInForBrowser()
// The package's own types are those of a browser; what is used of it is written out above.
const peer = (await import('@getodk/xforms-engine')) as unknown as Peer

/** Reads a form's definition. The rows with which it begins are part of it. */
export async function loadPeer(xml: string): Promise<LoadedForm> {
  const form = await peer.loadForm(xml)
  if (form.status !== 'success') throw new Error(`the peer refused: ${form.error}`)
  return form
}

/** A node below another by the end of its path; the first row is 1. */
export function below(node: PeerNode, path: string): PeerNode {
  const reference = `${node.currentState.reference}/${path}`
  for (const child of node.currentState.children ?? []) {
    const own = child.currentState.reference
    if (own === reference) return child
  }
  throw new Error(`the peer has no ${reference}`)
}

export function setPeer(node: PeerNode, value: string): void {
  if (node.setValue === undefined) throw new Error(`${node.nodeType} takes no value`)
  node.setValue(value)
}

/** The value of a computed question. */
export const peerTotal = (root: PeerNode, name: string): number =>
  Number(below(root, name).currentState.value)
