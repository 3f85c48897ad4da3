import { lawRule } from '../law-rule.ts'

export interface DifferenceFacts {
  /** Shown by the body that assesses; the holder need not show that there is none. */
  readonly substantialDifferenceShown: boolean
}

export const difference = (id: string) =>
  lawRule<DifferenceFacts>(id, ['substantialDifferenceShown'], (facts) => !facts.substantialDifferenceShown)

export const differenceCases = {
  yes: [{ substantialDifferenceShown: false }],
  no: [{ substantialDifferenceShown: true }],
  open: [{}],
}
