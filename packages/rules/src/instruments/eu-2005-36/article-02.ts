import { lawRule } from '../law-rule.ts'
import { type RuleCases, ruleCases } from '../rule-cases.ts'

/** Sectors that recital 42 names as having law of their own, and others that are only recalled. */
export type OtherLaw =
  | 'transport'
  | 'insurance-intermediary'
  | 'statutory-auditor'
  | 'lawyer'
  | 'seafarer'
  | 'air-traffic-controller'
  | 'none'

interface OtherLawFacts {
  readonly otherLaw: OtherLaw
}

const named: readonly OtherLaw[] = ['transport', 'insurance-intermediary', 'statutory-auditor']

/** A separate instrument of the Union governs: the Directive is left. */
export const separateInstrument = lawRule<OtherLawFacts>('eu/2005-36/2-3', ['otherLaw'], ({ otherLaw }) =>
  named.includes(otherLaw),
)

/** Lawyers: services and work under the home title have their own directives; the host title stays in this one. */
export const lawyersBeside = lawRule<OtherLawFacts>(
  'eu/2005-36/2-3/lawyers',
  ['otherLaw'],
  ({ otherLaw }) => otherLaw === 'lawyer',
)

/** Recalled: seafarers and air traffic controllers. */
export const otherSectors = lawRule<OtherLawFacts>('eu/2005-36/2-3/other-sectors', ['otherLaw'], ({ otherLaw }) =>
  ['seafarer', 'air-traffic-controller'].includes(otherLaw),
)

export const article2Cases: readonly RuleCases[] = [
  ruleCases(separateInstrument, {
    yes: [{ otherLaw: 'transport' }, { otherLaw: 'insurance-intermediary' }, { otherLaw: 'statutory-auditor' }],
    no: [{ otherLaw: 'none' }, { otherLaw: 'lawyer' }],
    open: [{}],
  }),
  ruleCases(lawyersBeside, { yes: [{ otherLaw: 'lawyer' }], no: [{ otherLaw: 'none' }], open: [{}] }),
  ruleCases(otherSectors, { yes: [{ otherLaw: 'seafarer' }], no: [{ otherLaw: 'transport' }], open: [{}] }),
]
