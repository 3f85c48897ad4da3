import type { Statement } from '../match/cut-statements.ts'
import { type ReadLanguage, textLanguages } from '../match/languages/text-languages.ts'

/** Words of a statement that may name one skill: places of its words, and what to read in their stead. */
export interface Piece {
  readonly from: number
  readonly to: number
  /** Set where words are filled in: `MIG welding` of "MIG, MAG and TIG welding". */
  readonly text?: string
}

/** Words that lead to a skill and are no part of it. */
const leads = new Set(
  `experience experienced experiences knowledge skills skill ability able proficient proficiency expertise understanding familiar familiarity good strong
  excellent solid proven basic advanced deep working hands years year required preferred plus responsible demonstrated using used ideally including etc
  erfahrung erfahrungen kenntnisse kenntnis fahigkeit fahigkeiten gute sehr fundierte sichere sicherer umgang beherrschung verantwortlich
  experience connaissance connaissances competences competence capacite maitrise bonne bonnes solide
  esperienza conoscenza conoscenze competenze competenza capacita padronanza buona ottima
  experiencia conocimiento conocimientos competencias capacidad dominio buenos
  experienta cunostinte cunoasterea competente capacitatea abilitati stapanirea
  ervaring kennis vaardigheden goede beheersing doswiadczenie znajomosc umiejetnosc dobra erfarenhet kunskap kunskaper goda formaga`.split(
    /\s+/,
  ),
)

const readAll = (languages: readonly ReadLanguage[]) => (languages.length > 0 ? languages : textLanguages)

interface Grammar {
  readonly isFiller: (word: string) => boolean
  readonly isConjunction: (word: string) => boolean
}

export function grammarOf(languages: readonly ReadLanguage[]): Grammar {
  const read = readAll(languages)
  return {
    isFiller: (word) =>
      leads.has(word) || read.some(({ functionWords, absences }) => functionWords.has(word) || absences.has(word)),
    isConjunction: (word) => read.some(({ conjunctions }) => conjunctions.has(word)),
  }
}

function trim(statement: Statement, piece: Piece, { isFiller }: Grammar): Piece {
  let { from, to } = piece
  while (from < to && isFiller(statement[from]?.word ?? '')) from += 1
  while (to > from && isFiller(statement[to - 1]?.word ?? '')) to -= 1
  return { from, to }
}

/** Cut at pauses and conjunctions, without what leads to a skill. */
function cutItems(statement: Statement, grammar: Grammar): readonly Piece[] {
  const items: Piece[] = []
  let from = 0
  const close = (to: number) => {
    const item = trim(statement, { from, to }, grammar)
    if (item.to > item.from) items.push(item)
  }
  statement.forEach(({ word, gap }, at) => {
    const isCut = at > 0 && (gap === 'pause' || grammar.isConjunction(word))
    if (!isCut) return
    close(at)
    from = grammar.isConjunction(word) ? at + 1 : at
  })
  close(statement.length)
  return items
}

/** Longer items are read with the statement as a whole. */
const longestItem = 7

const longestShared = 2

/** What the last item of an enumeration lends to the short ones before it: its head, or the end of its compound. */
function fillIn(statement: Statement, items: readonly Piece[], text: string): readonly Piece[] {
  const filled: Piece[] = []
  for (const [at, item] of items.entries()) {
    const last = items.slice(at + 1).find(({ from, to }) => to - from > 1)
    if (!last || item.to - item.from > longestShared || last.to - last.from > longestShared + 1) continue
    const head = statement[last.to - 1]
    if (!head) continue
    const own = text.slice(statement[item.from]?.start, statement[item.to - 1]?.end)
    filled.push({ ...item, text: `${own} ${text.slice(head.start, head.end)}` })
  }
  return filled
}

const shortestEnd = 4

/** "Elektro- und Gasinstallation": the first word borrows the end of the compound after the conjunction. */
function fillHyphens(statement: Statement, text: string): readonly Piece[] {
  return statement.flatMap(({ start, end }, at): readonly Piece[] => {
    const compound = statement[at + 2]
    if (text[end] !== '-' || !compound) return []
    const [own, whole] = [text.slice(start, end), text.slice(compound.start, compound.end)]
    const cuts = Array.from({ length: Math.max(0, whole.length - 2 * shortestEnd + 1) }, (_, cut) => cut + shortestEnd)
    return cuts.map((cut) => ({ from: at, to: at + 1, text: own + whole.slice(cut) }))
  })
}

const mostFilled = 12

/** The pieces of a statement that may each name a skill. */
export function cutPieces(
  statement: Statement,
  text: string,
  grammar: Grammar,
): { items: readonly Piece[]; filled: readonly Piece[] } {
  const items = cutItems(statement, grammar)
  const short = items.filter(({ from, to }) => to - from <= longestItem)
  return {
    items: short,
    filled: [...fillIn(statement, items, text), ...fillHyphens(statement, text)].slice(0, mostFilled),
  }
}
