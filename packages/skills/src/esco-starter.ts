import data from '../data/esco-starter.json' with { type: 'json' }
import { type EscoOccupation, type EscoSkill, type EscoVocabulary, occupationHit } from './esco-vocabulary.ts'
import { buildSearchTable } from './vocabulary-search/build-search-table.ts'
import { searchTable } from './vocabulary-search/search-occupations.ts'
import type { SearchTexts } from './vocabulary-search/search-table.ts'

const skillUri = (id: string) => `http://data.europa.eu/esco/skill/${id}`
const occupationUri = (id: string) => `http://data.europa.eu/esco/occupation/${id}`

function readSkills(): readonly EscoSkill[] {
  return data.skills.map(({ id, ...skill }) => ({ uri: skillUri(id), ...skill }))
}

function readOccupations(skills: readonly EscoSkill[]): readonly EscoOccupation[] {
  const at = (positions: readonly number[]) => positions.flatMap((position) => skills[position] ?? [])
  return data.occupations.map(({ id, essential, optional, ...occupation }) => ({
    uri: occupationUri(id),
    ...occupation,
    essential: at(essential),
    optional: at(optional),
  }))
}

function createSearch(occupations: readonly EscoOccupation[]): EscoVocabulary['searchOccupations'] {
  const { table, entryTexts, words } = buildSearchTable(occupations)
  const texts: SearchTexts = {
    textOf: (entry) => entryTexts[entry] ?? '',
    wordAt: (place) => words[place] ?? '',
    codeOf: (occupation) => occupations[occupation]?.code ?? '',
  }
  return (text, language, limit = 20) =>
    searchTable(table, texts, { text, language })
      .slice(0, limit)
      .flatMap(({ occupation, entry }) => {
        const found = occupations[occupation]
        const matchedLanguage = table.languages[table.entryLanguage[entry] ?? 0] ?? ''
        return found ? [occupationHit(found, language, { matched: texts.textOf(entry), matchedLanguage })] : []
      })
}

function createStarter(): EscoVocabulary {
  const skills = readSkills()
  const occupations = readOccupations(skills)
  const byKey = new Map(occupations.flatMap((one) => [[one.uri, one] as const, [one.code, one] as const]))
  const skillByUri = new Map(skills.map((skill) => [skill.uri, skill]))
  return {
    version: data.about.version,
    labelSets: data.about.labelSets,
    occupations,
    skills,
    findOccupation: (uriOrCode) => byKey.get(uriOrCode),
    findSkill: (uri) => skillByUri.get(uri),
    searchOccupations: createSearch(occupations),
  }
}

let loaded: EscoVocabulary | undefined

/** The built-in vocabulary: 67 occupations of ESCO 1.1.1 with all their skills. Read once, then shared. */
export function loadEscoStarter(): EscoVocabulary {
  loaded ??= createStarter()
  return loaded
}
