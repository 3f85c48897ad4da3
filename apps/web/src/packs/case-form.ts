import type { PackProblem } from './packs-api.ts'

export type WrittenCase = Readonly<Record<string, unknown>>

/** A case as it is typed. An expectation that is not said is not in the case. */
export interface CaseForm {
  readonly name: string
  readonly purpose: string
  /** '' where the case does not say. */
  readonly home: string
  readonly day: string
  readonly regulated: string
  /** Ways in order, `?` after one that is only a question; undefined where the case does not say. */
  readonly regimes: readonly string[] | undefined
  readonly documents: readonly string[] | undefined
  readonly authority: string
  readonly ask: readonly string[]
}

export const emptyCase: CaseForm = {
  name: '',
  purpose: 'employee',
  home: 'eu-eea',
  day: '',
  regulated: '',
  regimes: undefined,
  documents: undefined,
  authority: '',
  ask: [],
}

type Plain = Readonly<Record<string, unknown>>
const plainOf = (value: unknown): Plain => (typeof value === 'object' && value !== null ? (value as Plain) : {})
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')
const listOf = (value: unknown): readonly string[] | undefined =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : undefined

/** The form of a case as it stands in a draft. */
export function readCaseForm(written: WrittenCase): CaseForm {
  const [facts, expect] = [plainOf(written['facts']), plainOf(written['expect'])]
  return {
    name: textOf(written['name']),
    purpose: textOf(facts['purpose']),
    home: textOf(facts['home']),
    day: textOf(facts['day']),
    regulated: textOf(expect['regulated']),
    regimes: listOf(expect['regimes']),
    documents: listOf(expect['documents']),
    authority: textOf(expect['authority']),
    ask: listOf(expect['ask']) ?? [],
  }
}

/** The case as it goes into the draft: what was not said is left out. */
export function writeCaseForm(form: CaseForm): WrittenCase {
  const { name, purpose, home, day, regulated, regimes, documents, authority, ask } = form
  return {
    name: name.trim(),
    facts: { purpose, ...(home !== '' && { home }), ...(day !== '' && { day }) },
    expect: {
      ...(regulated !== '' && { regulated }),
      ...(regimes && { regimes: regimes.filter(Boolean) }),
      ...(authority.trim() !== '' && { authority: authority.trim() }),
      ...(documents && { documents: documents.filter(Boolean) }),
      ...(ask.length > 0 && { ask }),
    },
  }
}

/** What a case expected or was answered, as it stands in a problem: a code or a list of codes; a name stays text. */
export function readDifference(text: string | undefined): readonly string[] {
  if (text === undefined) return []
  try {
    const value = JSON.parse(text) as unknown
    return listOf(value) ?? [String(value)]
  } catch {
    return [text]
  }
}

/** Cases with another in the place of one; undefined takes it out. The place after the last adds it. */
export function putCase(
  cases: readonly WrittenCase[],
  place: number,
  next: WrittenCase | undefined,
): readonly WrittenCase[] {
  return [...cases.slice(0, place), ...(next ? [next] : []), ...cases.slice(place + 1)]
}

/** Problems of the form of one case; what it is answered is told elsewhere. */
export const problemsOfCase = (problems: readonly PackProblem[], place: number): readonly PackProblem[] =>
  problems.filter(({ path, code }) => path[0] === 'cases' && path[1] === place && code !== 'pack_case_differs')
