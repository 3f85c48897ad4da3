import type { EscoLabelSet } from '../esco-vocabulary.ts'
import type { ConceptDraft } from './draft-concepts.ts'
import type { EscoFinding } from './esco-finding.ts'
import { compareText, type SourceLabel } from './esco-source.ts'
import type { LabelKind, ReadLabel, ReadPart } from './read-part.ts'

interface SetDraft {
  readonly key: string
  readonly concepts: EscoLabelSet['concepts']
  readonly language: string
  readonly version: string
  readonly source: string
  readonly labelled: Set<string>
}

interface Drafts {
  readonly sets: Map<string, SetDraft>
  /** Labels of each concept with the key of their set. */
  readonly labels: Map<string, (ReadLabel & { readonly key: string })[]>
}

const pillarOf = ({ kind, uri }: ConceptDraft): EscoLabelSet['concepts'] =>
  kind === 'occupation' || uri.includes('/esco/isco/') ? 'occupations' : 'skills'

function addLabel(drafts: Drafts, concept: ConceptDraft, label: ReadLabel): void {
  const { uri, language, origin } = label
  const concepts = pillarOf(concept)
  const key = [concepts, language, origin.version, origin.source].join('\t')
  const set = drafts.sets.get(key) ?? { key, concepts, language, ...origin, labelled: new Set<string>() }
  drafts.sets.set(key, set)
  if (label.kind === 'preferred') set.labelled.add(uri)
  const labels = drafts.labels.get(uri) ?? []
  drafts.labels.set(uri, labels)
  labels.push({ ...label, key })
}

function addPart(
  drafts: Drafts,
  concepts: ReadonlyMap<string, ConceptDraft>,
  { file, labels }: ReadPart,
): readonly EscoFinding[] {
  const absent = new Set<string>()
  for (const label of labels) {
    const concept = concepts.get(label.uri)
    if (concept) addLabel(drafts, concept, label)
    else absent.add(label.uri)
  }
  const [first] = absent
  if (first === undefined) return []
  return [{ code: 'labels_without_concept', file, details: { count: absent.size, uri: first } }]
}

/** Of its own version first, then of a stated one, then of a version only named roughly or not at all. */
function rankOf({ version }: SetDraft, own: string): number {
  if (version === own) return 0
  return /^\d+\.\d+(\.\d+)?$/.test(version) ? 1 : version === 'not stated' ? 3 : 2
}

const bySet = (own: string) => (one: SetDraft, other: SetDraft) =>
  compareText(one.concepts, other.concepts) ||
  compareText(one.language, other.language) ||
  rankOf(one, own) - rankOf(other, own) ||
  other.labelled.size - one.labelled.size ||
  compareText(one.key, other.key)

/** Short names, each once: `skills-de-1.2.0`, and `skills-de-not-stated` for a set that states no version. */
function nameSets(sets: readonly SetDraft[]): readonly EscoLabelSet[] {
  const used = new Map<string, number>()
  return sets.map(({ concepts, language, version, source }) => {
    const name = `${concepts}-${language}-${version.replaceAll(' ', '-')}`
    const count = (used.get(name) ?? 0) + 1
    used.set(name, count)
    return { id: count === 1 ? name : `${name}-${count}`, concepts, languages: [language], version, source }
  })
}

const kindOrder: readonly LabelKind[] = ['preferred', 'alternative', 'hidden', 'description']

function orderLabels(
  labels: readonly (ReadLabel & { readonly key: string })[],
  places: ReadonlyMap<string, number>,
): readonly SourceLabel[] {
  const placed = labels.map(({ language, kind, text, key }) => ({ language, kind, text, set: places.get(key) ?? 0 }))
  const once = new Map(placed.map((one) => [`${one.set} ${one.kind} ${one.text}`, one]))
  return [...once.values()].toSorted(
    (one, other) =>
      compareText(one.language, other.language) ||
      one.set - other.set ||
      kindOrder.indexOf(one.kind) - kindOrder.indexOf(other.kind),
  )
}

export interface GatheredLabels {
  readonly sets: readonly EscoLabelSet[]
  readonly labelsOf: (uri: string) => readonly SourceLabel[]
  readonly findings: readonly EscoFinding[]
}

/** Labels of all parts, whatever their version, sorted into sets of one language, version and source each. */
export function gatherLabels(
  concepts: ReadonlyMap<string, ConceptDraft>,
  parts: readonly ReadPart[],
  version: string,
): GatheredLabels {
  const drafts: Drafts = { sets: new Map(), labels: new Map() }
  const findings = parts.flatMap((part) => addPart(drafts, concepts, part))
  const ordered = [...drafts.sets.values()].toSorted(bySet(version))
  const places = new Map(ordered.map(({ key }, at) => [key, at]))
  const labelsOf = (uri: string) => orderLabels(drafts.labels.get(uri) ?? [], places)
  return { sets: nameSets(ordered), labelsOf, findings }
}
