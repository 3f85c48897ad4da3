import { Component, type ReactNode } from 'react'

interface Props {
  readonly title: string
  readonly text: string
  readonly reload: string
  readonly children: ReactNode
}

/** Catches what a page could not: says so and offers to load again. React offers this only as a class. */
export class ErrorBoundary extends Component<Props, { readonly broken: boolean }> {
  override state = { broken: false }

  static getDerivedStateFromError() {
    return { broken: true }
  }

  override render() {
    if (!this.state.broken) return this.props.children
    const { title, text, reload } = this.props
    return (
      <div className="narrow" role="alert">
        <h1>{title}</h1>
        <p>{text}</p>
        <button type="button" className="button primary" onClick={() => window.location.reload()}>
          {reload}
        </button>
      </div>
    )
  }
}
