import type { Check } from '../vocabulary/check.ts'
import type { FactBook, FactId, FactValue } from '../vocabulary/fact.ts'
import type { Parameter, WhoCanAnswer } from '../vocabulary/finding.ts'
import type { PlacedLevel, SkillMatch } from '../vocabulary/mapped-record.ts'
import type { MultilingualText } from '../vocabulary/multilingual-text.ts'

/*
 * Facts carry plain JSON values so that a dossier can be stored, signed and read again. Only `record-facts.ts` writes
 * these kinds, so the shape behind a kind is known here; the functions name it.
 */

export function textOf(value: FactValue): Parameter {
  return { kind: 'text', text: value as MultilingualText }
}

export interface BodyValue {
  readonly name: MultilingualText
  readonly country?: string
  readonly url?: string
}

export function bodyOf(value: FactValue): BodyValue | undefined {
  return value === null ? undefined : (value as unknown as BodyValue)
}

export function checkOf(value: FactValue): Check {
  return value as unknown as Check
}

export function placementOf(value: FactValue): PlacedLevel {
  return value as unknown as PlacedLevel
}

export function matchOf(value: FactValue): SkillMatch {
  return value as unknown as SkillMatch
}

export interface BasisValue {
  readonly basis: string
  readonly kind: string
  readonly dialect: string
}

export function basisOf(value: FactValue): BasisValue {
  return value as unknown as BasisValue
}

export function whoOf(body: BodyValue | undefined): WhoCanAnswer | undefined {
  return body && { name: body.name, ...(body.url && { url: body.url }) }
}

/** Ids of all learning outcomes the record is known to have, whether or not each fact is in the book. */
export function outcomeIds(book: FactBook, recordId: string): readonly FactId[] {
  const numbers = (book.get(`${recordId}/outcome-numbers`)?.value ?? []) as readonly number[]
  return numbers.map((number) => `${recordId}/learning-outcome/${number}`)
}

/** Ids of the placements of all national levels the record states, whether or not each fact is in the book. */
export function placementIds(book: FactBook, recordId: string): readonly FactId[] {
  const stated = (book.get(`${recordId}/nqf-level-stated`)?.value ?? []) as readonly unknown[]
  return stated.map((_, index) => `${recordId}/level-placement/${index + 1}`)
}
