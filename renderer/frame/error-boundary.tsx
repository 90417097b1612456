import { Component, type ReactNode } from 'react'
import { Crashed } from './crashed.tsx'

interface ErrorBoundaryProps {
  readonly children: ReactNode
}

/** The one place where a mistake of ours in a screen ends: the rest of the program stays. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { readonly thrown: unknown }> {
  override state: { readonly thrown: unknown } = { thrown: undefined }

  static getDerivedStateFromError(thrown: unknown) {
    return { thrown: thrown ?? 'nothing' }
  }

  override render() {
    const { thrown } = this.state
    return thrown === undefined ? this.props.children : <Crashed thrown={thrown} />
  }
}
