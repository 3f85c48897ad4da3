import type { BroughtSkill, Certainty, Decision, TextMatch } from './skills-api.ts'

/** What a person said of one match: about these words in this statement, by whom, on which day. */
export interface SkillDecision {
  readonly skillUri: string
  readonly decision: Decision
  /** The statement as it stands in the text; empty where only the words are known (a file of open mappings). */
  readonly statement: string
  readonly words: readonly string[]
  /** Of the text; `und` where it is not known. */
  readonly language: string
  /** The label that matched. */
  readonly label: string
  readonly labelLanguage: string
  readonly method: string
  readonly certainty: Certainty
  readonly by: string
  /** `YYYY-MM-DD`. */
  readonly on: string
}

/** A match with its number in the text, the statement it stands in, and what was decided on it. */
export interface NumberedMatch {
  readonly number: number
  readonly match: TextMatch
  readonly statement: string
  /** Of the text; `und` where it is not known. */
  readonly language: string
  readonly decision?: SkillDecision
  /** Of the same words in another statement: shown, never applied. */
  readonly earlier?: SkillDecision
}

type About = Pick<SkillDecision, 'skillUri' | 'statement' | 'words'>

const sameWords = (one: readonly string[], other: readonly string[]) =>
  one.join(' ').toLowerCase() === other.join(' ').toLowerCase()

const isAbout = (one: About, other: About) =>
  one.skillUri === other.skillUri && one.statement === other.statement && sameWords(one.words, other.words)

export const aboutOf = ({ match, statement }: Pick<NumberedMatch, 'match' | 'statement'>): About => ({
  skillUri: match.uri,
  statement,
  words: match.words.map(({ text }) => text),
})

/** Decisions with one more; an earlier one on the same match is replaced. The same once more takes it back. */
export function withDecision(
  decisions: readonly SkillDecision[],
  numbered: NumberedMatch,
  made: Pick<SkillDecision, 'decision' | 'by' | 'on'>,
): readonly SkillDecision[] {
  const about = aboutOf(numbered)
  const others = decisions.filter((one) => !isAbout(one, about))
  if (numbered.decision?.decision === made.decision) return others
  const { matchedLabel, method, certainty } = numbered.match
  const found = { label: matchedLabel.text, labelLanguage: matchedLabel.language, language: numbered.language }
  return [...others, { ...about, ...made, ...found, method, certainty }]
}

/** Decisions of a file beside those at hand; where both are about one match, the one at hand stays. */
export function joinDecisions(
  own: readonly SkillDecision[],
  imported: readonly SkillDecision[],
): readonly SkillDecision[] {
  return [...own, ...imported.filter((one) => !own.some((other) => isAbout(one, other)))]
}

export const findDecision = (decisions: readonly SkillDecision[], about: About) =>
  decisions.find((one) => isAbout(one, about))

/** What was decided on the same words and skill in another statement. */
export function findEarlier(
  decisions: readonly SkillDecision[],
  { uri, words }: TextMatch,
  statement: string,
): SkillDecision | undefined {
  const own = words.map(({ text }) => text)
  return decisions.find((one) => one.skillUri === uri && one.statement !== statement && sameWords(one.words, own))
}

/** What is brought to a comparison. */
export const toBrought = ({ match, decision }: NumberedMatch): BroughtSkill => ({
  uri: match.uri,
  certainty: match.certainty,
  words: match.words.map(({ text }) => text),
  ...(decision && { decision: decision.decision }),
})
