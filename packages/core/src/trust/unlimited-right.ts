import type { SourceRight } from '../vocabulary/trust-source.ts'

/** A right without limits, to be filled in. */
export const unlimitedRight: Omit<SourceRight, 'place' | 'basis' | 'by'> = {
  decision: 'granted',
  binding: true,
  qualifications: [],
  credentialTypes: [],
  jurisdictions: [],
  eqfLevels: [],
  fields: [],
}
