import type { ProofPurpose } from '../did/resolved-did.ts'
import type { JsonObject } from '../json/json-object.ts'
import type { ProofReport, ProofResult } from '../proof-report.ts'
import { verifyParsedSdJwtVc } from '../sd-jwt/verify-sd-jwt-vc.ts'
import type { SecuredObject } from './open-credentials.ts'
import { verifyParsedVcJwt } from './verify-vc-jwt.ts'
import type { KeySources } from './verify-signed-token.ts'

export interface SecuredSources extends KeySources {
  /** Judges JSON with its proof inside (Data Integrity). */
  readonly verifyDocument: (document: JsonObject, purpose: ProofPurpose) => Promise<ProofReport>
}

export interface SecuredReport extends ProofReport {
  /** For SD-JWT: whether the holder's key was shown; here it never is, since nobody was asked. */
  readonly holder?: ProofResult
}

/** Verifies a credential or presentation of any of these forms, all its signatures. */
export async function verifySecured(
  secured: SecuredObject,
  purpose: ProofPurpose,
  sources: SecuredSources,
): Promise<SecuredReport> {
  switch (secured.kind) {
    case 'document':
      return sources.verifyDocument(secured.document, purpose)
    case 'vc-jwt': {
      const results = await Promise.all([secured.jwt, ...secured.further].map((jwt) => verifyParsedVcJwt(jwt, sources)))
      return { mechanism: 'vc-jwt', results }
    }
    case 'sd-jwt': {
      const { holder, mechanism, results } = await verifyParsedSdJwtVc(secured.vc, sources)
      const further = await Promise.all(secured.further.map((vc) => verifyParsedSdJwtVc(vc, sources)))
      return { mechanism, holder, results: [...results, ...further.flatMap((report) => report.results)] }
    }
  }
}
