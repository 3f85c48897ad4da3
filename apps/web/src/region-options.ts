import { listNutsRegions } from '@wanderbuch/standards/code-lists/nuts-regions'
import type { Choice, ChoiceGroup } from './parts/Field.tsx'

const choiceOf = ({ code, label }: { readonly code: string; readonly label: string }): Choice => ({
  value: code,
  label: `${label} (${code})`,
})

/** Regions of a country by their own names, small ones under the large one they belong to; empty when none are listed. */
export function regionOptions(country: string): readonly ChoiceGroup[] {
  if (country === '') return []
  const small = listNutsRegions(country, 2)
  return listNutsRegions(country, 1).map((large) => ({
    label: large.label,
    choices: [large, ...small.filter(({ code }) => code.startsWith(large.code))].map(choiceOf),
  }))
}
