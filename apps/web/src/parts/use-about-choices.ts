import { useRouteWords } from '../route/use-route-words.ts'
import type { Choice } from './Field.tsx'

/** Words and choices of the form about a person; the first choice always says that something is not known. */
export function useAboutChoices() {
  const { label } = useRouteWords()
  const none: Choice = { value: '', label: label('about.not-known') }
  const named = (prefix: string, names: readonly string[]): readonly Choice[] =>
    names.map((value) => ({ value, label: label(`about.${prefix}.${value}`) }))
  const yesNo: readonly Choice[] = [none, ...['yes', 'no'].map((value) => ({ value, label: label(`about.${value}`) }))]
  return { label, none, named, yesNo }
}

/** Message of a field's problem; undefined where it has none. */
export function useProblemOf(problems: Readonly<Record<string, string>>) {
  const { label } = useRouteWords()
  return (field: string) => {
    const key = problems[field]
    return key === undefined ? undefined : label(key)
  }
}
