import { nodeCrypto } from '@wanderbuch/adapters/crypto/node-crypto'
import { checkEnvelope } from '@wanderbuch/proofs/data-model/check-envelope'
import { checkPresentation } from '@wanderbuch/proofs/data-model/check-presentation'
import { openingLimits, readShown, type SecuredObject, wordsOf } from '@wanderbuch/proofs/jose/open-credentials'
import { isEnveloped } from '@wanderbuch/proofs/jose/parse-enveloped'
import { verifySecured } from '@wanderbuch/proofs/jose/verify-secured'
import { isJsonObject, type JsonObject, toList } from '@wanderbuch/proofs/json/json-object'
import { findPublishedDigests } from '@wanderbuch/standards/contexts/published-digests'
import { findWordsWithoutMeaning, toProblems } from './document-problems.ts'
import { judgeHolderProofs } from './judge-proofs.ts'
import { describeDetails, problemTypes, type VcApiProblems } from './vc-api-problem.ts'
import type { VcApiServices } from './vc-api-services.ts'
import {
  type CredentialToVerify,
  failedWith,
  securedSources,
  type Verification,
  type VerificationOptions,
  verifyCredential,
} from './verify-credential.ts'

export interface PresentationToVerify {
  readonly presentation: JsonObject | string
  readonly options: VerificationOptions
  readonly pointer: string
}

/** Verifies a presentation in any of its forms, and every credential in it. */
export async function verifyPresentation(input: PresentationToVerify, services: VcApiServices): Promise<Verification> {
  const { presentation, pointer } = input
  if (isJsonObject(presentation) && isEnveloped(presentation)) {
    const misfits = checkEnvelope(presentation, 'EnvelopedVerifiablePresentation')
    if (misfits.length > 0) return failedWith(toProblems(misfits, pointer))
  }
  const secured = await readShown(presentation, nodeCrypto)
  if (secured.ok) return verifyRead(secured.value, input, services)
  const { code, details } = secured.problem
  return failedWith([{ type: problemTypes.parsing, code, ...describeDetails(details), pointer }])
}

async function verifyRead(
  secured: SecuredObject,
  { options, pointer }: PresentationToVerify,
  services: VcApiServices,
): Promise<Verification> {
  const words = wordsOf(secured)
  const misfits = checkPresentation(words, { findPublishedDigests })
  const refused = misfits.filter(({ code }) => code !== 'time_without_offset')
  if (refused.length > 0) return failedWith(toProblems(refused, pointer))
  const shown = toList(words.verifiableCredential)
  if (shown.length > openingLimits.maxCredentials)
    return failedWith([{ code: 'too_many_credentials', pointer: `${pointer}/verifiableCredential` }])
  const report = await verifySecured(secured, 'authentication', securedSources(services, options))
  const wrong = [...judgeHolderProofs(report, pointer), ...checkAnswer(secured, options, pointer)]
  const unmapped = secured.kind === 'vc-jwt' ? undefined : await findWordsWithoutMeaning(words, services)
  const own = [...wrong, ...(unmapped && wrong.length === 0 ? [{ ...unmapped, pointer }] : [])]
  if (own.length > 0) return failedWith(own)
  const { checks } = options
  const inner = shown.flatMap((one, at): CredentialToVerify[] => {
    const isSelfAsserted = isJsonObject(one) && !isEnveloped(one) && one.proof === undefined
    const credential = typeof one === 'string' || isJsonObject(one) ? one : ''
    return isSelfAsserted ? [] : [{ credential, options: { checks }, pointer: `${pointer}/verifiableCredential/${at}` }]
  })
  const found: Verification[] = []
  for (const one of inner) found.push(await verifyCredential(one, services))
  return { errors: found.flatMap(({ errors }) => errors), warnings: found.flatMap(({ warnings }) => warnings) }
}

/** A token answers with `nonce` and `aud` what a document answers with `challenge` and `domain`. */
function checkAnswer(
  secured: SecuredObject,
  { challenge, domain }: VerificationOptions,
  pointer: string,
): VcApiProblems {
  if (secured.kind !== 'vc-jwt') return []
  const { nonce, aud } = secured.jwt.payload
  if (challenge !== undefined && nonce !== challenge)
    return [{ type: problemTypes.challenge, code: 'proof_challenge_wrong', pointer }]
  const isForOther = domain !== undefined && !toList(aud).includes(domain)
  return isForOther ? [{ type: problemTypes.domain, code: 'proof_domain_wrong', pointer }] : []
}
