import type { EscoFinding } from './esco-finding.ts'
import type { SourceConcept } from './esco-source.ts'
import type { ConceptKind, ReadPart } from './read-part.ts'

/** Order of version numbers: `1.2.0` comes after `1.1.1`, `1.10` after `1.9`. */
export function compareVersions(one: string, other: string): number {
  const [left, right] = [one, other].map((version) => version.split('.').map(Number))
  for (let at = 0; at < 3; at += 1) {
    const difference = (left?.[at] ?? 0) - (right?.[at] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}

const expectedParts = [
  'occupations',
  'skills',
  'ISCOGroups',
  'skillGroups',
  'broaderRelations',
  'occupationSkillRelations',
  'skillSkillRelations',
]

/** Parts that a whole bundle has and the files at hand lack. RDF holds everything in one file. */
export function listMissingParts(parts: readonly ReadPart[], version: string): readonly EscoFinding[] {
  const held = new Set(parts.map(({ part }) => part))
  if (held.has('rdf')) return []
  const missing = expectedParts.filter((part) => !held.has(part))
  return missing.map((part) => ({ code: 'part_missing', file: `${part}.csv`, details: { part, version } }))
}

/** Concepts that are not released any more, with what replaces them as far as it is known. */
export function listNotReleased(concepts: readonly SourceConcept[]): readonly EscoFinding[] {
  return concepts
    .filter(({ status }) => status !== 'released')
    .map(({ uri, status, replacedBy }) => ({
      code: 'concept_not_released',
      file: '',
      details: { uri, status, replacedBy: replacedBy.join(' ') },
    }))
}

const wholeFiles: readonly (readonly [string, ConceptKind])[] = [
  ['occupations', 'occupation'],
  ['skills', 'skill'],
]

function goneFrom(concepts: readonly SourceConcept[], part: ReadPart, kind: ConceptKind): readonly EscoFinding[] {
  const there = new Set(part.concepts.map(({ uri }) => uri))
  return concepts
    .filter((one) => one.kind === kind && one.status === 'released' && !there.has(one.uri))
    .map(({ uri, replacedBy }) => ({
      code: 'concept_gone_later',
      file: part.file,
      details: { uri, version: part.version ?? '', replacedBy: replacedBy.join(' ') },
    }))
}

/** Concepts that a whole file of a later version does not have any more. */
export function findGoneLater(concepts: readonly SourceConcept[], later: readonly ReadPart[]): readonly EscoFinding[] {
  return later.flatMap((part) =>
    wholeFiles.flatMap(([name, kind]) => {
      const isWhole = part.part === name || (part.part === 'rdf' && part.concepts.some((one) => one.kind === kind))
      return isWhole ? goneFrom(concepts, part, kind) : []
    }),
  )
}
