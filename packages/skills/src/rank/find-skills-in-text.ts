import { cutStatements, placeTextWords, type Statement } from '../match/cut-statements.ts'
import { isAbsent, turnsOf } from '../match/find-absence.ts'
import { findTextLanguage } from '../match/languages/text-languages.ts'
import { cutPieces, grammarOf, type Piece } from './cut-pieces.ts'
import type { TextSpan } from './explain-match.ts'
import { type BoilerplateKind, findBoilerplate } from './find-boilerplate.ts'
import type { Judgement, RankedConcept, Ranker } from './ranker.ts'

/** Skills of one statement, best first; spans are of the whole text. */
export interface StatementSkills extends TextSpan {
  readonly language: string
  readonly skills: readonly RankedConcept[]
}

/**
 * Statements without a skill: about the employer or the law; nothing in ESCO fits; something is alike, too little to be
 * offered; or all that was found is negated.
 */
export interface LeftOut extends TextSpan {
  readonly reason: BoilerplateKind | 'nothing-fits' | 'nothing-sure' | 'negated'
}

export interface TextSkills {
  /** Stated or detected; absent where the words do not tell, and the text was read as English. */
  readonly language?: string
  readonly statements: readonly StatementSkills[]
  readonly leftOut: readonly LeftOut[]
}

export interface FindSkillsOptions {
  /** ISO 639-1; detected where it is left out. */
  readonly language?: string
  /** At most so many a statement (5). */
  readonly limit?: number
}

interface Task {
  readonly text: string
  readonly ranker: Ranker
  readonly language: string
  readonly limit: number
}

const shifted = (found: RankedConcept, by: number): RankedConcept => ({
  ...found,
  spans: found.spans.map(({ start, end }) => ({ start: start + by, end: end + by })),
})

function judgePiece(statement: Statement, piece: Piece, { text, ranker, language, limit }: Task): Judgement {
  const [first, last] = [statement[piece.from], statement[piece.to - 1]]
  if (!first || !last) return { found: [], outcome: 'no-match' }
  const own = piece.text ?? text.slice(first.start, last.end)
  const { found, outcome } = ranker.judge(own, { language, limit })
  if (piece.text === undefined) return { outcome, found: found.map((one) => shifted(one, first.start)) }
  // Words filled in stand elsewhere: the item's own words are shown.
  const spans = [{ start: first.start, end: last.end }]
  const same = found.filter(({ certainty }) => certainty === 'certain').map((one) => asLikely({ ...one, spans }))
  return { outcome, found: same }
}

const order = { certain: 0, likely: 1, possible: 2 } as const

function bestPerSkill(found: readonly RankedConcept[]): readonly RankedConcept[] {
  const ordered = found.toSorted(
    (left, right) =>
      order[left.certainty] - order[right.certainty] || right.score - left.score || (left.uri < right.uri ? -1 : 1),
  )
  const seen = new Set<string>()
  return ordered.filter(({ uri }) => !seen.has(uri) && seen.add(uri))
}

function rangeOf(statement: Statement, spans: readonly TextSpan[]) {
  const inside = (start: number, end: number) => spans.some((span) => start < span.end && end > span.start)
  const from = statement.findIndex(({ start, end }) => inside(start, end))
  const to = statement.findLastIndex(({ start, end }) => inside(start, end))
  return from < 0 ? { from: 0, to: statement.length } : { from, to: to + 1 }
}

/** A negation only takes away: what it stands before is no skill of the person. */
function withoutAbsent(
  statement: Statement,
  found: readonly RankedConcept[],
  language: string,
): readonly RankedConcept[] {
  const read = findTextLanguage(language)
  const turns = turnsOf(read ? [read] : [])
  return found.filter(({ spans, label }) => {
    const ownWords = placeTextWords(label).map(({ word }) => word)
    return !isAbsent(statement, rangeOf(statement, spans), { turns, ownWords })
  })
}

interface StatementAnswer {
  readonly skills: readonly RankedConcept[]
  readonly reason: LeftOut['reason']
}

/** A label beside other words of the statement may be meant otherwise: only a statement that is the label is certain. */
const asLikely = (found: RankedConcept): RankedConcept =>
  found.certainty === 'certain' ? { ...found, certainty: 'likely' } : found

const mostOfPiece = 2

/** What is merely alike in a piece is noise, unless all the piece says stands in the label and nothing is nearer. */
function chooseOfPiece(found: readonly RankedConcept[]): readonly RankedConcept[] {
  const sure = found.filter(({ certainty }) => certainty !== 'possible')
  return sure.length > 0 ? sure : found.filter(({ isWhole }) => isWhole).slice(0, mostOfPiece)
}

function answerOf(statement: Statement, task: Task): StatementAnswer {
  const read = findTextLanguage(task.language)
  const { items, filled } = cutPieces(statement, task.text, grammarOf(read ? [read] : []))
  const whole = { from: 0, to: statement.length }
  const { found: ofWhole, outcome } = judgePiece(statement, whole, task)
  const isOneItem = items.length === 1
  const ofPieces = [...items.filter((item) => !spansAll(item, statement)), ...filled].flatMap((piece) =>
    chooseOfPiece(judgePiece(statement, piece, task).found).map((one) => (isOneItem ? one : asLikely(one))),
  )
  const ordered = bestPerSkill([...ofWhole, ...ofPieces]).slice(0, task.limit)
  const skills = withoutAbsent(statement, ordered, task.language)
  if (ordered.length > 0) return { skills, reason: 'negated' }
  return { skills, reason: outcome === 'no-match' ? 'nothing-fits' : 'nothing-sure' }
}

const spansAll = ({ from, to }: Piece, statement: Statement) => from === 0 && to === statement.length

const usualLimit = 5

/**
 * Skills in a text of any length: a phrase, a learning outcome, a CV, an advertisement, a handbook. Read statement by
 * statement; what is about the employer, pay or the law is left out, and so is what nothing in ESCO fits.
 * Example: `findSkillsInText('No experience with welding', ranker).statements` is empty.
 */
export function findSkillsInText(
  text: string,
  ranker: Ranker,
  { language, limit = usualLimit }: FindSkillsOptions = {},
): TextSkills {
  const known = language ?? ranker.detect(text)[0]?.language
  const read = known ?? 'en'
  const statements: StatementSkills[] = []
  const leftOut: LeftOut[] = []
  for (const statement of cutStatements(placeTextWords(text))) {
    const [first, last] = [statement[0], statement.at(-1)]
    if (!first || !last) continue
    const span = { start: first.start, end: last.end }
    const reason = findBoilerplate(text.slice(span.start, span.end))
    if (reason) {
      leftOut.push({ ...span, reason })
      continue
    }
    const answer = answerOf(statement, { text, ranker, language: read, limit })
    if (answer.skills.length > 0) statements.push({ ...span, language: read, skills: answer.skills })
    else leftOut.push({ ...span, reason: answer.reason })
  }
  return { ...(known !== undefined && { language: known }), statements, leftOut }
}
