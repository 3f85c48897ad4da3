import type { Finding, FindingOutcome, Parameter, Parameters } from '../vocabulary/finding.ts'
import type { MultilingualText } from '../vocabulary/multilingual-text.ts'

export type SampleRest = Partial<Pick<Finding, 'because' | 'whoCanAnswer' | 'citation' | 'audience' | 'missing'>>

export const sampleDay = (value: string): Parameter => ({ kind: 'day', day: value })
export const sampleText = (words: MultilingualText): Parameter => ({ kind: 'text', text: words })

/** What a finding of the sample says. */
export interface Said {
  readonly id: string
  readonly about: string
  readonly outcome: FindingOutcome
  readonly message: string
  readonly parameters?: Parameters
}

/** Test material: a finding with the usual rest. */
export function sampleFinding(section: Finding['section'], said: Said, rest: SampleRest = {}): Finding {
  return { section, parameters: {}, because: ['record-1/title'], missing: [], ...said, ...rest }
}

/** Test material: a body that can answer. */
export const sampleAnc = {
  name: { ro: 'Autoritatea Națională pentru Calificări', en: 'National Authority for Qualifications' },
  url: 'https://www.anc.edu.ro',
}
