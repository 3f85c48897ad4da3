import { listCountries } from '@wanderbuch/standards/code-lists/countries'
import type { Language } from '@wanderbuch/core/vocabulary/request'

/** EU and EEA states, Switzerland, the United Kingdom, and the candidate countries of the referencing process. */
const near =
  'AT BE BG HR CY CZ DK EE FI FR DE GR HU IS IE IT LV LI LT LU MT NL NO PL PT RO SK SI ES SE CH GB AL BA GE MD ME MK RS TR UA XK'.split(
    ' ',
  )

export interface CountryOption {
  readonly value: string
  readonly label: string
}

/** Countries by name in the language; those near first where `all` is wanted. */
export function countryOptions(language: Language, all = false): readonly CountryOption[] {
  const named = listCountries().map(({ iso, names }) => ({ value: iso, label: names[language] }))
  const sorted = named.toSorted((left, right) => left.label.localeCompare(right.label, language))
  const isNear = ({ value }: CountryOption) => near.includes(value)
  return all ? [...sorted.filter(isNear), ...sorted.filter((option) => !isNear(option))] : sorted.filter(isNear)
}
