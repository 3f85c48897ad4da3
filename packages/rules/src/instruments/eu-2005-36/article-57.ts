import { lawRule } from '../law-rule.ts'
import { type RuleCases, ruleCases } from '../rule-cases.ts'

/** The host has an assistance centre. */
export const assistance = lawRule<{ readonly hostInUnion: boolean }>(
  'eu/2005-36/57',
  ['hostInUnion'],
  (facts) => facts.hostInUnion,
)

/** A point of single contact takes the file; complete there, it starts the time to decide. */
export const singleContact = lawRule<{ readonly fileAtSingleContact: boolean; readonly fileComplete: boolean }>(
  'eu/2005-36/57-1',
  ['fileAtSingleContact', 'fileComplete'],
  (facts) => facts.fileAtSingleContact && facts.fileComplete,
)

export const article57Cases: readonly RuleCases[] = [
  ruleCases(assistance, { yes: [{ hostInUnion: true }], no: [{ hostInUnion: false }], open: [{}] }),
  ruleCases(singleContact, {
    yes: [{ fileAtSingleContact: true, fileComplete: true }],
    no: [{ fileAtSingleContact: true, fileComplete: false }],
    open: [{ fileAtSingleContact: true }],
  }),
]
