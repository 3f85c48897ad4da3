import type { TextDecision } from '@wanderbuch/skills/decisions/text-decision'
import type { IsoDay } from '@wanderbuch/standards/iso-day'
import type { Circumstances } from './circumstances.ts'
import type { ValidationFacts } from './validation-facts.ts'

/** What for: employed or self-employed work, as technical manager of a firm, in a public post, a temporary service, study. */
export const purposes = [
  'employee',
  'self-employed',
  'technical-manager',
  'public-post',
  'temporary-service',
  'further-study',
] as const
export type Purpose = (typeof purposes)[number]

export const languages = ['en', 'de', 'fr', 'it', 'es', 'ro'] as const
export type Language = (typeof languages)[number]

/** A number somebody is known by, and whose number it is: `national-id`, `student-number`, the address of a scheme. */
export interface PersonIdentifier {
  readonly scheme: string
  readonly value: string
}

/** A name the person had before, with the document that shows the change: a fact a named person answers for. */
export interface FormerName {
  readonly fullName: string
  /** Who looked at the document. */
  readonly documentedBy: string
  /** Which document: "marriage certificate 12/2020, Cluj". */
  readonly documentSeen: string
  readonly on: IsoDay
}

/** How the person showed who they are; needed for "theirs". */
export interface ShownIdentity {
  readonly fullName: string
  readonly birthDate?: IsoDay
  /** An address the person showed to be theirs: Open Badges are issued to one. */
  readonly email?: string
  /** Who looked at the identity document, and when. */
  readonly seenBy?: string
  readonly seenOn?: IsoDay
  /** Numbers on what was shown. */
  readonly identifiers?: readonly PersonIdentifier[]
  readonly formerNames?: readonly FormerName[]
}

/** A person's decision on a suggested match of words to a skill. */
export interface MatchDecision {
  readonly recordId: string
  readonly outcomeNumber: number
  readonly skillUri: string
  /** `partly`: the words cover a part of the skill. */
  readonly decision: 'confirmed' | 'partly' | 'rejected'
  readonly by: string
  readonly on: IsoDay
}

/** What the person wants to know: where to, as what, for which purpose, on which day, in which languages. */
export interface DossierRequest {
  /** ISO 3166-1 alpha-2 of the destination. */
  readonly host: string
  /** NUTS code of the destination region, when named. */
  readonly hostRegion?: string
  /** ISO 3166-1 alpha-2 of the state the qualification comes from; undefined: taken from the records' awarding bodies. */
  readonly home?: string
  readonly purpose: Purpose
  /** ESCO occupation URI or code of the target, e.g. `7411.1`. */
  readonly targetOccupation?: string
  /** What the person says of themselves for the rules of recognition; all of it optional. */
  readonly circumstances?: Circumstances
  /** The day everything is judged on. */
  readonly day: IsoDay
  /** One language, or two side by side. */
  readonly languages: readonly [Language] | readonly [Language, Language]
  readonly identity?: ShownIdentity
  /** What the holder was asked to sign when showing credentials; without it a presentation may be a copy of another one. */
  readonly presentationChallenge?: string
  readonly matchDecisions: readonly MatchDecision[]
  /** Decisions on the same words in other records, shown as suggestions; a dossier keeps those that concern it. */
  readonly earlierDecisions?: readonly TextDecision[]
  readonly validationFacts?: ValidationFacts
}
