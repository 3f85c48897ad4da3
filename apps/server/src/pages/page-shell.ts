import { closedPolicy } from '../http/content-policy.ts'
import { markup, type Markup } from './markup.ts'
import { pageStyle } from './page-style.ts'

/** A page and the policy it is to be served with. */
export interface ServicePage {
  readonly html: string
  readonly policy: string
}

export interface PageContent {
  readonly title: string
  readonly language: string
  readonly body: Markup
}

const policy = closedPolicy({ style: pageStyle, pictures: false })

/** A page of the service itself, without scripts. */
export function renderPage({ title, language, body }: PageContent): ServicePage {
  const style: Markup = { text: `<style>${pageStyle}</style>` }
  const page = markup`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="referrer" content="no-referrer" />
        <title>${title} · Wanderbuch</title>
        ${style}
      </head>
      <body>
        ${body}
      </body>
    </html> `
  return { html: page.text, policy }
}
