import { maxDraftKilobytes, maxDrafts } from '@wanderbuch/adapters/packs/pack-drafts'
import { containerLimits } from '@wanderbuch/core/document/containers/container-part'
import { maxDocumentBytes } from '@wanderbuch/core/document/receive-document'
import type { Language } from '@wanderbuch/core/vocabulary/request'
import { problemCodes, type ProblemCode, problemStatus } from '../http/problem-codes.ts'
import { problemWordsIn } from '../http/server-words.ts'
import { maxFormParts, maxUploadBytes, megabytesOf } from '../http/upload-limits.ts'
import { maxOutcomes } from '../routes/limit-work.ts'
import { maxTextSigns } from '../schemas/skill-schemas.ts'
import { markup } from './markup.ts'
import { renderPage, type ServicePage } from './page-shell.ts'

/** What stands in a sentence where an answer has its own value: dots, or the limit that holds. */
const inFile = { line: '…', column: '…', found: '…', openedLine: '…' }
const placeholders = {
  kilobytes: maxDraftKilobytes,
  count: 2,
  place: '…',
  megabytes: '…',
  format: 'other',
  expected: '…',
  address: '…',
  known: '…',
  ...inFile,
}
const limitOf: Readonly<Partial<Record<ProblemCode, number>>> = {
  upload_too_large: megabytesOf(maxUploadBytes),
  too_many_files: maxFormParts - 1,
  too_much_to_compare: maxOutcomes,
  text_too_long: maxTextSigns,
  too_many_outcomes: maxOutcomes,
  too_many_drafts: maxDrafts,
  document_too_large: megabytesOf(maxDocumentBytes),
  container_too_many_parts: containerLimits.maxParts,
  container_too_deep: containerLimits.maxDepth,
}

/** The sentence of a code, with dots where each answer has its own value. */
export function sentenceOf(code: ProblemCode, language: Language): string {
  return problemWordsIn(language).label(`problem.${code}`, { ...placeholders, most: limitOf[code] ?? 0 })
}

const bar = markup`<header class="bar"><a class="brand" href="/">Wanderbuch</a><a href="/api">API</a></header>`

/** Every kind of problem, in one table. */
export function renderProblemList(language: Language): ServicePage {
  const rows = problemCodes.map(
    (code) =>
      markup`<tr>
        <th scope="row">
          <a href="/problems/${code}"><code>${code}</code></a>
        </th>
        <td class="status">${problemStatus[code]}</td>
        <td>${sentenceOf(code, language)}</td>
      </tr>`,
  )
  const body = markup`${bar}
    <main class="narrow">
      <h1>Problems</h1>
      <p class="lede">
        Every answer that is not what was asked for is a problem in the form of RFC 9457. Software looks at
        <code>code</code>; people read <code>detail</code>.
      </p>
      <table>
        <thead>
          <tr>
            <th scope="col">code</th>
            <th scope="col">status</th>
            <th scope="col">what it says</th>
          </tr>
        </thead>
        <tbody>
          ${rows}
        </tbody>
      </table>
    </main>`
  return renderPage({ title: 'Problems', language, body })
}

/** One kind of problem: the page its `type` leads to. */
export function renderProblemKind(code: ProblemCode, language: Language): ServicePage {
  const title = code.replaceAll('_', ' ')
  const body = markup`${bar}
    <main class="narrow">
      <h1>${title}</h1>
      <p class="lede">${sentenceOf(code, language)}</p>
      <p>
        Status <span class="status">${problemStatus[code]}</span>, code <code>${code}</code>.
        <a href="/problems">All problems</a>
      </p>
    </main>`
  return renderPage({ title, language, body })
}
