import type { Outcome } from '@wanderbuch/standards/outcome'
import type { IsoDay } from '@wanderbuch/standards/iso-day'
import type { MultilingualText } from './multilingual-text.ts'

/** Kinds of lists that say whose key it is, or who may award what. */
export const trustSourceFormats = [
  /** A file of this house's own form: keys somebody pinned. */
  'local-list',
  /** ETSI TS 119 602, JSON, signed or not. */
  'etsi-lote',
  /** ETSI TS 119 612, XML. */
  'etsi-trusted-list',
  /** Issuer registries as the Digital Credentials Consortium publishes them. */
  'dcc-registry',
  /** Records of an EBSI Trusted Issuers Registry with their accreditations. */
  'ebsi-records',
  /** Reports of external quality assurance in higher education. */
  'deqar-reports',
  /** Accreditations of the European Learning Model, as registers publish them. */
  'elm-accreditations',
  /** Qualifications of the European Learning Model with their awarding bodies, as registers publish them. */
  'elm-qualifications',
] as const
export type TrustSourceFormat = (typeof trustSourceFormats)[number]

/** What is known of a list as a whole. */
export interface TrustSourceAbout {
  readonly title: string
  readonly format: TrustSourceFormat
  /** Address it was taken from; the file name where no address is known. */
  readonly source: string
  /** The day the list speaks of: its own issue day, else the day it was looked up. */
  readonly day: IsoDay
  /** SHA-256 of the bytes that were read, lower-case hex. Absent for a list that came inside something else. */
  readonly sha256?: string
  /** True for lists made for tests and samples. */
  readonly test: boolean
  readonly operator?: MultilingualText
  /** Who looked at the keys, for lists kept by hand. */
  readonly checkedBy?: string
  /** The time by which the operator promised a newer list. UTC. */
  readonly nextUpdate?: string
  /** Relied on although a newer list was promised by now. */
  readonly pinned?: boolean
  /** Who signed the list: `outcome` is about the bytes of the list, never about whether that signer may publish it. */
  readonly signature: { readonly outcome: Outcome; readonly code: string; readonly signer?: string }
}

/** A key as a list gives it. */
export type SourceKey =
  | { readonly kind: 'did'; readonly did: string }
  /** Thumbprint of a JSON Web Key (RFC 7638, SHA-256, base64url). */
  | { readonly kind: 'jwk'; readonly thumbprint: string }
  | {
      readonly kind: 'x509'
      /** Fingerprint of the certificate, lower-case hex. */
      readonly sha256: string
      /** RFC 4514 text, most specific first. */
      readonly subject: string
      /** SubjectPublicKeyInfo, DER, base64; absent for keys that are not read here. */
      readonly publicKey?: string
    }

/** A state of an entry and when it held. */
export interface SourceStatus {
  /** Undefined: a status whose meaning is not known here. */
  readonly granted?: boolean
  /** As the list writes it. */
  readonly status: string
  /** Date-time or day; absent = since ever, as far as the list says. */
  readonly from?: string
  readonly until?: string
}

/** One statement about who may award what. Empty limits: the source names none. */
export interface SourceRight {
  readonly place: string
  readonly basis: 'list' | 'accreditation' | 'quality-report' | 'trust-chain' | 'mandate'
  /** Who states it: the accrediting agent, the agency, the source of a pin. */
  readonly by: string
  /** `withdrawn`: taken out of its register, and no day says since when. */
  readonly decision: 'granted' | 'with-conditions' | 'refused' | 'withdrawn' | 'not-stated'
  /** False for what a body asked for of its own will: it grants nothing. */
  readonly binding: boolean
  /** Titles or identifiers. */
  readonly qualifications: readonly string[]
  /** Types or schema addresses of credentials. */
  readonly credentialTypes: readonly string[]
  /** ISO 3166-1 alpha-2, or NUTS codes. */
  readonly jurisdictions: readonly string[]
  readonly eqfLevels: readonly number[]
  /** ISCED-F codes. */
  readonly fields: readonly string[]
  readonly from?: IsoDay
  readonly until?: IsoDay
  /** For a mandate: the body on whose behalf. */
  readonly onBehalfOf?: { readonly name: MultilingualText; readonly identifiers: readonly string[] }
  readonly url?: string
  /** For a chain of accreditations: from the root down to the one that was given to this body. */
  readonly chain?: readonly TrustStep[]
}

/** One body, or one service of a body, in a list. */
export interface TrustSourceEntry {
  /** Where it stands: JSON Pointer, `line 12`, or a path of elements. */
  readonly place: string
  /** Empty when the list gives only an identifier. */
  readonly name: MultilingualText
  readonly otherNames: readonly string[]
  readonly country?: string
  readonly identifiers: readonly string[]
  readonly url?: string
  /** `body`: the key is the body's own. `certifier`: the key signs certificates, which name the bodies. */
  readonly role: 'body' | 'certifier'
  readonly keys: readonly SourceKey[]
  /** `forSigning`: whether keys of this kind of service sign documents or certificates for that; undefined: not known here. */
  readonly service?: { readonly type: string; readonly name: MultilingualText; readonly forSigning?: boolean }
  /** Newest first; empty: the list knows no status, being in it is the statement. */
  readonly statuses: readonly SourceStatus[]
  readonly rights: readonly SourceRight[]
}

/** A part of a list that was not taken over, and why. */
export interface NotRead {
  readonly place: string
  readonly code: string
}

/** A list of trust in one form, whatever file it came from. Plain data: it can lie in a dossier and be asked again. */
export interface TrustSource {
  readonly kind: 'wanderbuch-trust-source'
  readonly about: TrustSourceAbout
  readonly entries: readonly TrustSourceEntry[]
  readonly notRead: readonly NotRead[]
}

/** One step on the way from a key, or a body, to the list that speaks of it. */
export interface TrustStep {
  readonly kind: 'key' | 'certificate' | 'issuing-certificate' | 'accreditation' | 'right' | 'entry' | 'list'
  readonly name: string
  readonly details: Readonly<Record<string, string>>
}

/** What one source says: the answer, and the way to it. */
export interface TrustEvidence<Code extends string = string> {
  readonly outcome: Outcome
  readonly code: Code
  readonly details: Readonly<Record<string, string>>
  readonly path: readonly TrustStep[]
  readonly about: TrustSourceAbout
}

/** The time that counts for a signature. */
export interface TrustMoment {
  /** ISO 8601. */
  readonly at: string
  /** `proven`: by a time stamp. `claimed`: the signer says so. `none`: nobody says; `at` is the day of the check. */
  readonly basis: 'proven' | 'claimed' | 'none'
}
