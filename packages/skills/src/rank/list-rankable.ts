import type { EscoLabels, EscoVocabulary } from '../esco-vocabulary.ts'
import type { ConceptLabel, RankableConcept } from './rank-concept.ts'

/** What an imported vocabulary may add: all labels of a concept, a description among them. */
export interface MoreLabels {
  readonly listLabels?: (
    uri: string,
  ) => readonly { readonly language: string; readonly kind: string; readonly text: string }[]
}

const iscoUri = (code: string) => `http://data.europa.eu/esco/isco/C${code}`

function labelsOf({ preferred, alternative }: EscoLabels): readonly ConceptLabel[] {
  const first = Object.entries(preferred).map(([language, text]) => ({ language, text, preferred: true }))
  const others = Object.entries(alternative).flatMap(([language, texts]) =>
    texts.map((text) => ({ language, text, preferred: false })),
  )
  return [...first, ...others]
}

/** Groups of ISCO-08 that occupations stand in, down to one digit, where the vocabulary names them. */
function listGroups({ occupations, knowledge }: EscoVocabulary): readonly RankableConcept[] {
  const codes = new Set(
    occupations.flatMap(({ isco08 }) => Array.from({ length: isco08.length }, (_, at) => isco08.slice(0, at + 1))),
  )
  return [...codes].toSorted().flatMap((code): readonly RankableConcept[] => {
    const group = knowledge?.findGroup(iscoUri(code))
    if (!group) return []
    const parent = code.length > 1 ? { parent: iscoUri(code.slice(0, -1)) } : {}
    return [{ uri: group.uri, kind: 'group', labels: labelsOf(group), ...parent }]
  })
}

/** Occupations that need each skill. */
function contextsOf({ occupations }: EscoVocabulary): ReadonlyMap<string, readonly string[]> {
  const contexts = new Map<string, string[]>()
  for (const { uri, essential, optional } of occupations) {
    for (const skill of [...essential, ...optional]) {
      const known = contexts.get(skill.uri)
      if (known) known.push(uri)
      else contexts.set(skill.uri, [uri])
    }
  }
  return contexts
}

const describedBy = (uri: string, { listLabels }: MoreLabels) =>
  listLabels?.(uri).find(({ kind, language }) => kind === 'description' && language === 'en')?.text

/** The concepts of a vocabulary as a ranker reads them. */
export function listRankable(vocabulary: EscoVocabulary & MoreLabels): readonly RankableConcept[] {
  const contexts = contextsOf(vocabulary)
  const describe = (uri: string) => {
    const description = describedBy(uri, vocabulary)
    return description === undefined ? {} : { description }
  }
  const skills = vocabulary.skills.map((skill): RankableConcept => {
    const { uri } = skill
    return { uri, kind: 'skill', labels: labelsOf(skill), contexts: contexts.get(uri) ?? [], ...describe(uri) }
  })
  const occupations = vocabulary.occupations.map((occupation): RankableConcept => {
    const { uri, isco08 } = occupation
    return { uri, kind: 'occupation', labels: labelsOf(occupation), parent: iscoUri(isco08), ...describe(uri) }
  })
  return [...skills, ...occupations, ...listGroups(vocabulary)]
}
