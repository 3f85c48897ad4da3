import { findAbbreviations, type PlacedAbbreviation } from '@wanderbuch/skills/abbreviations/abbreviations'
import type { EscoVocabulary } from '@wanderbuch/skills/esco-vocabulary'
import { saysAbsent } from '@wanderbuch/skills/match/says-absent'
import type { RankedConcept, Ranker } from '@wanderbuch/skills/rank/ranker'
import type { FoundSkill, FoundStatement, Span } from './skill-finder.ts'

export interface AbbreviationReading {
  readonly text: string
  readonly language: string
  readonly vocabulary: EscoVocabulary
  readonly ranker: Ranker
}

/** What the text itself says is never more than likely when it is said by an abbreviation. */
const certaintyOf = ({ certainty, isWhole }: RankedConcept): FoundSkill['certainty'] | undefined => {
  if (certainty === 'certain') return 'likely'
  return certainty === 'likely' || isWhole ? 'possible' : undefined
}

/** What the first phrase that names something names; of one abbreviation the best alone. */
function readOne({ phrases, start, end }: PlacedAbbreviation, reading: AbbreviationReading): readonly FoundSkill[] {
  const { language, vocabulary, ranker } = reading
  for (const phrase of phrases) {
    const found = ranker.rank(phrase, { language, limit: 1 })[0]
    const certainty = found && certaintyOf(found)
    const skill = found && vocabulary.findSkill(found.uri)
    if (!certainty || !skill) continue
    const { label, language: labelLanguage } = found
    return [{ skill, label, labelLanguage, words: [{ start, end }], method: 'abbreviation', certainty }]
  }
  return []
}

const isWithin = ({ start, end }: Span, spans: readonly Span[]) =>
  spans.some((one) => one.start <= start && one.end >= end)

/**
 * Reads the abbreviations of a statement by the words they stand for. One that the labels have themselves ("program a CNC
 * controller") was found before and is not read again; nothing that was found is taken away.
 */
export function readAbbreviations(statement: FoundStatement, reading: AbbreviationReading): FoundStatement {
  const { outcome, start, end } = statement
  if (outcome === 'left-out' || ('reason' in statement && statement.reason === 'negated')) return statement
  const own = reading.text.slice(start, end)
  const placed = findAbbreviations(own, reading.language).map((one) => ({
    ...one,
    start: one.start + start,
    end: one.end + start,
  }))
  if (placed.length === 0 || saysAbsent(own, reading.language)) return statement
  const matches = outcome === 'matched' ? statement.matches : []
  const spans = matches.flatMap(({ words }) => words)
  const known = new Set(matches.map(({ skill }) => skill.uri))
  const added = placed
    .filter((one) => !isWithin(one, spans))
    .flatMap((one) => readOne(one, reading))
    .filter(({ skill }) => !known.has(skill.uri) && known.add(skill.uri))
  return added.length === 0 ? statement : { start, end, outcome: 'matched', matches: [...matches, ...added] }
}
