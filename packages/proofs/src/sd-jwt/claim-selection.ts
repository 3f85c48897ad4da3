import type { ClaimPath } from './resolve-disclosures.ts'

/** A step of null stands for every element of a list, as in DCQL (OpenID for Verifiable Presentations). */
export type ClaimSelector = readonly (string | number | null)[]

const fitsStep = (step: string | number | undefined, wanted: string | number | null | undefined) =>
  wanted === null ? typeof step === 'number' : step === wanted

/** Whether a selector names exactly this place. */
export function namesPlace(selector: ClaimSelector, path: ClaimPath): boolean {
  return selector.length === path.length && path.every((step, index) => fitsStep(step, selector[index]))
}
