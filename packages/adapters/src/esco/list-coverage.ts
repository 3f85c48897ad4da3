import type { EscoLabels, EscoVocabulary } from '@wanderbuch/skills/esco-vocabulary'

/** What a language covers of a vocabulary, counted in concepts that have a label and in labels. */
export interface LanguageCoverage {
  readonly language: string
  /** Concepts with a preferred label. */
  readonly occupations: number
  readonly skills: number
  /** Further labels of occupations and skills. */
  readonly alternatives: number
}

export interface Coverage {
  readonly occupations: number
  readonly skills: number
  /** By language code. */
  readonly languages: readonly LanguageCoverage[]
}

type Counted = { -readonly [Name in keyof LanguageCoverage]: LanguageCoverage[Name] }

/** Counts what each language covers. */
export function listCoverage({ occupations, skills }: EscoVocabulary): Coverage {
  const counted = new Map<string, Counted>()
  const rowOf = (language: string): Counted => {
    const row = counted.get(language) ?? { language, occupations: 0, skills: 0, alternatives: 0 }
    counted.set(language, row)
    return row
  }
  const count = (concepts: readonly EscoLabels[], name: 'occupations' | 'skills') => {
    for (const { preferred, alternative } of concepts) {
      for (const language of Object.keys(preferred)) rowOf(language)[name] += 1
      for (const [language, labels] of Object.entries(alternative)) rowOf(language).alternatives += labels.length
    }
  }
  count(occupations, 'occupations')
  count(skills, 'skills')
  const languages = [...counted.values()].toSorted((one, other) => (one.language < other.language ? -1 : 1))
  return { occupations: occupations.length, skills: skills.length, languages }
}
