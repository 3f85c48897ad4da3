import { aboutOf, findDecision, findEarlier, type NumberedMatch, type SkillDecision } from './skill-decisions.ts'
import type { Span, TextMatch, TextStatement } from './skills-api.ts'

/** A piece of a statement on which the same matches rest. */
export interface MarkedPiece {
  readonly text: string
  /** Numbers of the matches that rest on it; empty for words no skill rests on. */
  readonly numbers: readonly number[]
  /** Numbers of the matches whose words end here: they are written behind it. */
  readonly ending: readonly number[]
}

export type TextBlock =
  | { readonly kind: 'between'; readonly text: string }
  | {
      readonly kind: TextStatement['outcome']
      readonly start: number
      readonly reason?: string
      readonly pieces: readonly MarkedPiece[]
    }

const startOf = ({ words }: TextMatch) => words[0]?.start ?? 0

/** By where their words begin. A copy by hand: older phones know no `toSorted`. */
const inOrder = (matches: readonly TextMatch[]) => [...matches].sort((one, other) => startOf(one) - startOf(other))

/** Matches in the order of the text with their numbers and what was decided on them. */
export function numberMatches(
  text: string,
  statements: readonly TextStatement[],
  { decisions, language }: { readonly decisions: readonly SkillDecision[]; readonly language: string },
): readonly NumberedMatch[] {
  const all = statements.flatMap(({ start, end, matches }) =>
    inOrder(matches).map((match) => ({ match, statement: text.slice(start, end) })),
  )
  return all.map(({ match, statement }, at) => {
    const decision = findDecision(decisions, aboutOf({ match, statement }))
    const earlier = decision ? undefined : findEarlier(decisions, match, statement)
    return { number: at + 1, match, statement, language, ...(decision && { decision }), ...(earlier && { earlier }) }
  })
}

interface NumberedSpan extends Span {
  readonly number: number
}

function cutPieces(text: string, { start, end }: Span, spans: readonly NumberedSpan[]): readonly MarkedPiece[] {
  const edges = [...new Set([start, end, ...spans.flatMap((span) => [span.start, span.end])])]
  edges.sort((one, other) => one - other)
  return edges.slice(0, -1).map((from, at) => {
    const to = edges[at + 1] ?? end
    const covering = spans.filter((span) => span.start <= from && span.end >= to)
    return {
      text: text.slice(from, to),
      numbers: covering.map(({ number }) => number),
      ending: covering.filter((span) => span.end === to).map(({ number }) => number),
    }
  })
}

/** The whole text in blocks, nothing of it lost: the statements with their marked pieces, and what lies between them. */
export function cutMarkedText(
  text: string,
  statements: readonly TextStatement[],
  numbered: readonly NumberedMatch[],
): readonly TextBlock[] {
  const blocks: TextBlock[] = []
  let at = 0
  let next = 0
  for (const { start, end, outcome, reason, matches } of statements) {
    if (start > at) blocks.push({ kind: 'between', text: text.slice(at, start) })
    const own = numbered.slice(next, next + matches.length)
    next += matches.length
    const spans = own.flatMap(({ number, match }) => match.words.map((words) => ({ ...words, number })))
    const pieces = cutPieces(text, { start, end }, spans)
    blocks.push({ kind: outcome, start, pieces, ...(reason !== undefined && { reason }) })
    at = end
  }
  if (at < text.length) blocks.push({ kind: 'between', text: text.slice(at) })
  return blocks
}
