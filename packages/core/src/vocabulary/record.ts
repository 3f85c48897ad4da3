import type { IsoDay } from '@wanderbuch/standards/iso-day'
import type { MultilingualText } from './multilingual-text.ts'
import type { PersonIdentifier } from './request.ts'

/** What stands behind a record before its proofs are looked at. */
export type RecordBasis =
  /** Carries a cryptographic proof. */
  | 'secured'
  /** A digital credential without a proof. */
  | 'unsecured'
  /** Paper or scan, typed in by a person. */
  | 'paper'
  /** Experience or a course the person tells of. */
  | 'declared'
  /** Experience that a third party confirmed by name and day. */
  | 'attested'

export type RecordKind = 'achievement' | 'experience' | 'course' | 'endorsement'

export interface Organisation {
  readonly id?: string
  readonly name: MultilingualText
  /** ISO 3166-1 alpha-2. */
  readonly country?: string
  readonly identifiers: readonly string[]
  readonly url?: string
}

/** The person a credential is about, as far as it says. */
export interface Subject {
  /** DID or other identifier of the credential subject; placeholders such as `urn:epass:person:1` are kept as they are. */
  readonly id?: string
  readonly fullName?: string
  readonly givenName?: string
  readonly familyName?: string
  readonly birthDate?: IsoDay
  /** Numbers the document gives for the person, as far as it says whose numbers they are. */
  readonly identifiers?: readonly PersonIdentifier[]
  readonly recipient?: Recipient
}

/** The address a badge was issued to, as written or as `sha256$...` of address and salt (Open Badges 2.0 and 3.0). */
export interface Recipient {
  readonly identity: string
  readonly isHashed: boolean
  readonly salt?: string
}

/** Something that shows how an award was earned; addresses are shown as text and never fetched. */
export interface AwardEvidence {
  readonly url?: string
  readonly name?: MultilingualText
  readonly narrative?: MultilingualText
}

export interface AchievementResult {
  readonly name?: MultilingualText
  readonly value: string
}

/** What an Open Badge says beyond its title. */
export interface AchievementDetails {
  readonly description?: MultilingualText
  readonly criteria?: { readonly url?: string; readonly narrative?: MultilingualText }
  readonly evidence?: readonly AwardEvidence[]
  readonly results?: readonly AchievementResult[]
  readonly tags?: readonly string[]
  readonly creditsEarned?: string
  /** How the documents of a Comprehensive Learner Record belong together, as it says. */
  readonly associations?: readonly Association[]
}

export interface Association {
  /** Term of CLR 2.0: `isChildOf`, `precedes`, ... */
  readonly type: string
  readonly from: MultilingualText
  readonly to: MultilingualText
}

/** A level a credential states; either code or URI or both. */
export interface StatedLevel {
  /** National code as printed, "4", "III". */
  readonly code?: string
  /** Concept URI of the code list. */
  readonly uri?: string
  /** Framework id, country or concept URI where the credential names it; empty: a bare number, of no country's framework. */
  readonly framework?: string
}

export interface LearningOutcome {
  /** `1`, `2`, ... within the record. */
  readonly number: number
  readonly text: MultilingualText
  /** ESCO skill URIs the credential itself links. */
  readonly escoUris: readonly string[]
}

export interface WorkPeriod {
  readonly from?: IsoDay
  /** Absent = still going on, or not said. */
  readonly until?: IsoDay
  readonly role?: 'employee' | 'self-employed' | 'manager'
}

/** A paper or scan seen by somebody: what stands behind "shown". */
export interface PaperEvidence {
  readonly originalSeenBy?: string
  readonly originalSeenOn?: IsoDay
  readonly swornTranslation?: { readonly by: string; readonly language: string; readonly on?: IsoDay }
  readonly apostille?: { readonly number: string; readonly by?: string; readonly on?: IsoDay }
  /** The issuer's own checking service: address, code and what it answered when a person looked. */
  readonly issuerCheck?: {
    readonly url: string
    readonly code?: string
    readonly answered?: string
    readonly on?: IsoDay
  }
  /** Image of the paper, kept inside the declaration file; its size in bytes. */
  readonly image?: { readonly mediaType: string; readonly bytes: number }
}

/** A third party's confirmation of experience. */
export interface Attestation {
  readonly by: string
  readonly role?: string
  readonly on: IsoDay
  /** Numbers of the learning outcomes or tasks confirmed. */
  readonly confirms: readonly number[]
}

