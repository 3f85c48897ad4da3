import type { Fact } from '../../vocabulary/fact.ts'
import type { Language } from '../../vocabulary/request.ts'
import { buildLabels } from '../page-frame.ts'
import type { Block, DossierPage, HeadingBlock, Pieces } from '../page-model.ts'
import { createPageWriter, type PageWriter, plainParagraph } from '../page-writer.ts'
import type { Catalogue } from '../words/catalogue.ts'
import { createWords } from '../words/create-words.ts'
import { buildLesson, type LessonBeside } from './lesson-block.ts'
import { lessonList } from './lesson-list.ts'

const heading = (id: string, level: HeadingBlock['level'], pieces: Pieces): Block => ({
  kind: 'heading',
  id,
  level,
  pieces,
})

/** A lesson standing open: its paragraphs, then each question with its answer. */
export function openLessonBlocks(writer: PageWriter, beside: LessonBeside, level: 2 | 3): readonly Block[] {
  const { id, title, text, questions } = buildLesson(writer, beside)
  return [
    heading(id, level, title),
    ...text.map((sentence): Block => ({ kind: 'paragraph', ...sentence })),
    ...questions.flatMap((one): readonly Block[] => [
      heading(one.id, level === 2 ? 3 : 4, one.question),
      plainParagraph(`${one.id}/answer`, one.answer),
    ]),
  ]
}

/**
 * All lessons as one page. `facts` are those of the provisions they cite; core knows none itself. Pure.
 * Example: `buildLessonsPage(provisionIds.map(provisionFact), 'fr', catalogues)`.
 */
export function buildLessonsPage(
  facts: readonly Fact[],
  language: Language,
  catalogues: readonly Catalogue[],
): DossierPage {
  const words = createWords(language, catalogues)
  const writer = createPageWriter({ ...emptyDossier(language), facts }, words)
  const blocks = lessonList.flatMap((lesson) => {
    const because = lesson.provisions.map((id) => `rule/${id}`)
    return openLessonBlocks(writer, { lesson, findings: [{ because }] }, 2)
  })
  return {
    language,
    title: words.say('lessons.title'),
    lede: words.say('lessons.lede'),
    meta: [],
    flags: [],
    left: blocks,
    right: [],
    next: [],
    notes: writer.notes.list(),
    footer: [words.say('footer.information')],
    labels: buildLabels(writer),
  }
}

/** The frame of a page is written with a dossier; the lessons are about nobody. */
function emptyDossier(language: Language): PageWriter['dossier'] {
  const versions = { software: '', ledger: '', esco: '', rules: '' }
  const request = { host: '', purpose: 'employee', day: '', languages: [language], matchDecisions: [] } as const
  return {
    kind: 'wanderbuch-dossier',
    formatVersion: 1,
    sample: false,
    request: request as unknown as PageWriter['dossier']['request'],
    versions,
    originals: [],
    unreadable: [],
    trustLists: [],
    records: [],
    facts: [],
    findings: [],
  }
}
