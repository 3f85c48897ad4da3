import data from '../data/esco-starter.json' with { type: 'json' }
import {
  type EscoOccupation,
  type EscoSkill,
  type EscoVocabulary,
  type OccupationHit,
  shownLabel,
} from './esco-vocabulary.ts'
import { foldText, placeWords } from './fold-text.ts'

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

interface SearchEntry {
  readonly occupation: EscoOccupation
  readonly label: string
  readonly folded: string
  readonly language: string
}

function searchEntries(occupations: readonly EscoOccupation[]): readonly SearchEntry[] {
  return occupations.flatMap((occupation) => {
    const labels = [
      ...Object.entries(occupation.preferred).map(([language, label]) => ({ language, label })),
      ...Object.entries(occupation.alternative).flatMap(([language, list]) =>
        list.map((label) => ({ language, label })),
      ),
    ]
    return labels.map(({ language, label }) => ({ occupation, label, language, folded: foldText(label) }))
  })
}

/** 0 = the label itself, 1 = starts with it, 2 = a word starts with it, 3 = all words occur; undefined = not found. */
function rankOf(folded: string, wanted: string, words: readonly string[]): number | undefined {
  if (folded === wanted) return 0
  if (folded.startsWith(wanted)) return 1
  if (folded.includes(` ${wanted}`)) return 2
  return words.length > 0 && words.every((word) => folded.includes(word)) ? 3 : undefined
}

function search(entries: readonly SearchEntry[], text: string, language: string): readonly OccupationHit[] {
  const wanted = foldText(text.trim())
  const words = placeWords(text).map(({ word }) => word)
  const best = new Map<string, { readonly rank: number; readonly hit: OccupationHit }>()
  for (const { occupation, label, folded, language: found } of entries) {
    const isCode = wanted !== '' && occupation.code.startsWith(wanted)
    const base = isCode ? 0 : rankOf(folded, wanted, words)
    if (base === undefined) continue
    const rank = base * 10 + (found === language ? 0 : found === 'en' ? 1 : 2)
    if ((best.get(occupation.uri)?.rank ?? Infinity) <= rank) continue
    const { uri, code } = occupation
    const shown = { uri, code, label: shownLabel(occupation, language), matched: label, matchedLanguage: found }
    best.set(uri, { rank, hit: shown })
  }
  return [...best.values()].toSorted((left, right) => left.rank - right.rank).map(({ hit }) => hit)
}

function createStarter(): EscoVocabulary {
  const skills = readSkills()
  const occupations = readOccupations(skills)
  const entries = searchEntries(occupations)
  const byKey = new Map(occupations.flatMap((one) => [[one.uri, one] as const, [one.code, one] as const]))
  const skillByUri = new Map(skills.map((skill) => [skill.uri, skill]))
  return {
    version: data.about.version,
    occupations,
    skills,
    findOccupation: (uriOrCode) => byKey.get(uriOrCode),
    findSkill: (uri) => skillByUri.get(uri),
    searchOccupations: (text, language, limit = 20) => search(entries, text, language).slice(0, limit),
  }
}

let loaded: EscoVocabulary | undefined

/** The built-in vocabulary: 67 occupations of ESCO 1.1.1 with all their skills. Read once, then shared. */
export function loadEscoStarter(): EscoVocabulary {
  loaded ??= createStarter()
  return loaded
}
