import { nodeCrypto } from '@wanderbuch/adapters/crypto/node-crypto'
import { verifyDataIntegrity } from '@wanderbuch/proofs/data-integrity/verify-data-integrity'
import { checkCredential } from '@wanderbuch/proofs/data-model/check-credential'
import { checkEnvelope } from '@wanderbuch/proofs/data-model/check-envelope'
import type { ProofPurpose } from '@wanderbuch/proofs/did/resolved-did'
import { readShown, type SecuredObject, wordsOf } from '@wanderbuch/proofs/jose/open-credentials'
import { isEnveloped } from '@wanderbuch/proofs/jose/parse-enveloped'
import { type SecuredSources, verifySecured } from '@wanderbuch/proofs/jose/verify-secured'
import { isJsonObject, type JsonObject, toList } from '@wanderbuch/proofs/json/json-object'
import { findPublishedDigests } from '@wanderbuch/standards/contexts/published-digests'
import { checkInForce, checkStatus } from './check-current.ts'
import { findWordsWithoutMeaning, toProblems } from './document-problems.ts'
import { judgeIssuerProofs } from './judge-proofs.ts'
import { asProfileReads } from './suite-messages.ts'
import { describeDetails, problemTypes, type VcApiProblems } from './vc-api-problem.ts'
import { proofSources, timeOf, type VcApiServices } from './vc-api-services.ts'

/** What was found about something received; it is verified when there are no errors. */
export interface Verification {
  readonly errors: VcApiProblems
  readonly warnings: VcApiProblems
}

export interface VerificationOptions {
  readonly checks?: readonly string[] | undefined
  readonly challenge?: string | undefined
  readonly domain?: string | undefined
  readonly expectedProofPurpose?: ProofPurpose | undefined
}

export interface CredentialToVerify {
  readonly credential: JsonObject | string
  readonly options: VerificationOptions
  /** Where it stands in the request. */
  readonly pointer: string
}

/** An error found before anything else could be looked at. */
export const failedWith = (errors: VcApiProblems): Verification => ({ errors, warnings: [] })

/** What proofs of every form are checked with. */
export function securedSources(services: VcApiServices, options: VerificationOptions = {}): SecuredSources {
  const sources = proofSources(services)
  const { challenge, domain, expectedProofPurpose } = options
  const answers = { ...(challenge !== undefined && { challenge }), ...(domain !== undefined && { domain }) }
  return {
    ...sources,
    verifyDocument: (document, usual) => {
      const expected = { purpose: expectedProofPurpose ?? usual, at: timeOf(services), ...answers }
      return verifyDataIntegrity({ document, expected, ...sources })
    },
  }
}

/** Verifies a credential in any of its forms: data model, meaning, proofs, dates and status, in this order. */
export async function verifyCredential(input: CredentialToVerify, services: VcApiServices): Promise<Verification> {
  const { credential, pointer } = input
  if (isJsonObject(credential) && isEnveloped(credential)) {
    const misfits = checkEnvelope(credential, 'EnvelopedVerifiableCredential')
    if (misfits.length > 0) return failedWith(toProblems(misfits, pointer))
  }
  const secured = await readShown(credential, nodeCrypto)
  if (secured.ok) return verifyRead(secured.value, input, services)
  const { code, details } = secured.problem
  return failedWith([{ type: problemTypes.parsing, code, ...describeDetails(details), pointer }])
}

async function verifyRead(
  secured: SecuredObject,
  { options, pointer }: CredentialToVerify,
  services: VcApiServices,
): Promise<Verification> {
  const words = asProfileReads(wordsOf(secured), services.profile)
  const misfits = toProblems(checkCredential(words, { findPublishedDigests }), pointer)
  const warnings = [...misfits.filter(isWarning), ...warnOfResources(words, pointer)]
  const refused = misfits.filter((problem) => !isWarning(problem))
  if (refused.length > 0) return { errors: refused, warnings }
  const sources = securedSources(services, options)
  const report = await verifySecured(secured, 'assertionMethod', sources)
  const wrong = judgeIssuerProofs(report, services.profile, pointer)
  const unmapped = wrong.length > 0 ? undefined : await findUnmapped(secured, words, services)
  const broken = unmapped ? [{ ...unmapped, pointer }] : wrong
  if (broken.length > 0) return { errors: broken, warnings }
  const isStatusAsked = !options.checks?.length || options.checks.includes('credentialStatus')
  const signer = report.results.find(({ signerIsIssuer }) => signerIsIssuer === 'yes')?.signer
  const status = isStatusAsked ? await checkStatus({ credential: words, signer, pointer }, sources, services) : []
  return { errors: [...checkInForce(words, services, pointer), ...status], warnings }
}

/** Proofs inside a document have already needed a meaning; a token covers bytes. Claims of VC 1.1 have words of their own. */
async function findUnmapped(secured: SecuredObject, words: JsonObject, services: VcApiServices) {
  if (secured.kind !== 'vc-jwt' || secured.jwt.style === 'claim') return undefined
  return findWordsWithoutMeaning(words, services)
}

/** Read as UTC, as the standard demands; the writer should know. */
const isWarning = ({ code }: { readonly code: string }) => code === 'time_without_offset'

function warnOfResources({ relatedResource }: JsonObject, pointer: string): VcApiProblems {
  return toList(relatedResource).flatMap((resource, at) => {
    const id = isJsonObject(resource) ? resource.id : undefined
    if (typeof id !== 'string' || findPublishedDigests(id) !== undefined) return []
    return [{ code: 'related_resource_not_compared', message: id, pointer: `${pointer}/relatedResource/${at}` }]
  })
}
