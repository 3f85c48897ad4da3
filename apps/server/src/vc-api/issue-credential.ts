import { checkCredential } from '@wanderbuch/proofs/data-model/check-credential'
import { isJsonObject, type JsonObject, toList } from '@wanderbuch/proofs/json/json-object'
import { findParty } from '@wanderbuch/proofs/named-party'
import { findPublishedDigests } from '@wanderbuch/standards/contexts/published-digests'
import { fail, type Result } from '@wanderbuch/standards/result'
import { findWordsWithoutMeaning, toProblems } from './document-problems.ts'
import { secureDocument } from './secure-document.ts'
import type { TestIssuer } from './test-issuers.ts'
import { failWith, problemTypes, type VcApiProblems } from './vc-api-problem.ts'
import type { VcApiServices } from './vc-api-services.ts'

export interface CredentialToIssue {
  readonly credential: JsonObject
  readonly mandatoryPointers?: readonly string[]
}

/** Checks an unsigned credential against the data model and secures it; nothing that does not fit is signed. */
export async function issueCredential(
  { credential: asked, mandatoryPointers }: CredentialToIssue,
  issuer: TestIssuer,
  services: VcApiServices,
): Promise<Result<JsonObject, VcApiProblems>> {
  const misfits = checkCredential(asked, { findPublishedDigests })
  if (misfits.length > 0) return fail(toProblems(misfits, '/credential'))
  if (services.profile === 'strict' && findParty(asked.issuer) !== issuer.did)
    return failWith({ type: problemTypes.generation, code: 'issuer_is_not_this_one', pointer: '/credential/issuer' })
  const document = issuer.hasStatus ? withStatus(asked, services) : asked
  if (!document) return failWith({ code: 'status_list_full', pointer: '/credential' })
  const unmapped = await findWordsWithoutMeaning(document, services)
  if (unmapped) return failWith({ ...unmapped, pointer: '/credential' })
  return secureDocument(
    { document, purpose: 'assertionMethod', mandatoryPointers: mandatoryPointers ?? [] },
    issuer,
    services,
  )
}

/** Adds a place in the list of withdrawn credentials. Undefined when no place is free. */
function withStatus(credential: JsonObject, { statusBook }: VcApiServices): JsonObject | undefined {
  const { id } = credential
  const entry = statusBook.addEntry(typeof id === 'string' ? id : undefined, 'revocation')
  if (!entry) return undefined
  const others = toList(credential.credentialStatus).filter(isJsonObject)
  return { ...credential, credentialStatus: others.length === 0 ? entry : [...others, entry] }
}
