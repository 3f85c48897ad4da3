import type { Certainty } from '@wanderbuch/standards/certainty'
import type { SourceReference } from '@wanderbuch/standards/source-reference'
import type { Check } from '../vocabulary/check.ts'
import { type Fact, type FactValue, factValueOf } from '../vocabulary/fact.ts'
import type { MappedRecord, SkillMatch } from '../vocabulary/mapped-record.ts'
import type { Organisation, StatedLevel } from '../vocabulary/record.ts'
import { kindOfFact } from './fact-kinds.ts'

/** Which file a record came from, as source of what it says. */
export interface RecordOrigin {
  readonly fileName: string
  /** SHA-256, hex. */
  readonly digest: string
}

export interface FactContext {
  readonly origin: RecordOrigin
  /** Trust lists that were consulted, as sources of origin and entitlement. */
  readonly trustSources: readonly SourceReference[]
}

function fileSource(origin: RecordOrigin): SourceReference {
  return { title: origin.fileName, url: `urn:sha256:${origin.digest}` }
}

function organisationValue(organisation: Organisation | undefined): FactValue {
  if (!organisation) return null
  const { name, country, url } = organisation
  return { name: { ...name }, ...(country && { country }), ...(url && { url }) }
}

function levelsValue(levels: readonly StatedLevel[]): FactValue {
  return levels.length === 0 ? null : levels.map(factValueOf)
}

/** What the credential itself says: one fact a property, `null` where it says nothing. */
function statedFacts({ record }: MappedRecord): readonly (readonly [string, FactValue])[] {
  const { subject, validFrom, validUntil, work, paper } = record
  const name = subject.fullName ?? ([subject.givenName, subject.familyName].filter(Boolean).join(' ') || null)
  return [
    ['title', { ...record.title }],
    ['basis', { basis: record.basis, kind: record.kind, dialect: record.dialect }],
    ['issuer', organisationValue(record.issuer)],
    ['awarding-body', organisationValue(record.awardingBody)],
    ['subject', name],
    ['awarded-on', record.awardedOn ?? null],
    ['validity', { ...(validFrom && { from: validFrom }), ...(validUntil && { until: validUntil }) }],
    ['eqf-level-stated', levelsValue(record.eqfLevelsStated)],
    ['nqf-level-stated', levelsValue(record.nqfLevelsStated)],
    ['work-period', work ? factValueOf(work) : null],
    ['attestation', record.attestations.map(factValueOf)],
    ['paper-evidence', paper ? factValueOf(paper) : null],
    ...(record.parts ? [['parts', record.parts.map(factValueOf)] as const] : []),
    ...(record.achievement ? [['achievement-details', factValueOf(record.achievement)] as const] : []),
    ...(record.within ? [['within', factValueOf(record.within)] as const] : []),
    ['outcome-numbers', record.learningOutcomes.map(({ number }) => number)],
    ...record.learningOutcomes.map(
      (outcome) => [`learning-outcome/${outcome.number}`, { ...outcome.text }] as readonly [string, FactValue],
    ),
  ]
}

interface DerivedFact {
  readonly path: string
  readonly value: FactValue
  readonly certainty: Certainty
  readonly sources: readonly SourceReference[]
  readonly day?: string
}

/** Where a check looked beside the document: the list or the keys at their address, with the day. */
function lookedUpSources({ details }: Check): readonly SourceReference[] {
  const pairs = [
    [details.list, details.lookedUpOn],
    [details.keySource, details.keyLookedUpOn],
  ] as const
  return pairs.flatMap(([url, day]) =>
    typeof url === 'string' && typeof day === 'string' ? { title: url, url, day } : [],
  )
}

function checkFacts(mapped: MappedRecord, context: FactContext): readonly DerivedFact[] {
  const source = fileSource(context.origin)
  return mapped.checks.map((check) => ({
    path: `check/${check.name}`,
    value: factValueOf(check),
    certainty: 'confirmed',
    sources: [
      source,
      ...(check.name === 'origin' || check.name === 'entitlement' ? context.trustSources : []),
      ...lookedUpSources(check),
    ],
  }))
}

function endorsementFacts(mapped: MappedRecord, context: FactContext): readonly DerivedFact[] {
  return mapped.endorsements.map((endorsement, index) => ({
    path: `endorsement/${index + 1}`,
    value: factValueOf(endorsement),
    certainty: 'confirmed',
    sources: [fileSource(context.origin)],
  }))
}

function levelFacts(mapped: MappedRecord, context: FactContext): readonly DerivedFact[] {
  const placements = mapped.levels.map(({ certainty, sources, ...value }, index) => ({
    path: `level-placement/${index + 1}`,
    value: factValueOf({ ...value, certainty }),
    certainty,
    sources,
  }))
  const best = mapped.levelCandidates[0]
  const candidates = mapped.levelCandidates.map(({ title, framework, nationalCode }) => ({
    title,
    framework,
    nationalCode,
  }))
  return [
    ...placements,
    {
      path: 'level-candidates',
      value: candidates.length === 0 ? null : candidates,
      certainty: best?.certainty ?? 'confirmed',
      sources: best?.sources ?? [fileSource(context.origin)],
    },
  ]
}

/** Path of the fact of a record's n-th match (counted from 0). */
export function matchPath(match: SkillMatch, index: number): string {
  return `match/${match.outcomeNumber}/${index + 1}`
}

function matchFacts(mapped: MappedRecord, context: FactContext): readonly DerivedFact[] {
  return mapped.skillMatches.map((match, index) => ({
    path: matchPath(match, index),
    value: factValueOf(match),
    certainty: match.method === 'linked' || match.decision ? 'confirmed' : 'inferred',
    sources: [fileSource(context.origin)],
    ...(match.decision && { day: match.decision.on }),
  }))
}

function fieldFacts(mapped: MappedRecord, context: FactContext): readonly DerivedFact[] {
  const value: FactValue = mapped.fields.length === 0 ? null : mapped.fields.map(factValueOf)
  return [{ path: 'isced-field', value, certainty: 'confirmed', sources: [fileSource(context.origin)] }]
}

function authorityFacts(mapped: MappedRecord): readonly DerivedFact[] {
  const authority = mapped.frameworkAuthority
  const value: FactValue = authority
    ? { name: { ...authority.name }, ...(authority.url && { url: authority.url }) }
    : null
  return [{ path: 'framework-authority', value, certainty: 'single-source', sources: authority?.sources ?? [] }]
}

/** All facts about one record: what it states, what was verified, how its words were mapped. */
export function recordFacts(mapped: MappedRecord, context: FactContext): readonly Fact[] {
  const stated = statedFacts(mapped).map(([path, value]) => ({
    path,
    value,
    certainty: 'confirmed' as const,
    sources: [fileSource(context.origin)],
  }))
  const derived: readonly DerivedFact[] = [
    ...stated,
    ...checkFacts(mapped, context),
    ...endorsementFacts(mapped, context),
    ...levelFacts(mapped, context),
    ...matchFacts(mapped, context),
    ...fieldFacts(mapped, context),
    ...authorityFacts(mapped),
  ]
  return derived.map(({ path, ...rest }) => {
    const id = `${mapped.record.id}/${path}`
    return { id, kind: kindOfFact(id), ...rest }
  })
}
