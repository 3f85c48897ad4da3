import type { ConceptPool } from './concept-pool.ts'
import { wordsKey } from './read-tokens.ts'
import type { ConceptScores } from './score-concepts.ts'

/** UTF-16 offsets in the text, `end` not included. */
export interface TextSpan {
  readonly start: number
  readonly end: number
}

/** `same-words`: the text is the label; `like-words`: words alike; `related`: by other languages, groups or company only. */
export type RankMethod = 'same-words' | 'like-words' | 'translated-words' | 'related'

export interface MatchGround {
  readonly label: string
  readonly language: string
  readonly method: RankMethod
  readonly spans: readonly TextSpan[]
  /** Share of the label's weight that the text has, 0 to 1. */
  readonly covered: number
}

/** A word less like the label's than this is not shown as ground. */
const shownLikeness = 0.5

function spansOf({ hits, reader }: ConceptScores, label: number): readonly TextSpan[] {
  const spans = new Map<number, TextSpan>()
  for (let at = reader.field.starts[label] ?? 0; at < (reader.field.starts[label + 1] ?? 0); at += 1) {
    const word = reader.field.members[at] ?? 0
    if ((hits.best[word] ?? 0) < shownLikeness) continue
    for (const { start, end } of hits.units[hits.from[word] ?? 0]?.tokens ?? []) spans.set(start, { start, end })
  }
  return [...spans.values()].toSorted((left, right) => left.start - right.start)
}

/** The label that stands for a concept where none of its own was found in the text. */
function shownLabel({ concepts }: ConceptPool, concept: number, language: string) {
  const labels = concepts[concept]?.labels ?? []
  const find = (wanted: string) => labels.find((label) => label.preferred && label.language === wanted)
  return find(language) ?? find('en') ?? labels[0]
}

/** What a match rests on. */
export function groundOf(
  pool: ConceptPool,
  scored: ConceptScores,
  at: { concept: number; text: string; language: string },
): MatchGround {
  const { reader, hits, labels } = scored
  const label = labels[at.concept] ?? 0
  const spans = label < 0 ? [] : spansOf(scored, label)
  if (label < 0 || spans.length === 0) {
    const shown = shownLabel(pool, at.concept, at.language)
    return { label: shown?.text ?? '', language: shown?.language ?? 'en', method: 'related', spans: [], covered: 0 }
  }
  const text = reader.field.texts[label] ?? ''
  const isSame = wordsKey(text) === wordsKey(at.text)
  const method = isSame ? 'same-words' : reader.field.language === at.language ? 'like-words' : 'translated-words'
  return {
    label: text,
    language: reader.field.language,
    method,
    spans,
    covered: (hits.found[label] ?? 0) / (reader.field.sizes[label] ?? 1),
  }
}
