import { checkCredential } from '@wanderbuch/proofs/data-model/check-credential'
import { isJsonObject, type JsonObject, toList } from '@wanderbuch/proofs/json/json-object'
import { findParty } from '@wanderbuch/proofs/named-party'
import { findPublishedDigests } from '@wanderbuch/standards/contexts/published-digests'
import { fail, type Result } from '@wanderbuch/standards/result'
import { findWordsWithoutMeaning, toProblems } from './document-problems.ts'
import { secureDocument } from './secure-document.ts'
import { asProfileReads, countAsSuite } from './suite-messages.ts'
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
  const misfits = checkCredential(asProfileReads(asked, services.profile), { findPublishedDigests })
  if (misfits.length > 0) return fail(toProblems(misfits, '/credential'))
  if (services.profile === 'strict' && findParty(asked.issuer) !== issuer.did)
    return failWith({ type: problemTypes.generation, code: 'issuer_is_not_this_one', pointer: '/credential/issuer' })
  const document = withStatus(asked, issuer, services)
  if (!document) return failWith({ code: 'status_list_full', pointer: '/credential' })
  const unmapped = await findWordsWithoutMeaning(document, services)
  if (unmapped) return failWith({ ...unmapped, pointer: '/credential' })
  return secureDocument(
    { document, purpose: 'assertionMethod', mandatoryPointers: mandatoryPointers ?? [] },
    issuer,
    services,
  )
}

/** Adds a place in each of the issuer's lists. Undefined when one of them is full. */
function withStatus(credential: JsonObject, issuer: TestIssuer, { statusBook }: VcApiServices): JsonObject | undefined {
  const id = typeof credential.id === 'string' ? credential.id : undefined
  const added = issuer.statusLists.map((name) => statusBook.addEntry(id, name)).filter((entry) => entry !== undefined)
  if (added.length < issuer.statusLists.length) return undefined
  const own = issuer.countsAsSuite ? added.map(countAsSuite) : added
  const entries = [...toList(credential.credentialStatus).filter(isJsonObject), ...own]
  const [only] = entries
  if (own.length === 0 || !only) return credential
  return { ...credential, credentialStatus: entries.length === 1 ? only : entries }
}
