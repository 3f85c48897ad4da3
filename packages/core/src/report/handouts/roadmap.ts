import type { Language } from '../../vocabulary/request.ts'
import { findLessonsBeside } from '../lessons/lesson-block.ts'
import { openLessonBlocks } from '../lessons/lesson-page.ts'
import type { Block, ChecklistItem, DossierPage, Pieces } from '../page-model.ts'
import type { Catalogue } from '../words/catalogue.ts'
import { clockLines } from './clock-line.ts'
import { documentChecklist } from './document-checklist.ts'
import type { HandoutMaterial } from './handout-material.ts'
import { createHandoutWriter, frameHandout, heading, type HandoutWriter } from './handout-writer.ts'
import { roadmapStep } from './roadmap-step.ts'

function checklist(writer: HandoutWriter, id: string, questions: readonly { id: string; pieces: Pieces }[]): Block {
  const label = writer.words.label('checklist.needed')
  const items = questions.map((question): ChecklistItem => ({
    ...question,
    tone: 'plain',
    notes: [],
    ticked: { code: 'needed', label },
  }))
  return { kind: 'checklist', id, items }
}

function personBlocks(writer: HandoutWriter): readonly Block[] {
  const { material, words } = writer
  const questions = material.route.asksOfPerson.map(({ ask }) => {
    const what = { kind: 'message', key: `route.need.${ask}` } as const
    return { id: `person/${ask}`, pieces: words.say('roadmap.tell', { what }) }
  })
  if (questions.length === 0) return []
  return [heading('person', 2, words.say('roadmap.person')), checklist(writer, 'person/asks', questions)]
}

function authorityBlocks(writer: HandoutWriter): readonly Block[] {
  const { material, words } = writer
  return (['host-authority', 'home-authority'] as const).flatMap((of): readonly Block[] => {
    const own = material.questions.filter((question) => question.of === of)
    if (own.length === 0) return []
    const questions = own.map(({ id, message, parameters }) => ({
      id: `ask/${id}`,
      pieces: words.say(message, parameters),
    }))
    return [heading(of, 2, words.say(`roadmap.${of}`)), checklist(writer, `${of}/asks`, questions)]
  })
}

/** Lessons stand open here: this page is for those who are asked. */
function lessonBlocks(writer: HandoutWriter): readonly Block[] {
  const { words, dossier } = writer
  const beside = findLessonsBeside(dossier.findings)
  if (beside.length === 0) return []
  const blocks = beside.flatMap((one) => openLessonBlocks(writer, one, 3))
  return [heading('lessons', 2, words.say('roadmap.lessons')), ...blocks]
}

/**
 * The same findings for the adviser: each step with its provisions and how they were held against the case, state of their
 * text, clocks with what starts and stops them, risks, and the questions to the person and to the authorities. Pure.
 * Example: `buildRoadmap(material, 'de', catalogues)`.
 */
export function buildRoadmap(
  material: HandoutMaterial,
  language: Language,
  catalogues: readonly Catalogue[],
): DossierPage {
  const writer = createHandoutWriter(material, language, catalogues)
  const { words } = writer
  const steps = material.route.steps.map((step) => roadmapStep(writer, step))
  const lines = clockLines(writer)
  const documents = documentChecklist(writer)
  return frameHandout(writer, 'roadmap', [
    heading('route', 2, words.say('roadmap.route')),
    { kind: 'timeline', id: 'route/steps', steps },
    ...(lines.length > 0 ? [heading('time', 2, words.say('factsheet.time')), ...lines] : []),
    ...(documents.length > 0 ? [heading('documents', 2, words.say('factsheet.documents')), ...documents] : []),
    ...personBlocks(writer),
    ...authorityBlocks(writer),
    ...lessonBlocks(writer),
  ])
}
