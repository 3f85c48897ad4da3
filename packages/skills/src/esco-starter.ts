import data from '../data/esco-starter.json' with { type: 'json' }
import {
  type EscoOccupation,
  type EscoSkill,
  type EscoVocabulary,
  type OccupationHit,
  labelOf,
} from './esco-vocabulary.ts'
import { foldText } from '@wanderbuch/standards/fold-text'
import { placeWords } from './place-words.ts'

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
  readonly language: string
  /** The label and, where it names two forms with a slash, each of them; folded. */
  readonly forms: readonly string[]
  readonly words: readonly string[]
}

function searchEntries(occupations: readonly EscoOccupation[]): readonly SearchEntry[] {
  return occupations.flatMap((occupation) => {
    const preferred = Object.entries(occupation.preferred)
    const alternative = Object.entries(occupation.alternative).flatMap(([language, list]) =>
      list.map((label) => [language, label] as const),
    )
    return [...preferred, ...alternative].map(([language, label]) => {
      const forms = [label, ...label.split('/')].map((form) => foldText(form).trim())
      return { occupation, label, language, forms, words: placeWords(label).map(({ word }) => word) }
    })
  })
}

interface Wanted {
  readonly text: string
  readonly words: readonly string[]
  readonly language: string
}

/** 0 = the label itself, 1 = starts with it, 2 = its words start words of the label; undefined = not found. */
function rankLabel({ forms, words }: SearchEntry, wanted: Wanted): number | undefined {
  if (forms.includes(wanted.text)) return 0
  if (forms.some((form) => form.startsWith(wanted.text))) return 1
  const isWhole = wanted.words.length > 0 && wanted.words.every((asked) => words.some((word) => word.startsWith(asked)))
  return isWhole ? 2 : undefined
}

function rankEntry(entry: SearchEntry, wanted: Wanted): number | undefined {
  const { code } = entry.occupation
  const byCode = code === wanted.text ? 0 : code.startsWith(wanted.text) ? 1 : undefined
  const rank = byCode ?? rankLabel(entry, wanted)
  if (rank === undefined) return undefined
  return rank * 10 + (entry.language === wanted.language ? 0 : entry.language === 'en' ? 1 : 2)
}

interface Found {
  readonly entry: SearchEntry
  readonly rank: number
}

const shortestForm = ({ forms }: SearchEntry) => Math.min(...forms.map((form) => form.length))

/** Among equals the shorter name, then the shorter code: both stand for the wider occupation. */
function byRank(left: Found, right: Found): number {
  const [one, other] = [left.entry.occupation.code, right.entry.occupation.code]
  const order = left.rank - right.rank || shortestForm(left.entry) - shortestForm(right.entry)
  return order || one.length - other.length || (one < other ? -1 : 1)
}

function search(entries: readonly SearchEntry[], wanted: Wanted): readonly OccupationHit[] {
  const best = new Map<string, Found>()
  for (const entry of entries) {
    const rank = rankEntry(entry, wanted)
    const known = best.get(entry.occupation.uri)
    if (rank !== undefined && (known === undefined || rank < known.rank)) {
      best.set(entry.occupation.uri, { entry, rank })
    }
  }
  return [...best.values()].toSorted(byRank).map(({ entry: { occupation, label, language } }) => {
    const { uri, code } = occupation
    return { uri, code, label: labelOf(occupation, wanted.language), matched: label, matchedLanguage: language }
  })
}

function readWanted(text: string, language: string): Wanted {
  return { text: foldText(text).trim(), words: placeWords(text).map(({ word }) => word), language }
}

function createStarter(): EscoVocabulary {
  const skills = readSkills()
  const occupations = readOccupations(skills)
  const entries = searchEntries(occupations)
  const byKey = new Map(occupations.flatMap((one) => [[one.uri, one] as const, [one.code, one] as const]))
  const skillByUri = new Map(skills.map((skill) => [skill.uri, skill]))
  return {
    version: data.about.version,
    labelSets: data.about.labelSets,
    occupations,
    skills,
    findOccupation: (uriOrCode) => byKey.get(uriOrCode),
    findSkill: (uri) => skillByUri.get(uri),
    searchOccupations: (text, language, limit = 20) => search(entries, readWanted(text, language)).slice(0, limit),
  }
}

let loaded: EscoVocabulary | undefined

/** The built-in vocabulary: 67 occupations of ESCO 1.1.1 with all their skills. Read once, then shared. */
export function loadEscoStarter(): EscoVocabulary {
  loaded ??= createStarter()
  return loaded
}
