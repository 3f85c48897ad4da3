import type { EscoLabels, EscoOccupation, EscoSkill } from '../esco-vocabulary.ts'
import type { SourceLabel } from '../read-esco/esco-source.ts'
import { conceptKinds, labelKinds, type RelationName, skillKinds } from './index-columns.ts'
import { lazily, lazilyEach } from './lazily.ts'
import { type MergedLabels, mergeLabels } from './merge-labels.ts'
import type { IndexColumns } from './read-columns.ts'

/** Concepts of an opened index by their number; an object is made when it is first asked for. */
export interface OpenedConcepts {
  readonly columns: IndexColumns
  readonly kindOf: (concept: number) => (typeof conceptKinds)[number]
  readonly uriOf: (concept: number) => string
  readonly find: (uri: string) => number | undefined
  readonly labelsOf: (concept: number) => readonly SourceLabel[]
  readonly listRelated: (concept: number, name: RelationName) => readonly number[]
  readonly skillAt: (concept: number) => EscoSkill
  readonly occupationAt: (concept: number) => EscoOccupation
  readonly wordsAt: (concept: number) => MergedLabels
}

function openLabels({ about, column, column4, textOf }: IndexColumns) {
  const [starts, texts] = [column4('label.starts'), column('label.text')]
  const [sets, kinds] = [column('label.set'), column('label.kind')]
  return (concept: number): readonly SourceLabel[] => {
    const labels: SourceLabel[] = []
    for (let row = starts[concept] ?? 0; row < (starts[concept + 1] ?? 0); row += 1) {
      const set = sets[row] ?? 0
      const language = about.sets[set]?.languages[0] ?? ''
      const kind = labelKinds[kinds[row] ?? 0] ?? 'preferred'
      labels.push({ language, kind, text: textOf(texts[row] ?? 0), set })
    }
    return labels
  }
}

function openRelations({ column4 }: IndexColumns): OpenedConcepts['listRelated'] {
  return (concept, name) => {
    const starts = column4(`${name}.starts`)
    return [...column4(name).subarray(starts[concept], starts[concept + 1])]
  }
}

/** Words of an object that are decoded when one of them is looked at. */
function withWords<Fields extends object>(fields: Fields, words: () => MergedLabels): Fields & EscoLabels {
  return Object.defineProperties(fields, {
    preferred: { enumerable: true, get: () => words().preferred },
    alternative: { enumerable: true, get: () => words().alternative },
  }) as Fields & EscoLabels
}

type Basics = Pick<OpenedConcepts, 'columns' | 'uriOf' | 'kindOf' | 'listRelated' | 'wordsAt'>

function openSkills({ columns, uriOf, wordsAt }: Basics): OpenedConcepts['skillAt'] {
  const [kinds, reuses] = [columns.column('concept.skill'), columns.column('concept.reuse')]
  return lazilyEach((concept) => {
    const words = () => wordsAt(concept)
    const fields = {
      uri: uriOf(concept),
      kind: skillKinds[kinds[concept] ?? 0] ?? 'not-stated',
      reuse: columns.textOf(reuses[concept] ?? 0) || 'not-stated',
      get sets() {
        return words().sets
      },
    }
    return withWords(fields, words)
  })
}

function openOccupations(basics: Basics, skillAt: OpenedConcepts['skillAt']): OpenedConcepts['occupationAt'] {
  const { columns, uriOf, kindOf, listRelated, wordsAt } = basics
  const [codes, groups] = [columns.column('concept.code'), columns.column('concept.isco')]
  const skillsOf = (concept: number, name: RelationName) =>
    lazily(() =>
      listRelated(concept, name)
        .filter((one) => kindOf(one) === 'skill')
        .map(skillAt),
    )
  return lazilyEach((concept) => {
    const [essential, optional] = [skillsOf(concept, 'essential'), skillsOf(concept, 'optional')]
    const fields = {
      uri: uriOf(concept),
      code: columns.textOf(codes[concept] ?? 0),
      isco08: columns.textOf(groups[concept] ?? 0),
      get essential() {
        return essential()
      },
      get optional() {
        return optional()
      },
    }
    return withWords(fields, () => wordsAt(concept))
  })
}

export function openConcepts(columns: IndexColumns): OpenedConcepts {
  const [uris, kinds] = [columns.column('concept.uri'), columns.column('concept.kind')]
  const uriOf = (concept: number) => columns.textOf(uris[concept] ?? 0)
  const kindOf = (concept: number) => conceptKinds[kinds[concept] ?? 0] ?? 'group'
  const numbers = lazily(() => new Map(Array.from({ length: columns.concepts }, (_, at) => [uriOf(at), at] as const)))
  const labelsOf = openLabels(columns)
  const wordsAt = lazilyEach((concept) => mergeLabels(labelsOf(concept), columns.about.sets))
  const basics: Basics = { columns, uriOf, kindOf, listRelated: openRelations(columns), wordsAt }
  const skillAt = openSkills(basics)
  const occupationAt = openOccupations(basics, skillAt)
  return { ...basics, find: (uri) => numbers().get(uri), labelsOf, skillAt, occupationAt }
}
