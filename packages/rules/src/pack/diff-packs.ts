import { canonicalJson, type JsonValue } from '@wanderbuch/standards/canonical-json'
import type { Pack, PackField } from './pack-model.ts'

/** What of a field changed. `scope`: for whom it speaks (purposes, homes, regime). `day`: when it was checked or runs out. */
export type FieldAspect = 'value' | 'source' | 'certainty' | 'scope' | 'origin' | 'day' | 'checker'

const aspects: Readonly<Record<FieldAspect, readonly (keyof PackField)[]>> = {
  value: ['value'],
  source: ['citation', 'sources'],
  certainty: ['certainty'],
  scope: ['purposes', 'homes', 'regime'],
  origin: ['origin'],
  day: ['checkedOn', 'expiresOn'],
  checker: ['checkedBy'],
}

export type FieldChange =
  | { readonly kind: 'added'; readonly name: string; readonly next: PackField }
  | { readonly kind: 'removed'; readonly name: string; readonly before: PackField }
  | {
      readonly kind: 'changed'
      readonly name: string
      readonly aspects: readonly FieldAspect[]
      readonly before: PackField
      readonly next: PackField
    }

/** How a pack changed from one version to another, as data. */
export interface PackDiff {
  readonly pack: string
  readonly from: string
  readonly to: string
  /** Field by field, by code point of the name; unchanged fields are not in it. */
  readonly fields: readonly FieldChange[]
  /** Names of cases that were added, removed or changed, by code point. */
  readonly cases: readonly NameChange[]
  /** What the pack brings along, by its place: `instruments/hwo-2027`, `profession`. */
  readonly own: readonly NameChange[]
}

interface NameChange {
  readonly kind: FieldChange['kind']
  readonly name: string
}

const same = (left: unknown, right: unknown) =>
  canonicalJson([(left ?? null) as JsonValue]) === canonicalJson([(right ?? null) as JsonValue])

/** What the two packs bring along in other words, by place: `documents/craft-card`. */
type OwnChanged = ReadonlySet<string>

/** A field that cites a law, or names a document, says something else when the pack words that one otherwise. */
function pointedAspects({ citation, value }: PackField, own: OwnChanged): readonly FieldAspect[] {
  const cites = citation !== undefined && own.has(`instruments/${citation.instrument}`)
  const names = Array.isArray(value) && value.some((id) => typeof id === 'string' && own.has(`documents/${id}`))
  return [...(names ? (['value'] as const) : []), ...(cites ? (['source'] as const) : [])]
}

function changedAspects(before: PackField, next: PackField, own: OwnChanged): readonly FieldAspect[] {
  const names = Object.keys(aspects) as FieldAspect[]
  const pointed = pointedAspects(next, own)
  return names.filter(
    (aspect) => pointed.includes(aspect) || aspects[aspect].some((key) => !same(before[key], next[key])),
  )
}

interface TwoSides {
  readonly before: PackField | undefined
  readonly next: PackField | undefined
  readonly own: OwnChanged
}

function fieldChange(name: string, { before, next, own }: TwoSides): readonly FieldChange[] {
  if (!before && next) return [{ kind: 'added', name, next }]
  if (before && !next) return [{ kind: 'removed', name, before }]
  if (!before || !next) return []
  const changed = changedAspects(before, next, own)
  return changed.length > 0 ? [{ kind: 'changed', name, aspects: changed, before, next }] : []
}

function byName<Named extends { readonly name: string }>(rows: readonly Named[]): ReadonlyMap<string, Named> {
  return new Map(rows.map((row) => [row.name, row]))
}

const namesOf = (left: ReadonlyMap<string, unknown>, right: ReadonlyMap<string, unknown>) =>
  [...new Set([...left.keys(), ...right.keys()])].toSorted()

function ownRows({ own = {} }: Pack) {
  const rows = (part: 'instruments' | 'documents') =>
    Object.entries<object>(own[part] ?? {}).map(([id, row]) => ({ name: `${part}/${id}`, row }))
  const profession = own.profession ? [{ name: 'profession', row: own.profession as object }] : []
  return [...profession, ...rows('instruments'), ...rows('documents')]
}

function nameChanges(
  before: readonly { readonly name: string }[],
  next: readonly { readonly name: string }[],
): readonly NameChange[] {
  const [old, now] = [byName(before), byName(next)]
  return namesOf(old, now).flatMap((name): readonly NameChange[] => {
    const [left, right] = [old.get(name), now.get(name)]
    if (left && right) return same(left, right) ? [] : [{ kind: 'changed', name }]
    return [{ kind: left ? 'removed' : 'added', name }]
  })
}

/**
 * Compares two versions of a pack field by field. The order of fields does not count. Pure.
 * Example: `diffPacks(old, now).fields` is `[{ kind: 'changed', name: 'fee', aspects: ['value', 'day'], ... }]`.
 */
export function diffPacks(before: Pack, next: Pack): PackDiff {
  const [old, now] = [byName(before.fields), byName(next.fields)]
  const ownChanges = nameChanges(ownRows(before), ownRows(next))
  const own = new Set(ownChanges.map(({ name }) => name))
  const sides = (name: string) => ({ before: old.get(name), next: now.get(name), own })
  return {
    pack: next.id,
    from: before.version,
    to: next.version,
    fields: namesOf(old, now).flatMap((name) => fieldChange(name, sides(name))),
    cases: nameChanges(before.cases, next.cases),
    own: ownChanges,
  }
}
