import type {
  Circumstances,
  ExperienceEntry,
  ExperienceRole,
  OlderNursingTitle,
} from '@wanderbuch/core/vocabulary/circumstances'
import type { ExperienceFacts } from '../instruments/eu-2005-36/experience-row.ts'
import type { Article11Level } from '../instruments/eu-2005-36/article-11-level.ts'
import { findExperienceList, isHairdressing } from '../instruments/eu-2005-36/activity-groups.ts'
import { countryZone } from '../route/country-zone.ts'
import { addMonths } from '../clock/calendar.ts'
import { anyOf, type Years, years } from '../three-valued.ts'
import { type Counted, countYears, yearsSinceEnd } from './experience-years.ts'

/** Facts the rules ask for, as far as what was stated settles them. What is absent is not determined. */
export interface CaseFacts extends Partial<ExperienceFacts> {
  readonly nationality?: NonNullable<Circumstances['nationality']>
  readonly yearsInLastTen?: Years
  readonly practiceInLastFive?: Years
  readonly practiceInLastSeven?: Years
  readonly practiceAnyRole?: Years
  readonly homeRegulatesProfession?: boolean
  readonly homeRegulatesTraining?: boolean
  readonly qualificationGivesAccessAtHome?: boolean
  readonly establishedAtHome?: boolean
  readonly workingDaysThisYear?: number
  readonly recognitionPaperAtHand?: boolean
  readonly decreeHeld?: boolean
  readonly authorisedByPrefect?: boolean
  readonly decisionOfCollege?: boolean
  readonly decisionOfMinistry?: boolean
  readonly registeredWithOrder?: boolean
  readonly memberOfOrder?: boolean
  readonly permitHeld?: boolean
  readonly yearlyVisa?: boolean
  readonly cardOrListedEvidence?: boolean
  readonly officialTitle?: boolean
  readonly declarationSent?: boolean
  readonly declarationComplete?: boolean
  readonly monthsSinceDeclaration?: number
  readonly yearsAfterFinding?: number
  readonly leadingYearsAfterFinding?: number
  readonly levelHeld?: Article11Level
  readonly levelRequiredByHost?: Article11Level
  readonly titleFromThirdCountry?: boolean
  readonly acceptedByMemberState?: boolean
  readonly practiceThere?: Years
  readonly practiceCertified?: boolean
  readonly trainingBegan?: string
  readonly awardedOn?: string
  readonly referenceDay?: string
  readonly meetsMinimumTraining?: boolean
  readonly nursingTitle?: OlderNursingTitle
  readonly revaluationProved?: boolean
  /** Years for acquired rights are shown by a certificate of the home authority. */
  readonly practiceAttested?: boolean
  readonly responsiblePersonQualified?: boolean
  readonly servesOtherFirm?: boolean
  readonly collaborationYears?: number
  readonly homeIssuesCertificate?: boolean
  readonly learningFormallyValidated?: boolean
  /** Known once a way of an automatic system was found to be met. */
  readonly automaticSystemOpen?: boolean
}

type Entries = readonly ExperienceEntry[]
const every: readonly ExperienceRole[] = ['self-employed', 'manager', 'executive', 'employed']

/** Whether a post of a manager or executive is an employed one was not asked: it may count, it need not. */
function employedYears(entries: Entries, counted: Omit<Counted, 'roles'> & { day: string; isWhole: boolean }): Years {
  const certain = countYears(entries, { ...counted, roles: ['employed'] })
  const possible = countYears(entries, { ...counted, roles: ['employed', 'executive', 'manager'] })
  return { least: certain.least, most: possible.most }
}

const counted = new WeakMap<Entries, Map<string, CaseFacts>>()

/** Counting is the dearest part of a route and the same list is asked for often: kept as long as the list is. */
function experienceFacts(entries: Entries, day: string, isWhole: boolean): CaseFacts {
  const known = counted.get(entries) ?? new Map<string, CaseFacts>()
  counted.set(entries, known)
  const key = `${day} ${isWhole}`
  const facts = known.get(key) ?? countExperience(entries, day, isWhole)
  known.set(key, facts)
  return facts
}