/** A part of an award as a record of studies lists it: a course, a module, an examination. */
export interface RecordPart {
  /** `1`, `1.2`, ...: its place within the record. */
  readonly number: string
  readonly title: MultilingualText
  /** What kind of part it is, as written: `Course`, `Module`. */
  readonly kind?: string
  readonly creditPoints?: string
  readonly workload?: string
  /** Result as written; only the scale of that institution gives it a meaning. */
  readonly grade?: string
  /** As written: `passed`, `failed`, `in-progress`. */
  readonly status?: string
  readonly eqfLevel?: string
  /** Language of instruction as written. */
  readonly language?: string
}

/** An accreditation a document carries itself: a claim, until a register says the same. */
export interface ClaimedAccreditation {
  readonly of: 'awarding-body' | 'issuer' | 'qualification' | 'document'
  readonly title: MultilingualText
  /** Who is said to have given it. */
  readonly by?: { readonly name: MultilingualText; readonly url?: string }
  /** Concept of the kind of accreditation. */
  readonly type?: string
  readonly from?: IsoDay
  readonly until?: IsoDay
}

/** What a document says of the right behind it. */
export interface RightsClaimed {
  readonly accreditations: readonly ClaimedAccreditation[]
  /** The document says that its issuer acts on behalf of the awarding body (EDC profile "issued by mandate"). */
  readonly byMandate: boolean
  /** Types and schemas of the credential, where it names an accreditation of its issuer by them (EBSI). */
  readonly credentialTypes: readonly string[]
}

/** Where a document was found: an archive, a list, a picture or a PDF that was received. */
export interface FoundWithin {
  readonly fileName: string
  /** `zip`, `json-list`, `pdf`, `badge-image`, `badge-svg`. */
  readonly format: string
  /** Names inside it, outermost first. Shown, never used as a path. */
  readonly places: readonly string[]
}

/** One credential or experience in ELM shape (Claim side), whatever format it came in. */
export interface NormalisedRecord {
  /** `record-1`, `record-2`, ... in the order received. */
  readonly id: string
  readonly documentId: string
  readonly basis: RecordBasis
  readonly kind: RecordKind
  /**
   * Which dialect was read: `edc-v3`, `edc-v3-upload`, `edc-ebsi`, `edc-elm-3.3`, `open-badges-2.0`,
   * `open-badges-3.0`, `clr-2.0`, `vc-2.0`, `vc-1.1`,
   * `sd-jwt-vc`, `elmo`, `edci-xml`, `declaration`.
   */
  readonly dialect: string
  readonly title: MultilingualText
  /** Signs the credential. */
  readonly issuer?: Organisation
  /** Decides the award; never filled from the issuer. */
  readonly awardingBody?: Organisation
  /** Absent when the document claims nothing. */
  readonly rightsClaimed?: RightsClaimed
  readonly subject: Subject
  /** Day of award; absent when the credential does not say. Never taken from the issue date silently. */
  readonly awardedOn?: IsoDay
  readonly issuedOn?: IsoDay
  /** Date-times as stated, ISO 8601. */
  readonly validFrom?: string
  readonly validUntil?: string
  readonly eqfLevelsStated: readonly StatedLevel[]
  readonly nqfLevelsStated: readonly StatedLevel[]
  /** ISCED-F codes or URIs as stated. */
  readonly iscedFFields: readonly string[]
  readonly learningOutcomes: readonly LearningOutcome[]
  readonly creditPoints?: string
  readonly workload?: string
  /** Result as written. */
  readonly grade?: string
  /** Parts the award is made of, in the order listed, those inside others after them; absent when none is listed. */
  readonly parts?: readonly RecordPart[]
  readonly work?: WorkPeriod
  readonly paper?: PaperEvidence
  readonly attestations: readonly Attestation[]
  /** True when the credential names a status entry (revocation list). */
  readonly hasStatus: boolean
  /** Things read but not understood, or lossy, as codes with a JSON pointer: nothing is dropped silently. */
  readonly remarks: readonly { readonly code: string; readonly place: string }[]
  readonly achievement?: AchievementDetails
  /** Present when the document was found inside another file. */
  readonly within?: FoundWithin
  /** The person's own words of language skill etc. stay in title and outcomes. */
  readonly language?: string
}
