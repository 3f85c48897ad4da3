import { Component, type ReactNode } from 'react'
import texts from '../words/load-failure.json' with { type: 'json' }
import { parseLanguage } from './words/language-names.ts'

/**
 * When not even the words could be loaded: one sentence that came with the program, in the language of the browser.
 * React offers this only as a class.
 */
export class LoadFailure extends Component<{ readonly children: ReactNode }, { readonly failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError() {
    return { failed: true }
  }

  override render() {
    if (!this.state.failed) return this.props.children
    const language = parseLanguage(navigator.language) ?? 'en'
    const { text, reload } = texts[language]
    return (
      <main className="narrow" lang={language}>
        <h1>Wanderbuch</h1>
        <p role="alert">{text}</p>
        <button type="button" className="button primary" onClick={() => window.location.reload()}>
          {reload}
        </button>
      </main>
    )
  }
}
