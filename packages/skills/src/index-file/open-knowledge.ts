import type { SkillKnowledge, SkillRelations } from '../esco-vocabulary.ts'
import { skillCollections } from './index-columns.ts'
import { lazily } from './lazily.ts'
import type { OpenedConcepts } from './open-concepts.ts'

type Turned = 'broader' | 'essential' | 'optional'

/** Lists of a relation the other way round, laid end to end as the relation itself is. */
function turnRelation({ columns }: OpenedConcepts, name: Turned): (concept: number) => readonly number[] {
  const [starts, targets] = [columns.column4(`${name}.starts`), columns.column4(name)]
  const turned = new Uint32Array(columns.concepts + 2)
  for (const target of targets) turned[target + 2] = (turned[target + 2] ?? 0) + 1
  for (let at = 2; at < turned.length; at += 1) turned[at] = (turned[at] ?? 0) + (turned[at - 1] ?? 0)
  const sources = new Uint32Array(targets.length)
  for (let concept = 0; concept < columns.concepts; concept += 1) {
    for (let at = starts[concept] ?? 0; at < (starts[concept + 1] ?? 0); at += 1) {
      const place = (targets[at] ?? 0) + 1
      sources[turned[place] ?? 0] = concept
      turned[place] = (turned[place] ?? 0) + 1
    }
  }
  return (concept) => [...sources.subarray(turned[concept], turned[concept + 1])]
}

function openRelationsOf(
  concepts: OpenedConcepts,
  turned: Record<Turned, () => (concept: number) => readonly number[]>,
) {
  const uris = (numbers: readonly number[]) => numbers.map(concepts.uriOf)
  const skillsOnly = (numbers: readonly number[]) => uris(numbers.filter((one) => concepts.kindOf(one) === 'skill'))
  return (uri: string): SkillRelations | undefined => {
    const concept = concepts.find(uri)
    if (concept === undefined) return undefined
    return {
      broader: uris(concepts.listRelated(concept, 'broader')),
      narrower: uris(turned.broader()(concept)),
      essential: uris(concepts.listRelated(concept, 'essential')),
      optional: uris(concepts.listRelated(concept, 'optional')),
      essentialFor: skillsOnly(turned.essential()(concept)),
      optionalFor: skillsOnly(turned.optional()(concept)),
    }
  }
}

function openGroups(concepts: OpenedConcepts): SkillKnowledge['findGroup'] {
  const { columns } = concepts
  const codes = columns.column('concept.code')
  return (uri) => {
    const concept = concepts.find(uri)
    if (concept === undefined || concepts.kindOf(concept) !== 'group') return undefined
    const { preferred, alternative } = concepts.wordsAt(concept)
    const code = columns.textOf(codes[concept] ?? 0)
    return { uri, preferred, alternative, ...(code !== '' && { code }) }
  }
}

/** What the index knows of its concepts beyond their words. Concepts lie sorted by address, so their numbers sort alike. */
export function openKnowledge(concepts: OpenedConcepts): SkillKnowledge {
  const turned = {
    broader: lazily(() => turnRelation(concepts, 'broader')),
    essential: lazily(() => turnRelation(concepts, 'essential')),
    optional: lazily(() => turnRelation(concepts, 'optional')),
  }
  const bits = concepts.columns.column('concept.collections')
  const occupationsOf = (uri: string, name: 'essential' | 'optional') => {
    const concept = concepts.find(uri)
    const sources = concept === undefined ? [] : turned[name]()(concept)
    return sources.filter((one) => concepts.kindOf(one) === 'occupation').map(concepts.uriOf)
  }
  return {
    relationsOf: openRelationsOf(concepts, turned),
    collectionsOf: (uri) => {
      const held = bits[concepts.find(uri) ?? -1] ?? 0
      return skillCollections.filter((_, at) => (held & (1 << at)) !== 0)
    },
    occupationsWith: (uri) => ({
      essential: occupationsOf(uri, 'essential'),
      optional: occupationsOf(uri, 'optional'),
    }),
    findGroup: openGroups(concepts),
  }
}
