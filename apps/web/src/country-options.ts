import type { Words } from '@wanderbuch/core/report/words/create-words'
import type { Choice } from './parts/Field.tsx'
import { sortedByLabel } from './sorted-by-label.ts'

/** EU and EEA states, Switzerland, the United Kingdom, and the candidate countries of the referencing process. */
const near =
  'AT BE BG HR CY CZ DK EE FI FR DE GR HU IS IE IT LV LI LT LU MT NL NO PL PT RO SK SI ES SE CH GB AL BA GE MD ME MK RS TR UA XK'.split(
    ' ',
  )

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']

/** Every code of two letters that has a name: the words already hold all names, a list of codes would be a second one. */
const listNamed = ({ has }: Words) =>
  letters.flatMap((first) => letters.map((second) => first + second)).filter((code) => has(`country.${code}`))

/** Countries by name in the language of the words; with `all`, those near first. */
export function countryOptions(words: Words, all = false): readonly Choice[] {
  const name = (codes: readonly string[]) => {
    const named = codes.map((code) => ({ value: code, label: words.label(`country.${code}`) }))
    return sortedByLabel(named, words.language)
  }
  return all ? [...name(near), ...name(listNamed(words).filter((code) => !near.includes(code)))] : name(near)
}
