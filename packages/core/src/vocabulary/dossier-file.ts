import type { Fact } from './fact.ts'
import type { Finding } from './finding.ts'
import type { RegionList } from '../region/region-list.ts'
import type { KeptLookUp } from './look-up.ts'
import type { NormalisedRecord } from './record.ts'
import type { DossierRequest } from './request.ts'
import type { TrustList } from './trust-list.ts'
import type { TrustSource } from './trust-source.ts'

/** A received file, kept whole so that whoever gets the dossier can verify it again. */
export interface KeptOriginal {
  readonly documentId: string
  /** Name as received; shown, never trusted. */
  readonly fileName: string
  readonly format: string
  /** SHA-256 of the bytes, hex. */
  readonly digest: string
  readonly size: number
  readonly base64: string
  /** The documents found in it, where it is not one itself. */
  readonly holds?: readonly KeptPart[]
}

/** A document found inside a kept original. */
export interface KeptPart {
  readonly documentId: string
  readonly format: string
  /** Names inside the original, outermost first. */
  readonly places: readonly string[]
}

/** Versions of everything the dossier was made with; another version may say something else. */
export interface DossierVersions {
  readonly software: string
  readonly ledger: string
  readonly esco: string
  readonly rules: string
}

/** The dossier as data: what is signed, embedded in HTML and PDF, and re-checked. Same input, same bytes. */
export interface Dossier {
  readonly kind: 'wanderbuch-dossier'
  readonly formatVersion: 1
  /** True when the person in it does not exist. */
  readonly sample: boolean
  readonly request: DossierRequest
  readonly versions: DossierVersions
  readonly originals: readonly KeptOriginal[]
  /** Keys the caller had pinned, embedded so that the check can be repeated. */
  readonly trustLists: readonly TrustList[]
  /** What was looked up and kept, by address, so that the check can be repeated; absent when nothing was. */
  readonly lookUps?: readonly KeptLookUp[]
  /** Of other lists the entries that were looked at, with source, day and digest of the whole. Absent when there were none. */
  readonly trustSources?: readonly TrustSource[]
  /** Of lists of shortages and surpluses the lines it rests on, with the digest of the whole. Absent when there were none. */
  readonly regionLists?: readonly RegionList[]
  readonly records: readonly NormalisedRecord[]
  /** The facts the findings rest on, and only those. */
  readonly facts: readonly Fact[]
  /** In the order they are to be read. */
  readonly findings: readonly Finding[]
  /** Files that could not be read, and why. */
  readonly unreadable: readonly {
    readonly fileName: string
    readonly digest: string
    readonly code: string
    readonly place: string
    /** Values its sentence may use. */
    readonly details?: Readonly<Record<string, string | number>>
  }[]
}
