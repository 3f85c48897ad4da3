import { type Result, succeed } from '@wanderbuch/standards/result'
import { chooseVersion, type JoinProblem } from './choose-version.ts'
import { type ConceptDraft, draftConcepts, relateConcepts } from './draft-concepts.ts'
import type { EscoFinding } from './esco-finding.ts'
import { compareText, type EscoSource, type SourceConcept } from './esco-source.ts'
import { compareVersions, findGoneLater, listMissingParts, listNotReleased } from './find-gaps.ts'
import { gatherLabels, type GatheredLabels } from './gather-labels.ts'
import type { NationalLabel, ReadPart } from './read-part.ts'

interface JoinOptions {
  /** Wanted version; needed where files state none or several are complete. */
  readonly version?: string
  /** Digest of the files, kept in what is made of them. */
  readonly digest: string
}

function finishConcept(draft: ConceptDraft, labelsOf: GatheredLabels['labelsOf']): SourceConcept {
  const { uri, kind, status = 'released', code, isco08, skillKind, reuse, related } = draft
  const sorted = (uris: ReadonlySet<string>) => [...uris].toSorted(compareText)
  return {
    uri,
    kind,
    status,
    ...(code !== undefined && { code }),
    ...(isco08 !== undefined && { isco08 }),
    ...(skillKind && { skillKind }),
    ...(reuse !== undefined && { reuse }),
    replacedBy: sorted(draft.replacedBy),
    collections: [...draft.collections].toSorted(compareText),
    broader: sorted(related.broader),
    essential: sorted(related.essential),
    optional: sorted(related.optional),
    labels: labelsOf(uri),
  }
}

const nationalKey = ({ uri, source, language, code, label, match }: NationalLabel) =>
  [uri, source, language, code, label, match].join('\t')

function joinNational(drafts: ReadonlyMap<string, ConceptDraft>, parts: readonly ReadPart[]) {
  const kept = new Map<string, NationalLabel>()
  const findings = parts.flatMap(({ file, national }): readonly EscoFinding[] => {
    const absent = national.filter(({ uri }) => !drafts.has(uri))
    for (const one of national) if (drafts.has(one.uri)) kept.set(nationalKey(one), one)
    const [first] = absent
    return first ? [{ code: 'national_without_concept', file, details: { count: absent.length, uri: first.uri } }] : []
  })
  const sorted = [...kept].toSorted(([one], [other]) => compareText(one, other)).map(([, label]) => label)
  return { national: sorted, findings }
}

/** What a later version says became of a concept is followed when it is known. */
function followLater(drafts: ReadonlyMap<string, ConceptDraft>, later: readonly ReadPart[]): void {
  for (const { uri, replacedBy = [] } of later.flatMap(({ concepts }) => concepts)) {
    const draft = drafts.get(uri)
    for (const next of replacedBy) draft?.replacedBy.add(next)
  }
}

/**
 * Joins the parts read from any number of files to one version of ESCO. Concepts and relations are those of that version;
 * labels of other versions and sources are added to its concepts, each set with its own version. What does not fit is
 * reported in `findings`. Example: `joinParts(parts, { digest })` of the 1.1.1 bundle has the id `esco-1.1.1`.
 */
export function joinParts(parts: readonly ReadPart[], options: JoinOptions): Result<EscoSource, JoinProblem> {
  const chosen = chooseVersion(parts, options.version)
  if (!chosen.ok) return chosen
  const version = chosen.value
  const versionOf = (part: ReadPart) => part.version ?? version
  const isOwn = (part: ReadPart) => part.holds === 'concepts' && versionOf(part) === version
  const own = parts.filter(isOwn)
  const later = parts.filter((part) => !isOwn(part) && compareVersions(versionOf(part), version) > 0)
  const { drafts, findings } = draftConcepts(own)
  followLater(drafts, later)
  const related = relateConcepts(drafts, own)
  const gathered = gatherLabels(drafts, parts, version)
  const { national, findings: nationalFindings } = joinNational(drafts, parts)
  const concepts = [...drafts.values()]
    .toSorted((one, other) => compareText(one.uri, other.uri))
    .map((draft) => finishConcept(draft, gathered.labelsOf))
  const gaps = [...listMissingParts(own, version), ...listNotReleased(concepts), ...findGoneLater(concepts, later)]
  const found = [...parts.flatMap((part) => part.findings), ...findings, ...related, ...gathered.findings]
  const all = [...found, ...nationalFindings, ...gaps]
  const { digest } = options
  return succeed({ id: `esco-${version}`, version, digest, sets: gathered.sets, concepts, national, findings: all })
}
