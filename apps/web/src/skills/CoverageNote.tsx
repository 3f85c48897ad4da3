import { useInterface } from '../InterfaceLanguage.tsx'
import { nameLanguage } from '../words/name-language.ts'
import type { LanguageCoverage, SkillCoverage } from './skills-api.ts'
import { useSkillsWords } from './use-skills-words.ts'

type Key =
  | 'skilltext.coverage.unread'
  | 'skilltext.coverage.text-without-skills'
  | 'skilltext.coverage.names-occupations-only'
  | 'skilltext.coverage.names-some'

interface Told {
  readonly key: Key
  readonly of: LanguageCoverage
}

function tellText(of: LanguageCoverage | undefined): readonly Told[] {
  if (!of) return []
  if (!of.isRead) return [{ key: 'skilltext.coverage.unread', of }]
  return of.skills === 0 ? [{ key: 'skilltext.coverage.text-without-skills', of }] : []
}

function tellNames(of: LanguageCoverage | undefined, all: number): readonly Told[] {
  if (!of || of.skills === all) return []
  return [{ key: of.skills === 0 ? 'skilltext.coverage.names-occupations-only' : 'skilltext.coverage.names-some', of }]
}

interface Props {
  readonly coverage: SkillCoverage
  readonly textLanguage: string | undefined
  readonly answerLanguage: string
}

/** What ESCO at hand lacks in the language of the text or of the names; nothing where nothing is lacking. */
export function CoverageNote({ coverage, textLanguage, answerLanguage }: Props) {
  const words = useSkillsWords()
  const { language } = useInterface()
  const find = (code: string | undefined) => coverage.languages.find((one) => one.language === code)
  const told = [...tellText(find(textLanguage)), ...tellNames(find(answerLanguage), coverage.skills)]
  return told.map(({ key, of }) => (
    <p key={key} className="note coverage-note">
      {words.label(key, {
        language: nameLanguage(of.language, language),
        occupations: of.occupations,
        skills: of.skills,
        all: coverage.skills,
      })}
    </p>
  ))
}
