import type { Words } from '@wanderbuch/core/report/words/create-words'
import type { Problem } from '../http/problem.ts'
import { markup } from './markup.ts'
import { renderPage, type ServicePage } from './page-shell.ts'

/** What a person reads who opened an address that does not work: what happened, and what to do. */
export function renderProblemPage({ detail, instance }: Problem, words: Words): ServicePage {
  const title = words.label('problem-page.title')
  const number = instance?.replace('urn:uuid:', '') ?? ''
  const body = markup`<header class="bar"><a class="brand" href="/">Wanderbuch</a></header>
    <main class="narrow">
      <h1>${title}</h1>
      <p class="lede">${detail}</p>
      <p><a href="/">${words.label('problem-page.home')}</a></p>
      <p class="number">${words.label('problem-page.number', { number })}</p>
    </main>`
  return renderPage({ title, language: words.language, body })
}