const leading: readonly ExperienceRole[] = ['self-employed', 'manager']
const perhapsLeading: readonly ExperienceRole[] = [...leading, 'executive']

/**
 * A senior employee with commercial or technical duties who heads a department counts as leading (Article 3(1)(i)). Whether
 * an executive post was such a one was not asked in these words: it may count, it need not.
 */
function leadingFacts(entries: Entries, at: { day: string; isWhole: boolean }): CaseFacts {
  const years = (roles: readonly ExperienceRole[]) => countYears(entries, { ...at, roles, consecutive: true })
  const since = (roles: readonly ExperienceRole[]) => yearsSinceEnd(entries, { ...at, roles })
  return {
    leadingYears: { least: years(leading).least, most: years(perhapsLeading).most },
    yearsSinceLeading: { least: since(perhapsLeading).least, most: since(leading).most },
  }
}

/** Article 39 was read in short: it does not say whether its years are in one run. A run surely counts, others may. */
function withinSeven(entries: Entries, at: { day: string; isWhole: boolean }): Years {
  const roles = { ...at, roles: every, withinYears: 7 } as const
  return { least: countYears(entries, { ...roles, consecutive: true }).least, most: countYears(entries, roles).most }
}

function countExperience(entries: Entries, day: string, isWhole: boolean): CaseFacts {
  const at = { day, isWhole }
  const consecutive = true
  const executive = { ...at, roles: ['executive'], consecutive } as const
  return {
    ownYears: countYears(entries, { ...at, roles: ['self-employed'], consecutive }),
    ...leadingFacts(entries, at),
    employedYears: employedYears(entries, at),
    consecutiveEmployedYears: employedYears(entries, { ...at, consecutive }),
    executiveYears: countYears(entries, executive),
    technicalYears: countYears(entries, { ...executive, technical: true }),
    yearsSinceEnd: yearsSinceEnd(entries, { ...at, roles: every }),
    yearsInLastTen: countYears(entries, { ...at, roles: every, withinYears: 10 }),
    practiceInLastFive: countYears(entries, { ...at, roles: every, withinYears: 5, consecutive }),
    practiceInLastSeven: withinSeven(entries, at),
    practiceAnyRole: countYears(entries, { ...at, roles: every }),
  }
}

/** Training nobody attested does not count; training of which that is not said may or may not. */
function trainingFacts({ trainingYears, trainingAttested }: Circumstances): CaseFacts {
  if (trainingAttested === false) return { trainingYears: years(0) }
  if (trainingYears === undefined) return {}
  return { trainingYears: trainingAttested ? years(trainingYears) : { least: 0, most: trainingYears } }
}

function thirdCountryFacts({ thirdCountryTitle }: Circumstances): CaseFacts {
  if (!thirdCountryTitle) return {}
  const { acceptedBy, yearsThere, yearsCertified } = thirdCountryTitle
  return {
    ...(acceptedBy !== undefined && {
      acceptedByMemberState: acceptedBy !== null && countryZone(acceptedBy) === 'eu-eea',
    }),
    ...(yearsThere !== undefined && { practiceThere: years(yearsThere) }),
    ...(yearsCertified !== undefined && { practiceCertified: yearsCertified }),
  }
}

function groupFacts({ activityGroup }: Circumstances): CaseFacts {
  const list = activityGroup === undefined ? undefined : findExperienceList(activityGroup)
  if (list === undefined || activityGroup === undefined) return {}
  return { experienceList: list, isHairdressing: isHairdressing(activityGroup) }
}

/** Facts of an object by the names the rules know them under; what was not said is left out. */
function renamed<Stated extends object>(
  stated: Stated | undefined,
  names: Readonly<Partial<Record<keyof Stated, keyof CaseFacts | readonly (keyof CaseFacts)[]>>>,
): CaseFacts {
  const said = Object.entries(names).flatMap(([name, known]) =>
    [known].flat().map((fact) => [fact, stated?.[name as keyof Stated]] as const),
  )
  return Object.fromEntries(said.filter(([, value]) => value !== undefined)) as CaseFacts
}

