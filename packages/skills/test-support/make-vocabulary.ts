import type {
  EscoLabels,
  EscoOccupation,
  EscoSkill,
  EscoVocabulary,
  SkillCollection,
  SkillKnowledge,
} from '../src/esco-vocabulary.ts'

/** Pairs `[from, to]` of URIs. */
export type Pairs = readonly (readonly [string, string])[]

export interface VocabularyParts {
  readonly version: string
  readonly skills: readonly EscoSkill[]
  readonly occupations: readonly EscoOccupation[]
  /** `[narrower, broader]`. */
  readonly broader: Pairs
  /** `[skill, what it needs]`. */
  readonly needs: Pairs
  /** `[skill, what it may need]`. */
  readonly mayNeed: Pairs
  readonly collections: Readonly<Partial<Record<SkillCollection, readonly string[]>>>
  readonly groups: readonly (EscoLabels & { readonly uri: string; readonly code?: string })[]
}

function listBy(pairs: Pairs, from: 0 | 1): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>()
  for (const pair of pairs) {
    const known = found.get(pair[from])
    const other = pair[from === 0 ? 1 : 0]
    if (known) known.push(other)
    else found.set(pair[from], [other])
  }
  return new Map([...found].map(([uri, list]) => [uri, list.toSorted()]))
}

function occupationsBy(occupations: readonly EscoOccupation[], relation: 'essential' | 'optional') {
  return listBy(
    occupations.flatMap((occupation) => occupation[relation].map(({ uri }) => [uri, occupation.uri] as const)),
    0,
  )
}

function makeKnowledge(parts: VocabularyParts): SkillKnowledge {
  const { broader, needs, mayNeed, occupations, groups } = parts
  const [up, down] = [listBy(broader, 0), listBy(broader, 1)]
  const [essential, essentialFor] = [listBy(needs, 0), listBy(needs, 1)]
  const [optional, optionalFor] = [listBy(mayNeed, 0), listBy(mayNeed, 1)]
  const [byEssential, byOptional] = [occupationsBy(occupations, 'essential'), occupationsBy(occupations, 'optional')]
  const groupByUri = new Map(groups.map((group) => [group.uri, group]))
  const known = new Set([...parts.skills.map(({ uri }) => uri), ...groupByUri.keys()])
  const collections = Object.entries(parts.collections).map(([name, uris]) => [name, new Set(uris)] as const)
  return {
    relationsOf: (uri) => {
      if (!known.has(uri)) return undefined
      const at = (lists: ReadonlyMap<string, readonly string[]>) => lists.get(uri) ?? []
      return {
        broader: at(up),
        narrower: at(down),
        essential: at(essential),
        optional: at(optional),
        essentialFor: at(essentialFor),
        optionalFor: at(optionalFor),
      }
    },
    collectionsOf: (uri) => collections.flatMap(([name, uris]) => (uris.has(uri) ? [name as SkillCollection] : [])),
    occupationsWith: (uri) => ({ essential: byEssential.get(uri) ?? [], optional: byOptional.get(uri) ?? [] }),
    findGroup: (uri) => groupByUri.get(uri),
  }
}

/** A vocabulary from its parts, for tests: small ones written by hand, or official files read by the test. */
export function makeVocabulary(parts: VocabularyParts): EscoVocabulary {
  const skillByUri = new Map(parts.skills.map((skill) => [skill.uri, skill]))
  const byKey = new Map(parts.occupations.flatMap((one) => [[one.uri, one] as const, [one.code, one] as const]))
  return {
    version: parts.version,
    labelSets: [],
    occupations: parts.occupations,
    skills: parts.skills,
    findOccupation: (key) => byKey.get(key),
    findSkill: (uri) => skillByUri.get(uri),
    searchOccupations: () => [],
    knowledge: makeKnowledge(parts),
  }
}
