import type { Dossier } from '../vocabulary/dossier-file.ts'
import type { Finding, FindingOutcome, WhoCanAnswer } from '../vocabulary/finding.ts'
import { findWebAddress } from './find-web-address.ts'
import { createNotes, type NoteNumbers } from './number-notes.ts'
import type { Tone } from './page-codes.ts'
import type { PageWhoCanAnswer, ParagraphBlock, Pieces, Sentence } from './page-model.ts'
import type { Words } from './words/create-words.ts'

/** What every part of the page is written with: the data, the words, the running footnotes. */
export interface PageWriter {
  readonly dossier: Dossier
  readonly words: Words
  readonly notes: NoteNumbers
}

export function createPageWriter(dossier: Dossier, words: Words): PageWriter {
  return { dossier, words, notes: createNotes(dossier.facts, words, dossier.request.day) }
}

/** How an outcome is marked. */
export const toneOfOutcome: Readonly<Record<FindingOutcome, Tone>> = {
  yes: 'yes',
  held: 'yes',
  no: 'no',
  missing: 'no',
  'not-determined': 'open',
  partly: 'open',
  'not-in-force': 'caution',
  information: 'plain',
}

function wordWho({ name, url }: WhoCanAnswer, words: Words): PageWhoCanAnswer {
  const address = findWebAddress(url)
  return { name: words.put({ kind: 'text', text: name }), ...(address && { url: address }) }
}

/** A finding as a sentence with its footnotes. */
export function wordFinding({ words, notes }: PageWriter, finding: Finding): Sentence {
  const { id, outcome, message, parameters, whoCanAnswer, audience } = finding
  return {
    id,
    tone: finding.section === 'caution' ? 'caution' : toneOfOutcome[outcome],
    pieces: words.say(message, parameters),
    notes: notes.numbersFor(finding),
    ...(whoCanAnswer && { whoCanAnswer: wordWho(whoCanAnswer, words) }),
    ...(audience && { audiences: [{ code: audience, label: words.label(`audience.${audience}`) }] }),
  }
}

export function wordParagraph(writer: PageWriter, finding: Finding): ParagraphBlock {
  return { kind: 'paragraph', ...wordFinding(writer, finding) }
}

/** A paragraph of our own words that states nothing about the person. */
export function plainParagraph(id: string, pieces: Pieces, tone: Tone = 'plain'): ParagraphBlock {
  return { kind: 'paragraph', id, tone, pieces, notes: [] }
}
