import { type AnsweredText, listFoundSkills, searchText } from './answer-skills.ts'
import type { RegisterLine, RegisterMatch, RegisterSettings } from './register-line.ts'
import type { SkillFinder } from './skill-finder.ts'

/** A record of a register, ready to be searched. */
export interface RegisterRecord {
  /** Number of the record, from 1; the head does not count. */
  readonly record: number
  /** Line of the file it begins in. */
  readonly line: number
  readonly text: string
}

/** What every record of a run is searched by. */
export interface RecordSearch {
  readonly language: string | undefined
  readonly answerLanguage: string
  readonly settings: RegisterSettings
}

type FoundMatch = ReturnType<typeof listFoundSkills>[number]

const toMatch = ({ uri, label, matchedLabel, certainty, method, words }: FoundMatch): RegisterMatch => ({
  uri,
  label: label.text,
  certainty,
  method,
  matchedLabel: matchedLabel.text,
  language: matchedLabel.language,
  words: words.map(({ text }) => text),
})

function outcomeOf({ statements }: AnsweredText): RegisterLine['outcome'] {
  // What is open in one statement is not settled by another that nothing fits.
  const order = ['matched', 'not-determined', 'no-match'] as const
  return order.find((outcome) => statements.some((one) => one.outcome === outcome)) ?? 'empty'
}

/** The line of one record; the same in every thread. */
export function matchRecord(
  { record, line, text }: RegisterRecord,
  { language, answerLanguage, settings }: RecordSearch,
  finder: SkillFinder,
): RegisterLine {
  const answer = searchText({ text, language, answerLanguage }, finder)
  return {
    record,
    line,
    ...settings,
    outcome: outcomeOf(answer),
    language: answer.language.codes,
    skills: listFoundSkills(answer).map(toMatch),
    noMatch: answer.statements.filter(({ outcome }) => outcome === 'no-match').length,
  }
}
