import type { SkillCollection } from '../esco-vocabulary.ts'
import type { EscoFinding } from './esco-finding.ts'
import type { ReadConcept, ReadPart, RelationKind } from './read-part.ts'

/** A concept while its files are joined. */
export interface ConceptDraft {
  readonly uri: string
  readonly kind: ReadConcept['kind']
  status?: string
  code?: string
  isco08?: string
  skillKind?: 'skill' | 'knowledge'
  reuse?: string
  readonly collections: Set<SkillCollection>
  readonly replacedBy: Set<string>
  readonly related: Readonly<Record<RelationKind, Set<string>>>
}

const newDraft = ({ uri, kind }: ReadConcept): ConceptDraft => ({
  uri,
  kind,
  collections: new Set(),
  replacedBy: new Set(),
  related: { broader: new Set(), essential: new Set(), optional: new Set() },
})

/** What a file states first holds; later files fill in what is not stated yet. */
function fillIn(draft: ConceptDraft, read: ReadConcept): void {
  if (read.status !== undefined) draft.status ??= read.status
  if (read.code !== undefined) draft.code ??= read.code
  if (read.isco08 !== undefined) draft.isco08 ??= read.isco08
  if (read.skillKind !== undefined) draft.skillKind ??= read.skillKind
  if (read.reuse !== undefined) draft.reuse ??= read.reuse
  for (const collection of read.collections ?? []) draft.collections.add(collection)
  for (const uri of read.replacedBy ?? []) draft.replacedBy.add(uri)
}

const lineOf = ({ line }: { readonly line: number }) => (line > 0 ? { line } : {})

/** The main files say what kind of concept something is, so they are read before collections and the hierarchy. */
const readingOrder = (part: string): number => (part === 'skillsHierarchy' ? 2 : part.endsWith('Collection') ? 1 : 0)

function addPart(drafts: Map<string, ConceptDraft>, { file, concepts }: ReadPart): readonly EscoFinding[] {
  const seen = new Set<string>()
  return concepts.flatMap((read): readonly EscoFinding[] => {
    const draft = drafts.get(read.uri) ?? newDraft(read)
    drafts.set(read.uri, draft)
    fillIn(draft, read)
    const isTwice = seen.has(read.uri)
    seen.add(read.uri)
    return isTwice ? [{ code: 'concept_twice', file, ...lineOf(read), details: { uri: read.uri } }] : []
  })
}

interface Drafted {
  readonly drafts: Map<string, ConceptDraft>
  readonly findings: readonly EscoFinding[]
}

/** Concepts of the parts of one version, each once. */
export function draftConcepts(parts: readonly ReadPart[]): Drafted {
  const drafts = new Map<string, ConceptDraft>()
  const ordered = parts.toSorted((one, other) => readingOrder(one.part) - readingOrder(other.part))
  const findings = ordered.flatMap((part) => addPart(drafts, part))
  return { drafts, findings }
}

/** Relations named more than once by one file, and those to concepts that are not there: reported and left out. */
function relatePart(drafts: ReadonlyMap<string, ConceptDraft>, { file, relations }: ReadPart): readonly EscoFinding[] {
  const missing = new Map<string, { readonly line: number; count: number }>()
  const seen = new Set<string>()
  const twice: EscoFinding[] = []
  for (const { from, kind, to, line } of relations) {
    const draft = drafts.get(from)
    const absent = [from, to].find((uri) => !drafts.has(uri))
    if (absent !== undefined || !draft) {
      const known = missing.get(absent ?? from) ?? { line, count: 0 }
      known.count += 1
      missing.set(absent ?? from, known)
      continue
    }
    const key = `${from} ${kind} ${to}`
    if (seen.has(key)) twice.push({ code: 'relation_twice', file, ...lineOf({ line }), details: { from, kind, to } })
    seen.add(key)
    draft.related[kind].add(to)
  }
  const absent = [...missing].map(([uri, { line, count }]): EscoFinding => {
    return { code: 'relation_concept_missing', file, ...lineOf({ line }), details: { uri, count } }
  })
  return [...absent, ...twice]
}

/** Lays the relations of the parts on the concepts. */
export function relateConcepts(
  drafts: ReadonlyMap<string, ConceptDraft>,
  parts: readonly ReadPart[],
): readonly EscoFinding[] {
  return parts.flatMap((part) => relatePart(drafts, part))
}
