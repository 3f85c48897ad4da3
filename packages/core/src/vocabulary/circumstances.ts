import type { IsoDay } from '@wanderbuch/standards/iso-day'

/** Whose rights Union law gives: citizens, people treated like them (family, long-term residents, ...), others. */
export const nationalityGroups = ['eu-eea-ch', 'equal-treated', 'third-country'] as const
export type NationalityGroup = (typeof nationalityGroups)[number]

/** Levels of Directive 2005/36/EC, Article 11, as a home authority certified them. No EQF level turns into one. */
export const certifiedLevels = ['a', 'b', 'c', 'd', 'e'] as const
export type CertifiedLevel = (typeof certifiedLevels)[number]

/** `manager`: heads a firm or branch, is the deputy, or heads a department (Article 3(1)(i)). `executive`: an executive post. */
export const experienceRoles = ['self-employed', 'manager', 'executive', 'employed'] as const
export type ExperienceRole = (typeof experienceRoles)[number]

/** What shows the years: a certificate of the home authority, a sworn statement where home issues none, a letter, nothing. */
export const experienceProofs = ['home-certificate', 'sworn-statement', 'letter', 'none'] as const
export type ExperienceProofKind = (typeof experienceProofs)[number]

/** One stretch of work. Left-out members are not known, never "no". */
export interface ExperienceEntry {
  readonly role: ExperienceRole
  readonly from: IsoDay
  /** Left out: it goes on. */
  readonly to?: IsoDay
  /** Years in full-time, part-time counted in proportion. */
  readonly fullTimeYears?: number
  /** State of the work, ISO 3166-1 alpha-2. */
  readonly country?: string
  /** Whether it was the profession asked about. */
  readonly ofThisProfession?: boolean
  /** Executive posts: years with technical duties as head of at least one department. */
  readonly technicalYears?: number
  readonly proof?: ExperienceProofKind
}

/** Levels of the Common European Framework of Reference for Languages. */
export const cefrLevels = ['A1', 'A2', 'B1', 'B2', 'C1', 'C2'] as const

export interface LanguageEvidence {
  /** ISO 639-1 code. */
  readonly language: string
  readonly cefrLevel?: (typeof cefrLevels)[number]
  /** Whether a certificate shows it. */
  readonly certified?: boolean
}

/** A title from outside the Union, the EEA and Switzerland. */
export interface ThirdCountryTitle {
  /** Member State that accepted it, ISO 3166-1 alpha-2; `null`: none did. */
  readonly acceptedBy?: string | null
  /** Full-time years of this profession there. */
  readonly yearsThere?: number
  readonly yearsCertified?: boolean
}

/** Romanian nursing titles that may be older than the minimum training of the Directive (Article 33a). */
export const olderNursingTitles = [
  'certificat-de-competente-profesionale',
  'diploma-de-absolvire',
  'diploma-de-licenta',
] as const
export type OlderNursingTitle = (typeof olderNursingTitles)[number]

/** Papers on a training of the automatic system (Articles 21 to 23 and 33a), as the home authority issues them. */
export interface AcquiredRights {
  /** The home authority certified the years of practice for acquired rights; the years themselves stand in `experience`. */
  readonly attested?: boolean
  /** The home authority certified that the training meets the minimum; false: it said that it does not. */
  readonly conforms?: boolean
  readonly nursingTitle?: OlderNursingTitle
  /** Romania: the special revaluation programme for nurses was passed. */
  readonly revaluation?: boolean
}

/** The person in a firm whose work is regulated: owner, legal representative or technical manager. */
export interface FirmRole {
  /** Whether this person meets the conditions of the host for the work. */
  readonly qualifiedPerson?: boolean
  /** Whether this person answers for another firm too. */
  readonly servesOtherFirm?: boolean
  /** Years of working along in a firm of this trade. */
  readonly yearsInFirm?: number
}

/** Standing with the body of the host that keeps the profession: an order, a chamber, a college. */
export interface Registration {
  readonly registered?: boolean
  /** Its permit to practise. */
  readonly permit?: boolean
  /** Its permit for the present year. */
  readonly permitThisYear?: boolean
}

/** What a law of the host lists as enough to show the training. */
export interface ListedEvidence {
  /** European Professional Card for this profession. */
  readonly europeanCard?: boolean
  /** A title or paper that the law names. */
  readonly listedTitle?: boolean
}

/** The declaration before a temporary service. */
export interface ServiceDeclaration {
  readonly sent?: boolean
  /** The authority has the whole of it. */
  readonly complete?: boolean
  readonly sentOn?: IsoDay
}

/** Work in a German craft after the finding of section 40a of the Handwerksordnung; earlier work does not count. */
export interface AfterFinding {
  readonly years?: number
  /** Of these, years in a leading position. */
  readonly leadingYears?: number
}

/**
 * What a person may say of themselves so that rules can be held against it. Everything is optional; what is left out is
 * not determined and becomes a question. Nothing here is checked: an authority decides on papers, not on this.
 */
export interface Circumstances {
  readonly nationality?: NationalityGroup
  /** As the home authority certified it. */
  readonly article11Level?: CertifiedLevel
  readonly experience?: readonly ExperienceEntry[]
  /** True: the list of experience is whole. Otherwise there may be more, and "not enough" is never said. */
  readonly experienceIsWhole?: boolean
  /** Length of the training for the profession, years. */
  readonly trainingYears?: number
  /** A certificate of it that the state accepts, or that a professional body judged fully valid. */
  readonly trainingAttested?: boolean
  /** ISO day the training began. */
  readonly trainingBegan?: IsoDay
  /** ISO day of the award. */
  readonly awardedOn?: IsoDay
  readonly homeRegulatesProfession?: boolean
  readonly homeRegulatesTraining?: boolean
  /** Whether the qualification is the one that gives access to the profession at home. */
  readonly accessAtHome?: boolean
  readonly establishedAtHome?: boolean
  /** Whether home issues the certificate of nature and duration of work. */
  readonly homeIssuesCertificate?: boolean
  /** Annex IV: group or code the activity stands in, as the certificate or the authority names it: `403`, `I/40`. */
  readonly activityGroup?: string
  /** Learning a competent body has formally validated. */
  readonly learningValidated?: boolean
  readonly languageEvidence?: readonly LanguageEvidence[]
  readonly thirdCountryTitle?: ThirdCountryTitle
  readonly acquiredRights?: AcquiredRights
  readonly firm?: FirmRole
  /** Days of work in the host state in this calendar year. */
  readonly workingDays?: number
  /** Whether the decision of the host on the qualification is already at hand. */
  readonly holdsDecision?: boolean
  readonly registration?: Registration
  readonly listedEvidence?: ListedEvidence
  readonly serviceDeclaration?: ServiceDeclaration
  readonly afterFinding?: AfterFinding
}
