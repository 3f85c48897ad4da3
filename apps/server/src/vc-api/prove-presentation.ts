import { checkPresentation } from '@wanderbuch/proofs/data-model/check-presentation'
import type { JsonObject } from '@wanderbuch/proofs/json/json-object'
import { findParty } from '@wanderbuch/proofs/named-party'
import { fail, type Result } from '@wanderbuch/standards/result'
import { findWordsWithoutMeaning, toProblems } from './document-problems.ts'
import { secureDocument } from './secure-document.ts'
import type { TestIssuer } from './test-issuers.ts'
import { failWith, problemTypes, type VcApiProblems } from './vc-api-problem.ts'
import type { VcApiServices } from './vc-api-services.ts'

export interface PresentationToProve {
  readonly presentation: JsonObject
  readonly challenge?: string | undefined
  readonly domain?: string | readonly string[] | undefined
}

/** Signs a presentation as its holder: with the key of an issuer of this server, which plays the holder here. */
export async function provePresentation(
  { presentation, challenge, domain }: PresentationToProve,
  holder: TestIssuer,
  services: VcApiServices,
): Promise<Result<JsonObject, VcApiProblems>> {
  const misfits = checkPresentation(presentation)
  if (misfits.length > 0) return fail(toProblems(misfits, '/presentation'))
  const named = findParty(presentation.holder)
  if (named !== undefined && named !== holder.did)
    return failWith({ type: problemTypes.generation, code: 'holder_is_not_this_one', pointer: '/presentation/holder' })
  if (holder.form === 'ecdsa-sd-2023')
    return failWith({ type: problemTypes.generation, code: 'suite_not_for_presentations', pointer: '' })
  const unmapped = await findWordsWithoutMeaning(presentation, services)
  if (unmapped) return failWith({ ...unmapped, pointer: '/presentation' })
  const answers = { ...(challenge !== undefined && { challenge }), ...(domain !== undefined && { domain }) }
  return secureDocument({ document: presentation, purpose: 'authentication', ...answers }, holder, services)
}
