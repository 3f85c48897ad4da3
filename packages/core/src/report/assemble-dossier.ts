import { encodeBase64 } from '@wanderbuch/proofs/encoding/base64'
import type { Explanation } from '../explain/from-compared.ts'
import type { Dossier, DossierVersions, KeptOriginal } from '../vocabulary/dossier-file.ts'
import type { NormalisedRecord } from '../vocabulary/record.ts'
import type { DossierRequest } from '../vocabulary/request.ts'
import type { TrustList } from '../vocabulary/trust-list.ts'

/** A received file as the dossier keeps it. */
export interface OriginalFile {
  readonly id: string
  readonly fileName: string
  readonly format: string
  readonly digest: string
  readonly size: number
  readonly bytes: Uint8Array
}

export interface DossierParts {
  readonly request: DossierRequest
  readonly sample: boolean
  readonly versions: DossierVersions
  readonly originals: readonly OriginalFile[]
  readonly unreadable: Dossier['unreadable']
  readonly trustLists: readonly TrustList[]
  readonly records: readonly NormalisedRecord[]
  readonly explanation: Explanation
}

function keepOriginal({ id, fileName, format, digest, size, bytes }: OriginalFile): KeptOriginal {
  return { documentId: id, fileName, format, digest, size, base64: encodeBase64(bytes) }
}

/** Puts the parts together as the data that is signed and from which every form is drawn. */
export function assembleDossier(parts: DossierParts): Dossier {
  const { request, sample, versions, originals, unreadable, trustLists, records, explanation } = parts
  return {
    kind: 'wanderbuch-dossier',
    formatVersion: 1,
    sample,
    request,
    versions,
    originals: originals.map(keepOriginal),
    unreadable,
    trustLists,
    records,
    facts: explanation.facts,
    findings: explanation.findings,
  }
}
