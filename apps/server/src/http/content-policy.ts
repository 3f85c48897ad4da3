import { createHash } from 'node:crypto'

const frozen = ["base-uri 'none'", "frame-ancestors 'none'"]

const hashOf = (style: string) => `'sha256-${createHash('sha256').update(style).digest('base64')}'`

/** For a page that has one style sheet inside it, perhaps pictures as data, and nothing else: nothing runs, nothing is loaded. */
export function closedPolicy({ style, pictures }: { readonly style: string; readonly pictures: boolean }): string {
  const parts = ["default-src 'none'", `style-src ${hashOf(style)}`, "form-action 'none'", ...frozen]
  return (pictures ? [...parts, 'img-src data:'] : parts).join('; ')
}

interface OwnStyles {
  /** Style sheets written into the page by our own code. */
  readonly styles: readonly string[]
  /** Good for one answer: style sheets that carry it are ours too. */
  readonly nonce: string
}

/** For the application and everything that is no page: files of ours run, nothing is loaded from elsewhere. */
export function applicationPolicy(own?: OwnStyles): string {
  const styles = own ? [...own.styles.map(hashOf), `'nonce-${own.nonce}'`] : []
  return [
    "default-src 'none'",
    "script-src 'self'",
    ["style-src 'self'", ...styles].join(' '),
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    ...frozen,
  ].join('; ')
}
