import type { BroughtSkill, Certainty, Decision, TextMatch } from './skills-api.ts'

/** What a person said of one match: about these words in this statement, by whom, on which day. */
export interface SkillDecision {
  readonly skillUri: string
  readonly decision: Decision
  /** The statement as it stands in the text. */
  readonly statement: string
  readonly words: readonly string[]
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
  readonly decision?: SkillDecision
  /** Of the same words in another statement: shown, never applied. */
  readonly earlier?: SkillDecision
}

type About = Pick<SkillDecision, 'skillUri' | 'statement'>

const isAbout = (one: About, other: About) => one.skillUri === other.skillUri && one.statement === other.statement

const aboutOf = ({ match, statement }: NumberedMatch): About => ({ skillUri: match.uri, statement })

/** Decisions with one more; an earlier one on the same match is replaced. The same once more takes it back. */
export function withDecision(
  decisions: readonly SkillDecision[],
  numbered: NumberedMatch,
  made: Pick<SkillDecision, 'decision' | 'by' | 'on'>,
): readonly SkillDecision[] {
  const about = aboutOf(numbered)
  const others = decisions.filter((one) => !isAbout(one, about))
  if (numbered.decision?.decision === made.decision) return others
  const { matchedLabel, words, method, certainty } = numbered.match
  const found = { words: words.map(({ text }) => text), label: matchedLabel.text, labelLanguage: matchedLabel.language }
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

const sameWords = (one: readonly string[], other: readonly string[]) =>
  one.join(' ').toLowerCase() === other.join(' ').toLowerCase()

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
