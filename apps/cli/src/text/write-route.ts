import type { RouteAnswer } from '@wanderbuch/adapters/workbench/workbench'
import { buildMeta } from '@wanderbuch/core/report/page-frame'
import type { DossierPage } from '@wanderbuch/core/report/page-model'
import { createPageWriter, type PageWriter, wordParagraph } from '@wanderbuch/core/report/page-writer'
import { buildRouteBlocks } from '@wanderbuch/core/report/route-blocks'
import type { Words } from '@wanderbuch/core/report/words/create-words'
import type { Dossier } from '@wanderbuch/core/vocabulary/dossier-file'
import type { Parameter } from '@wanderbuch/core/vocabulary/finding'
import type { Paper } from './paper.ts'
import { writeClocks } from './write-clocks.ts'
import { wrapText } from './wrap-text.ts'
import { writeMeta, writeTitle } from './write-page.ts'
import { writeNotes } from './write-notes.ts'
import { readableText, writeSentence } from './write-sentence.ts'
import { writeSteps } from './write-steps.ts'
import { writeWays } from './write-tree.ts'

interface Route {
  readonly dossier: Dossier
  readonly answer: RouteAnswer
}

const country = (code: string): Parameter => ({ kind: 'country', country: code })

/** "electrician: Romania → Germany". */
function titleText({ dossier, answer: { occupation } }: Route, say: Words): string {
  const { home, host, targetOccupation } = dossier.request
  const name = occupation ? readableText(say.put({ kind: 'text', text: occupation })) : (targetOccupation ?? '')
  if (home === undefined) return `${name} ${say.label('page.way-to', { host: country(host) })}`.trim()
  const way = say.label('page.way', { home: country(home), host: country(host) })
  return name === '' ? way : `${name}: ${way}`
}

/** The request in two columns; the target by name and code. */
function metaOf({ dossier, answer: { occupation } }: Route, writer: PageWriter): DossierPage['meta'] {
  const code = dossier.request.targetOccupation ?? ''
  const target = occupation && writer.words.say('page.target', { occupation: { kind: 'text', text: occupation }, code })
  return buildMeta(writer).map((one) => (target && one.name === 'target' ? { ...one, value: target } : one))
}

/** The route as numbered steps with their sources. */
export function writeRoute(route: Route, say: Words, paper: Paper): readonly string[] {
  const { dossier, answer } = route
  const writer = createPageWriter(dossier, say)
  const steps = buildRouteBlocks(writer).flatMap((block) => (block.kind === 'timeline' ? writeSteps(block, paper) : []))
  const cautions = dossier.findings
    .filter(({ section }) => section === 'caution')
    .flatMap((finding) => writeSentence(wordParagraph(writer, finding), paper))
  return [
    ...writeTitle(titleText(route, say), paper),
    ...writeMeta(metaOf(route, writer), paper),
    ...writeWays(answer, say, paper),
    ...steps,
    ...(answer.clocks ? writeClocks(answer.clocks, say, paper) : []),
    '',
    ...cautions,
    ...writeNotes(writer.notes.list(), say.label('label.sources'), paper),
    '',
    ...wrapText(say.label('footer.information'), paper.width),
  ]
}
