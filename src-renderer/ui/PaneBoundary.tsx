import { Component, type ReactNode } from 'react'
import { ErrorNotice } from './ErrorNotice.tsx'

type Props = { children: ReactNode }

/** A pane that breaks leaves the other panes at work. */
export class PaneBoundary extends Component<Props, { isBroken: boolean }> {
  override state = { isBroken: false }

  static getDerivedStateFromError() {
    return { isBroken: true }
  }

  override render() {
    if (!this.state.isBroken) return this.props.children
    return (
      <ErrorNotice
        error={{ code: 'internal' }}
        onRetry={() => this.setState({ isBroken: false })}
      />
    )
  }
}
