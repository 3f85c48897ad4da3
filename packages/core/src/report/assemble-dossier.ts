import { encodeBase64 } from '@wanderbuch/proofs/encoding/base64'
import type { ReceivedDocument } from '../document/receive-document.ts'
import type { OuterFile } from '../document/within.ts'
import type { Explanation } from '../explain/from-compared.ts'
import type { NormalisedFiles } from '../normalise/from-received.ts'
import type { Dossier, DossierVersions, KeptOriginal } from '../vocabulary/dossier-file.ts'
import type { RegionList } from '../region/region-list.ts'
import type { KeptLookUp } from '../vocabulary/look-up.ts'
import type { DossierRequest } from '../vocabulary/request.ts'
import type { TrustList } from '../vocabulary/trust-list.ts'
import type { TrustSource } from '../vocabulary/trust-source.ts'

export interface DossierParts {
  readonly request: DossierRequest
  readonly sample: boolean
  readonly trustLists: readonly TrustList[]
  /** What the checks rest on of lists of other forms. */
  readonly trustSources: readonly TrustSource[]
  readonly versions: DossierVersions
  readonly normalised: NormalisedFiles
  readonly lookUps: readonly KeptLookUp[]
  readonly regionLists: readonly RegionList[]
  readonly explanation: Explanation
}

function keepDocument({ id, fileName, format, digest, size, bytes }: ReceivedDocument): KeptOriginal {
  return { documentId: id, fileName, format, digest, size, base64: encodeBase64(bytes) }
}

/** The file as it was received, with what was found in it; its number is that of the first document. */
function keepOuter({ fileName, format, digest, bytes }: OuterFile, inside: readonly ReceivedDocument[]): KeptOriginal {
  const holds = inside.map((one) => ({ documentId: one.id, format: one.format, places: one.within?.places ?? [] }))
  const documentId = holds[0]?.documentId ?? ''
  return { documentId, fileName, format, digest, size: bytes.length, base64: encodeBase64(bytes), holds }
}

/** Every received file once, whole, so that it can be verified again. */
function keepOriginals(documents: readonly ReceivedDocument[]): readonly KeptOriginal[] {
  const kept = new Set<OuterFile>()
  return documents.flatMap((document): readonly KeptOriginal[] => {
    const outer = document.within?.outer
    if (!outer) return [keepDocument(document)]
    if (kept.has(outer)) return []
    kept.add(outer)
    return [
      keepOuter(
        outer,
        documents.filter(({ within }) => within?.outer === outer),
      ),
    ]
  })
}

/** Puts the parts together as the data that is signed and from which every form is drawn. */
export function assembleDossier(parts: DossierParts): Dossier {
  const { request, sample, versions, normalised, lookUps, trustLists, trustSources, regionLists, explanation } = parts
  return {
    kind: 'wanderbuch-dossier',
    formatVersion: 1,
    sample,
    request,
    versions,
    originals: keepOriginals(normalised.documents.map(({ document }) => document)),
    unreadable: normalised.unreadable.map(({ fileName, digest, code, place, details }) => ({
      fileName,
      digest,
      code,
      place,
      details,
    })),
    trustLists,
    ...(lookUps.length > 0 && { lookUps }),
    ...(trustSources.length > 0 && { trustSources }),
    ...(regionLists.length > 0 && { regionLists }),
    records: normalised.documents.flatMap(({ records }) => records),
    facts: explanation.facts,
    findings: explanation.findings,
  }
}
