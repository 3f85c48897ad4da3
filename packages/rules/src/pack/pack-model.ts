import type { Certainty } from '@wanderbuch/standards/certainty'

/** Six languages; what a person reads in a pack is written in all of them. */
export const packLanguages = ['de', 'en', 'es', 'fr', 'it', 'ro'] as const
export type PackText = Readonly<Record<(typeof packLanguages)[number], string>>

/** Why somebody wants to work in the host state. Every pack answers each, or says that it is open. */
export const packPurposes = [
  'employee',
  'self-employed',
  'technical-manager',
  'temporary-service',
  'public-post',
] as const
export type PackPurpose = (typeof packPurposes)[number]

/** Law of recognition the home state stands in. */
export const packHomes = ['eu-eea', 'ch', 'uk', 'third-country'] as const
export type PackHome = (typeof packHomes)[number]

/** Which way a field belongs to; documents name the way they are for. */
export const packRegimes = [
  'automatic',
  'experience',
  'general',
  'qualification',
  'exception',
  'optional-statement',
  'registration',
  'services',
  'warning',
] as const

/** Form of regulation. `none-found`: looked for, and no rule was found; which is not the same as none. */
export const packKinds = [
  'reserved-activity',
  'protected-title',
  'registration',
  'sectoral-profession',
  'licensed-craft',
  'firm-requirement',
  'permission',
  'own-instrument',
  'none-found',
] as const

/** What a pack may say of one purpose. `not-named`: the text names no requirement; `none-found`: no rule was
 * found; `no-qualification`: a permission is needed, a qualification is not. */
export const regulatedValues = [
  'regulated',
  'not-regulated',
  'notify',
  'not-named',
  'none-found',
  'no-qualification',
] as const
export type RegulatedAnswer = (typeof regulatedValues)[number]

/** Who looked at a field last. A role, never a person; `project`: not yet checked by a person of the authority. */
export const reviewerRoles = ['project', 'authority', 'ministry', 'chamber', 'border-region', 'adviser'] as const
export type ReviewerRole = (typeof reviewerRoles)[number]

export type PackValue =
  string | number | boolean | null | readonly PackValue[] | { readonly [name: string]: PackValue | undefined }

/** One answer of a pack, with where it was read and until when it may be said. */
export interface PackField {
  /** `topic` or `topic/part`: `fee`, `regulated/employee`, `documents/1-experience`. */
  readonly name: string
  /** `null`: looked for and not found; the authority is to be asked. */
  readonly value: PackValue
  readonly certainty: Certainty
  /** ISO day on which the sources were read. */
  readonly checkedOn: string
  /** Last ISO day on which the answer may be said; absent: one year after `checkedOn`. */
  readonly expiresOn?: string
  readonly checkedBy?: ReviewerRole
  readonly citation?: { readonly instrument: string; readonly provision: string }
  readonly sources?: readonly { readonly title: string; readonly url?: string }[]
  /** Rule of Union law the national rule goes back to. */
  readonly origin?: string
  readonly regime?: string
  readonly purposes?: readonly string[]
  readonly homes?: readonly string[]
}

/** What a pack answers to a few facts, written by hand beside it. */
export interface PackCase {
  /** What the case shows, one line. */
  readonly name: string
  readonly facts: { readonly purpose: PackPurpose; readonly home?: PackHome; readonly day?: string }
  readonly expect: {
    readonly regulated?: RegulatedAnswer | 'ask'
    /** Ways in order; `?` after a way that is recalled or open. */
    readonly regimes?: readonly string[]
    /** Part of a name of the authority, in any language; or `ask`. */
    readonly authority?: string
    /** Ids of all documents, in order. */
    readonly documents?: readonly string[]
    /** Topics that are open. */
    readonly ask?: readonly string[]
  }
}

/** How something was found that a pack brings along. */
interface FoundIn {
  readonly certainty: Certainty
  /** ISO day. */
  readonly checkedOn: string
  readonly sources?: readonly { readonly title: string; readonly url?: string }[]
}

/** A law the software does not know yet, as fields of the pack cite it. */
export interface OwnInstrument extends Omit<FoundIn, 'sources'> {
  readonly title: string
  readonly url: string
  /** What of it was read: "sections 3 to 7". */
  readonly read: string
  /** ISO day of the state of the text that was read. */
  readonly textOf?: string
}

export interface OwnDocument extends FoundIn {
  readonly name: PackText
}

/** A profession the software does not know yet: which occupations of ESCO lead to it. */
export interface OwnProfession extends FoundIn {
  readonly name: PackText
  readonly occupations: readonly { readonly code: string; readonly uri: string }[]
}

/** What a pack brings along because the software does not know it yet, by id. */
export interface OwnReferences {
  readonly instruments?: Readonly<Record<string, OwnInstrument>>
  readonly documents?: Readonly<Record<string, OwnDocument>>
  /** Row of the pack's own profession. */
  readonly profession?: OwnProfession
}

/** What is known of one profession in one host state, with the cases it is tested by. */
export interface Pack {
  readonly id: string
  readonly profession: string
  /** ISO 3166-1 alpha-2, or `EU` for what holds in every Member State. */
  readonly host: string
  /** NUTS code where the pack holds for a region only. */
  readonly region?: string
  /** Day the version was made, `2026-11-22`; `2026-11-22.2` for the second of that day. */
  readonly version: string
  readonly checkedBy: ReviewerRole
  readonly own?: OwnReferences
  readonly fields: readonly PackField[]
  readonly cases: readonly PackCase[]
}

/** First part of a field's name: `documents` of `documents/1-experience`. */
export function topicOf(name: string): string {
  return name.split('/', 1)[0] as string
}
