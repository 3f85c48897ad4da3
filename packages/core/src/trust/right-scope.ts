import { sameBodyName } from '../verify/names/same-body-name.ts'
import type { SourceRight } from '../vocabulary/trust-source.ts'
import { countryOfPlace } from './code-of-place.ts'

/** What was awarded, as far as the document says. */
export interface Awarded {
  readonly titles: readonly string[]
  /** Types and schemas of the credential. */
  readonly credentialTypes: readonly string[]
  readonly eqfLevels: readonly number[]
  /** ISCED-F codes. */
  readonly fields: readonly string[]
  /** Country of the body, ISO 3166-1 alpha-2. */
  readonly country?: string
  readonly awardedOn: string
  /** Where the country of the body is not stated: a list kept by hand means the body it names, wherever. */
  readonly isPlaceGiven?: boolean
}

/** What a document would have to say, so that a limit can be held against it. */
export type MissingPart = 'level' | 'field' | 'region' | 'country'

/** Whether a right reaches what was awarded; `missing` where the document does not say enough. */
export type ScopeAnswer = { readonly covers: boolean } | { readonly missing: MissingPart }

const inPeriod = ({ from, until }: SourceRight, day: string) => (from ?? '0000') <= day && day <= (until ?? '9999')

/** Whether a right names a qualification of one of these titles; one without limits names none. */
export const namesTitle = ({ qualifications }: SourceRight, titles: readonly string[]): boolean =>
  qualifications.some((one) => titles.some((title) => sameBodyName(title, one)))

function coversWords(right: SourceRight, awarded: Awarded): boolean {
  const { qualifications, credentialTypes } = right
  const titles = qualifications.length === 0 || namesTitle(right, awarded.titles)
  const types = credentialTypes.length === 0 || credentialTypes.some((one) => awarded.credentialTypes.includes(one))
  return titles && types
}

function checkPlace({ jurisdictions }: SourceRight, { country, isPlaceGiven }: Awarded): ScopeAnswer {
  if (jurisdictions.length === 0) return { covers: true }
  if (country === undefined) return isPlaceGiven ? { covers: true } : { missing: 'country' }
  if (jurisdictions.includes(country)) return { covers: true }
  // A right for a part of the country: the document does not say in which part the award was made.
  return jurisdictions.some((place) => countryOfPlace(place) === country) ? { missing: 'region' } : { covers: false }
}

function checkLevel({ eqfLevels }: SourceRight, awarded: Awarded): ScopeAnswer {
  if (eqfLevels.length === 0) return { covers: true }
  if (awarded.eqfLevels.length === 0) return { missing: 'level' }
  return { covers: awarded.eqfLevels.every((level) => eqfLevels.includes(level)) }
}

function checkField({ fields }: SourceRight, awarded: Awarded): ScopeAnswer {
  if (fields.length === 0) return { covers: true }
  if (awarded.fields.length === 0) return { missing: 'field' }
  return { covers: awarded.fields.every((code) => fields.some((field) => code.startsWith(field))) }
}

/** Whether a right reaches what was awarded, there, on that day. Day of award, never today. */
export function checkScope(right: SourceRight, awarded: Awarded): ScopeAnswer {
  if (!inPeriod(right, awarded.awardedOn) || !coversWords(right, awarded)) return { covers: false }
  const answers = [checkPlace(right, awarded), checkLevel(right, awarded), checkField(right, awarded)]
  return (
    answers.find((one) => 'covers' in one && !one.covers) ?? answers.find((one) => 'missing' in one) ?? { covers: true }
  )
}
