import { type Result, succeed } from '@wanderbuch/standards/result'
import type { EscoOccupation, EscoSkill, EscoVocabulary, SkillKnowledge } from '../esco-vocabulary.ts'
import type { LabelKind, NationalLabel } from '../read-esco/read-part.ts'
import { type IndexProblem, readContainer, type Sections, writeContainer } from './container.ts'
import { extraStart, nationalMatches } from './index-columns.ts'
import { lazily } from './lazily.ts'
import { openConcepts, type OpenedConcepts } from './open-concepts.ts'
import { openKnowledge } from './open-knowledge.ts'
import { openSearch } from './open-search.ts'
import { readColumns } from './read-columns.ts'
import { extraSections } from './write-index.ts'

/** A label with the set it comes from; sets are those of `labelSets`, each with its source and version. */
export interface SourcedLabel {
  readonly language: string
  readonly kind: LabelKind
  readonly text: string
  readonly set: string
}

/** Whether a concept is released, and what replaces it as far as that is known. */
export interface ConceptStanding {
  readonly status: string
  readonly replacedBy: readonly string[]
}

/** A vocabulary opened from an index. */
export interface IndexedVocabulary extends EscoVocabulary {
  /** Example: `esco-1.1.1`. */
  readonly id: string
  /** Digest of the files it was made of. */
  readonly digest: string
  readonly knowledge: SkillKnowledge
  /** Every label of a concept with its set; hidden labels and descriptions among them. */
  readonly listLabels: (uri: string) => readonly SourcedLabel[]
  /** Labels of national classifications mapped to a concept. */
  readonly listNationalLabels: (uri: string) => readonly NationalLabel[]
  /** Undefined for an unknown address. */
  readonly standingOf: (uri: string) => ConceptStanding | undefined
  /** Sections of others, as they were given to `writeIndex` or `withExtra`. */
  readonly extra: ReadonlyMap<string, Uint8Array>
}

function readExtra(sections: Sections): ReadonlyMap<string, Uint8Array> {
  const own = [...sections].filter(([name]) => name.startsWith(extraStart))
  return new Map(own.map(([name, bytes]) => [name.slice(extraStart.length), bytes]))
}

function openNational({ columns, find }: OpenedConcepts): IndexedVocabulary['listNationalLabels'] {
  const { column, column4, textOf } = columns
  const text = (name: string, row: number) => textOf(column(`national.${name}`)[row] ?? 0)
  return (uri) => {
    const concept = find(uri)
    const starts = column4('national.starts')
    const from = concept === undefined ? 0 : (starts[concept] ?? 0)
    const length = concept === undefined ? 0 : (starts[concept + 1] ?? 0) - from
    return Array.from({ length }, (_, at) => ({
      uri,
      source: text('source', from + at),
      code: text('code', from + at),
      label: text('label', from + at),
      language: text('language', from + at),
      match: nationalMatches[column('national.match')[from + at] ?? 0] ?? 'close',
    }))
  }
}

/** Numbers of the released concepts of a kind, sorted by address. */
function listReleased({ columns, kindOf }: OpenedConcepts, kind: 'occupation' | 'skill'): readonly number[] {
  const status = columns.column('concept.status')
  const all = Array.from({ length: columns.concepts }, (_, concept) => concept)
  return all.filter((one) => kindOf(one) === kind && columns.textOf(status[one] ?? 0) === 'released')
}

/** A concept that is not released any more leads to its only replacement where one is known, else to itself. */
function followReplacement(concepts: OpenedConcepts, concept: number): number {
  const { columns, listRelated, kindOf } = concepts
  const status = columns.column('concept.status')
  let at = concept
  for (let step = 0; step < 10 && columns.textOf(status[at] ?? 0) !== 'released'; step += 1) {
    const [next, ...others] = listRelated(at, 'replaced')
    if (next === undefined || others.length > 0 || kindOf(next) !== kindOf(at)) return at
    at = next
  }
  return at
}

function openFinding(concepts: OpenedConcepts, occupations: () => readonly number[]) {
  const { find, kindOf, skillAt, occupationAt, columns } = concepts
  const codes = columns.column('concept.code')
  const byCode = lazily(() => new Map(occupations().map((one) => [columns.textOf(codes[one] ?? 0), one])))
  const findKind = (uri: string, kind: 'skill' | 'occupation') => {
    const concept = find(uri)
    return concept === undefined || kindOf(concept) !== kind ? undefined : followReplacement(concepts, concept)
  }
  const findSkill = (uri: string): EscoSkill | undefined => {
    const concept = findKind(uri, 'skill')
    return concept === undefined ? undefined : skillAt(concept)
  }
  const findOccupation = (uriOrCode: string): EscoOccupation | undefined => {
    const coded = uriOrCode === '' ? undefined : byCode().get(uriOrCode)
    const concept = coded ?? findKind(uriOrCode, 'occupation')
    return concept === undefined ? undefined : occupationAt(concept)
  }
  return { findSkill, findOccupation }
}

function openDetails(concepts: OpenedConcepts) {
  const { columns, find, labelsOf, listRelated, uriOf } = concepts
  const status = columns.column('concept.status')
  return {
    listLabels: (uri: string): readonly SourcedLabel[] => {
      const concept = find(uri)
      const labels = concept === undefined ? [] : labelsOf(concept)
      return labels.map((label) => ({ ...label, set: columns.about.sets[label.set]?.id ?? '' }))
    },
    listNationalLabels: openNational(concepts),
    standingOf: (uri: string): ConceptStanding | undefined => {
      const concept = find(uri)
      if (concept === undefined) return undefined
      const replacedBy = listRelated(concept, 'replaced').map(uriOf)
      return { status: columns.textOf(status[concept] ?? 0), replacedBy }
    },
  }
}

/**
 * Opens the bytes of `writeIndex` as a vocabulary. Nothing is decoded before it is asked for, except that everything is
 * checked to fit together; bytes that do not are a problem with a code. The bytes must not be changed afterwards.
 * Example: `openIndex(readFileSync('esco-1.1.1.index'))`.
 */
export function openIndex(bytes: Uint8Array): Result<IndexedVocabulary, IndexProblem> {
  const sections = readContainer(bytes)
  if (!sections.ok) return sections
  const columns = readColumns(sections.value)
  if (!columns.ok) return columns
  const { about } = columns.value
  const concepts = openConcepts(columns.value)
  const occupations = lazily(() => listReleased(concepts, 'occupation'))
  const occupationObjects = lazily(() => occupations().map(concepts.occupationAt))
  const skillObjects = lazily(() => listReleased(concepts, 'skill').map(concepts.skillAt))
  return succeed({
    id: about.id,
    version: about.version,
    digest: about.digest,
    labelSets: about.sets,
    get occupations() {
      return occupationObjects()
    },
    get skills() {
      return skillObjects()
    },
    ...openFinding(concepts, occupations),
    searchOccupations: openSearch(columns.value, (place) => occupationObjects()[place]),
    knowledge: openKnowledge(concepts),
    ...openDetails(concepts),
    extra: readExtra(sections.value),
  })
}

/** The bytes of an index with other sections of others in place of those it has. */
export function withExtra(bytes: Uint8Array, extra: ReadonlyMap<string, Uint8Array>): Result<Uint8Array, IndexProblem> {
  const sections = readContainer(bytes)
  if (!sections.ok) return sections
  const own = [...sections.value].filter(([name]) => !name.startsWith(extraStart))
  return succeed(writeContainer(new Map([...own, ...extraSections(extra)])))
}
