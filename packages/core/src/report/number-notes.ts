import { type Certainty, weakerCertainty } from '@wanderbuch/standards/certainty'
import type { LegalCitation, SourceReference } from '@wanderbuch/standards/source-reference'
import { type Fact, type FactBook, factBook, type FactId } from '../vocabulary/fact.ts'
import type { Finding } from '../vocabulary/finding.ts'
import { findWebAddress } from './find-web-address.ts'
import type { Note, Pieces } from './page-model.ts'
import { sourcePiece } from './words/source-piece.ts'
import type { Words } from './words/create-words.ts'

/** Numbers sources by first use. Asking in reading order gives ascending numbers down the page. */
export interface NoteNumbers {
  readonly numbersFor: (finding: Pick<Finding, 'because' | 'citation'>) => readonly number[]
  readonly list: () => readonly Note[]
}

interface CitedSource {
  readonly source: SourceReference
  readonly certainty: Certainty
  readonly day?: string
  readonly version?: string
  readonly citation?: LegalCitation
}

function citedSources(fact: Fact): readonly CitedSource[] {
  const { sources, certainty, version, citation } = fact
  return sources.map((source) => {
    const day = fact.day ?? source.day
    return { source, certainty, ...(day && { day }), ...(version && { version }), ...(citation && { citation }) }
  })
}

function keyOf({ source, certainty, day, version, citation }: CitedSource): string {
  const { title, url } = source
  return [title, url, certainty, day, version, citation?.instrument, citation?.provision].join('\n')
}

/**
 * A source that is not a published work has a title that is a code with words: `request` -> `source.request`. Received
 * files and published works carry an address, so a file cannot take such a name.
 */
function titleOf({ title, url }: SourceReference, words: Words): Pieces {
  const key = `source.${title.replaceAll(' ', '-')}`
  return url === undefined && words.has(key) ? words.say(key) : [sourcePiece(title)]
}

interface NoteDraft {
  readonly cited: CitedSource
  readonly number: number
  readonly facts: Set<FactId>
}

/** A copy of a law that is older than a year on the day asked about is said to be of its day. */
function oldText({ source, citation }: CitedSource, day: string): string | undefined {
  const textOf = source.textOf ?? citation?.textOf
  const yearBefore = `${String(Number(day.slice(0, 4)) - 1).padStart(4, '0')}${day.slice(4)}`
  return textOf !== undefined && textOf < yearBefore ? textOf : undefined
}

function wordLaw(cited: CitedSource, words: Words, day: string): Pieces | undefined {
  if (!cited.citation) return undefined
  const { instrument, provision } = cited.citation
  const textOf = oldText(cited, day)
  if (textOf === undefined) return words.say('note.law', { instrument, provision })
  return words.say('note.law-text', { instrument, provision, day: { kind: 'day', day: textOf } })
}

function wordNote({ cited, number, facts }: NoteDraft, words: Words, today: string): Note {
  const { source, certainty, day, version, citation } = cited
  const url = findWebAddress(source.url) ?? findWebAddress(citation?.url) ?? findWebAddress(citation?.eli)
  const law = wordLaw(cited, words, today)
  return {
    number,
    title: titleOf(source, words),
    ...(url && { url }),
    ...(source.url && !findWebAddress(source.url) && { identifier: sourcePiece(source.url).text }),
    ...(law && { citation: law }),
    ...(day && { day: words.say('note.as-of', { day: { kind: 'day', day } }) }),
    ...(version && { version }),
    certainty: { code: certainty, label: words.label(`certainty.${certainty}`) },
    facts: [...facts],
  }
}

function ruleSource(citation: LegalCitation, facts: readonly Fact[]): readonly CitedSource[] {
  const { instrument, provision, textOf } = citation
  const known = facts.some((fact) => fact.citation?.instrument === instrument && fact.citation.provision === provision)
  if (known) return []
  const certainty = facts.map((fact) => fact.certainty).reduce(weakerCertainty, 'confirmed')
  return [{ source: { title: instrument }, certainty, citation, ...(textOf && { day: textOf }) }]
}

function draftNotes(book: FactBook) {
  const drafts = new Map<string, NoteDraft>()
  const numberOf = (cited: CitedSource, ids: readonly FactId[]): number => {
    const key = keyOf(cited)
    const draft = drafts.get(key) ?? { cited, number: drafts.size + 1, facts: new Set<FactId>() }
    ids.forEach((id) => draft.facts.add(id))
    drafts.set(key, draft)
    return draft.number
  }
  const ofFact = new Map<FactId, readonly number[]>()
  const numbersOfFact = (fact: Fact): readonly number[] => {
    const numbers = ofFact.get(fact.id) ?? citedSources(fact).map((cited) => numberOf(cited, [fact.id]))
    ofFact.set(fact.id, numbers)
    return numbers
  }
  const numbersFor: NoteNumbers['numbersFor'] = ({ because, citation }) => {
    const facts = because.flatMap((id) => book.get(id) ?? [])
    const own = facts.flatMap(numbersOfFact)
    const law = citation ? ruleSource(citation, facts).map((cited) => numberOf(cited, because)) : []
    return [...new Set([...own, ...law])].sort((left, right) => left - right)
  }
  return { drafts, numbersFor }
}

/** Starts numbering for one page; `day` is the day asked about. Sources with the same title, certainty, day and version share a number. */
export function createNotes(facts: readonly Fact[], words: Words, day: string): NoteNumbers {
  const { drafts, numbersFor } = draftNotes(factBook(facts))
  const list = () => [...drafts.values()].map((draft) => wordNote(draft, words, day))
  return { numbersFor, list }
}
