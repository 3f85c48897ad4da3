import type { Fact, FactValue } from '@wanderbuch/core/vocabulary/fact'
import type { ValidationFacts } from '@wanderbuch/core/vocabulary/validation-facts'
import { findCountry } from '@wanderbuch/standards/code-lists/countries'
import { statedFactId, statedFacts } from '../circumstances/stated-facts.ts'
import { findProfession } from '../profession/find-profession.ts'
import type { Profession } from '../profession/profession.ts'
import { listSystems, systemFacts, zoneContactFact } from '../route/authority-facts.ts'
import { countryZone, isoCountry } from '../route/country-zone.ts'
import type { RouteRequest } from '../route/route-request.ts'
import { rulesVersion } from '../rules-version.ts'
import { type Arrangement, arrangementFact, findArrangement } from './arrangement.ts'

/** A dossier request fits in. */
export interface ValidationRequest extends RouteRequest {
  readonly validationFacts?: ValidationFacts
}

export type Side = 'host' | 'home'

/** What the data has on one side: its own arrangement, or what the data set says of its systems. */
export interface ValidationSide {
  readonly side: Side
  readonly country: string
  readonly arrangement: Arrangement | undefined
  readonly arrangementFact: Fact | undefined
  /** Per system (two in Belgium) what the data set says of validation. */
  readonly systems: readonly { readonly said: Fact; readonly contact: Fact }[]
  /** Whom to ask where nothing else names anybody. */
  readonly contact: Fact
}

export interface ValidationScene {
  readonly request: ValidationRequest
  readonly profession: Profession | undefined
  readonly sides: readonly ValidationSide[]
  /** What the person said, a fact each. */
  readonly said: readonly Fact[]
  /** Work the person stated: years of practice are counted from it where no number was said. */
  readonly worked: readonly Fact[]
}

const kindOfAnswer: Readonly<Record<keyof ValidationFacts, string>> = {
  birthYear: 'validation-age',
  residence: 'validation-residence',
  practiceYears: 'validation-practice',
  practiceYearsAtHost: 'validation-practice-there',
  trainingYears: 'validation-training',
  holdsQualification: 'validation-qualification',
  hasEquivalenceDecision: 'validation-decision',
  inApprenticeship: 'validation-apprenticeship',
  disabilityRoute: 'validation-disability',
  filesThisYear: 'validation-files',
  filesForThisCertification: 'validation-files',
}

/** Kinds of all facts of validation, for the words files. */
export const validationFactKinds: readonly string[] = [
  ...new Set([
    ...Object.values(kindOfAnswer),
    'validation-rule',
    'validation-arrangement',
    'validation-system',
    'validation-house',
  ]),
]

export const answerKind = (name: keyof ValidationFacts): string => kindOfAnswer[name]
export const answerId = (name: keyof ValidationFacts): string => `validation/answer/${name}`

function saidFacts({ validationFacts = {}, day }: ValidationRequest): readonly Fact[] {
  return (Object.keys(kindOfAnswer) as (keyof ValidationFacts)[]).flatMap((name): readonly Fact[] => {
    const value = validationFacts[name]
    if (value === undefined) return []
    const sources = [{ title: 'request', day }]
    return [
      { id: answerId(name), kind: kindOfAnswer[name], value: value as FactValue, sources, certainty: 'confirmed', day },
    ]
  })
}

const workedIds = [statedFactId('experience'), statedFactId('experienceIsWhole')]

function workedFacts({ circumstances, day }: ValidationRequest): readonly Fact[] {
  if (circumstances?.experience === undefined) return []
  return statedFacts(circumstances, day).filter(({ id }) => workedIds.includes(id))
}

function systemsOf(country: string, region: string | undefined): ValidationSide['systems'] {
  return listSystems(country, region).map((system) => {
    const { id, validation, source, checkedOn, certainty } = system
    const contact = systemFacts(system).find((fact) => fact.id.endsWith('/informs')) as Fact
    const said: Fact = {
      id: `authority/${id}/validation`,
      kind: 'validation-system',
      value: { text: { en: validation }, ...(system.community && { community: system.community }) },
      sources: [{ ...source, day: checkedOn }],
      certainty,
      day: checkedOn,
      version: rulesVersion.day,
    }
    return { said, contact }
  })
}

function sideOf(side: Side, country: string, region: string | undefined): ValidationSide {
  const arrangement = findArrangement(country)
  return {
    side,
    country,
    arrangement,
    arrangementFact: arrangement && arrangementFact(arrangement),
    systems: systemsOf(country, region),
    contact: zoneContactFact(countryZone(country)),
  }
}

/** Looks up what the data has on validation at the destination and at home. Pure. */
export function setValidationScene(request: ValidationRequest): ValidationScene {
  const host = isoCountry(request.host)
  const home = request.home === undefined ? undefined : isoCountry(request.home)
  const known = (country: string) => findCountry(country) !== undefined
  return {
    request,
    profession: request.profession ?? findProfession(request.targetOccupation ?? ''),
    sides: [
      sideOf('host', host, request.hostRegion),
      ...(home !== undefined && home !== host && known(home) ? [sideOf('home', home, undefined)] : []),
    ],
    said: saidFacts(request),
    worked: workedFacts(request),
  }
}
