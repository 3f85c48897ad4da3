import type { Circumstances } from '@wanderbuch/core/vocabulary/circumstances'
import { type Fact, type FactBook, type FactValue } from '@wanderbuch/core/vocabulary/fact'

/** What a person may state, and the kind of fact it is. */
export const statedKinds = {
  nationality: 'route-nationality',
  article11Level: 'route-level-held',
  experience: 'route-experience',
  experienceIsWhole: 'route-experience-whole',
  trainingYears: 'route-training',
  trainingAttested: 'route-training-attested',
  trainingBegan: 'route-training-began',
  awardedOn: 'route-award-day',
  homeRegulatesProfession: 'route-home-regulates-profession',
  homeRegulatesTraining: 'route-home-regulates-training',
  accessAtHome: 'route-access-at-home',
  establishedAtHome: 'route-established',
  homeIssuesCertificate: 'route-certificate-issued',
  activityGroup: 'route-activity-group',
  learningValidated: 'route-validated-learning',
  languageEvidence: 'route-language-evidence',
  thirdCountryTitle: 'route-third-country-title',
  acquiredRights: 'route-acquired-rights',
  firm: 'route-firm',
  workingDays: 'route-working-days',
  holdsDecision: 'route-decision-held',
  registration: 'route-registration',
  listedEvidence: 'route-listed-evidence',
  serviceDeclaration: 'route-service-declaration',
  afterFinding: 'route-after-finding',
} as const satisfies Readonly<Record<keyof Circumstances, string>>

export type StatedName = keyof typeof statedKinds
const names = Object.keys(statedKinds) as readonly StatedName[]

const idOf = (name: StatedName) => `route/stated/${name.replace(/[A-Z]|\d+/g, (part) => `-${part.toLowerCase()}`)}`
const ids = new Map(names.map((name) => [name, idOf(name)]))

/** `route/stated/home-regulates-profession`. */
export function statedFactId(name: StatedName): string {
  return ids.get(name) as string
}

/** One fact for each thing stated. Nobody has checked it: the source is the request itself. */
export function statedFacts(circumstances: Circumstances | undefined, day: string): readonly Fact[] {
  return names.flatMap((name): readonly Fact[] => {
    const value = circumstances?.[name]
    if (value === undefined) return []
    const source = { title: 'request', day }
    const fact = { id: statedFactId(name), kind: statedKinds[name], value: value as unknown as FactValue }
    return [{ ...fact, sources: [source], certainty: 'confirmed', day }]
  })
}

/** What was stated, as far as its facts are in the book. */
export function readStated(book: Pick<FactBook, 'get'>): Circumstances {
  const entries = names.flatMap((name) => {
    const fact = book.get(statedFactId(name))
    return fact ? [[name, fact.value] as const] : []
  })
  return Object.fromEntries(entries)
}