const rightsNames = {
  conforms: 'meetsMinimumTraining',
  nursingTitle: 'nursingTitle',
  revaluation: 'revaluationProved',
  attested: 'practiceAttested',
} as const
const firmNames = {
  qualifiedPerson: 'responsiblePersonQualified',
  servesOtherFirm: 'servesOtherFirm',
  yearsInFirm: 'collaborationYears',
} as const
const otherNames = {
  accessAtHome: 'qualificationGivesAccessAtHome',
  workingDays: 'workingDaysThisYear',
  // One decision of the host: each of its laws has its own name for it.
  holdsDecision: [
    'recognitionPaperAtHand',
    'decreeHeld',
    'authorisedByPrefect',
    'decisionOfCollege',
    'decisionOfMinistry',
  ],
} as const
const registrationNames = {
  registered: ['registeredWithOrder', 'memberOfOrder'],
  permit: 'permitHeld',
  permitThisYear: 'yearlyVisa',
} as const
const findingNames = { years: 'yearsAfterFinding', leadingYears: 'leadingYearsAfterFinding' } as const

/** The card and a listed title stand for each other only where the law says so. */
function listedFacts({ listedEvidence = {} }: Circumstances): CaseFacts {
  const { europeanCard, listedTitle } = listedEvidence
  const either = anyOf(europeanCard, listedTitle)
  return {
    ...(either !== undefined && { cardOrListedEvidence: either }),
    ...(listedTitle !== undefined && { officialTitle: listedTitle }),
  }
}

/** Whole months of the calendar; undefined where the day is still to come. */
function monthsSince(from: string, day: string): number | undefined {
  if (from > day) return undefined
  const [years = 0, months = 0] = [0, 1].map((part) => Number(day.split('-')[part]) - Number(from.split('-')[part]))
  const count = years * 12 + months
  return addMonths(from, count) > day ? count - 1 : count
}

/** A declaration with a day that has come was sent; what was not sent is not whole. */
function declarationFacts({ serviceDeclaration = {} }: Circumstances, day: string): CaseFacts {
  const { sentOn, sent = sentOn !== undefined && sentOn <= day ? true : undefined } = serviceDeclaration
  const complete = sent === false ? false : serviceDeclaration.complete
  const months = sentOn === undefined ? undefined : monthsSince(sentOn, day)
  return {
    ...(sent !== undefined && { declarationSent: sent }),
    ...(complete !== undefined && { declarationComplete: complete }),
    ...(months !== undefined && { monthsSinceDeclaration: months }),
  }
}

const passedOn = [
  'nationality',
  'homeRegulatesProfession',
  'homeRegulatesTraining',
  'establishedAtHome',
  'homeIssuesCertificate',
  'trainingBegan',
  'awardedOn',
] as const satisfies readonly (keyof Circumstances & keyof CaseFacts)[]

/** What the rules may take from what was stated, as of `day`. An EQF level is not among it and settles nothing. */
export function caseFacts(stated: Circumstances, day: string): CaseFacts {
  const { experience, experienceIsWhole, article11Level, learningValidated } = stated
  const passed = passedOn.flatMap((name) => (stated[name] === undefined ? [] : [[name, stated[name]] as const]))
  return {
    ...(experience && experienceFacts(experience, day, experienceIsWhole === true)),
    ...trainingFacts(stated),
    ...thirdCountryFacts(stated),
    ...groupFacts(stated),
    ...renamed(stated.acquiredRights, rightsNames),
    ...renamed(stated.firm, firmNames),
    ...renamed(stated, otherNames),
    ...renamed(stated.registration, registrationNames),
    ...renamed(stated.afterFinding, findingNames),
    ...listedFacts(stated),
    ...declarationFacts(stated, day),
    ...(article11Level && { levelHeld: article11Level }),
    ...(learningValidated !== undefined && { learningFormallyValidated: learningValidated }),
    ...(Object.fromEntries(passed) as CaseFacts),
  }
}
