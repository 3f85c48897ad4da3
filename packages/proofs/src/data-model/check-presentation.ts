import type { JsonValue } from '@wanderbuch/standards/canonical-json'
import { isEnveloped } from '../jose/parse-enveloped.ts'
import { isJsonObject, toList, type JsonObject } from '../json/json-object.ts'
import { findParty } from '../named-party.ts'
import {
  baseContext,
  baseContextOfVersion1,
  checkCredential,
  isVersion1,
  type ConformanceSources,
} from './check-credential.ts'
import { checkEnvelope } from './check-envelope.ts'
import { checkContextList, checkId, checkParty, checkType } from './check-identifiers.ts'
import { checkTypedParts } from './check-parts.ts'
import { problemAt, problemsUnder, type ConformanceProblems } from './conformance-problem.ts'

/**
 * Where a presentation, or a credential in it, does not fit the data model. Source: W3C VC Data Model 2.0, section 4.13.
 */
export function checkPresentation(presentation: JsonObject, sources: ConformanceSources = {}): ConformanceProblems {
  const { holder, verifiableCredential: shown } = presentation
  return [
    ...checkContextList(presentation, isVersion1(presentation) ? baseContextOfVersion1 : baseContext),
    ...checkId(presentation),
    ...checkType(presentation, '', 'VerifiablePresentation'),
    ...(holder === undefined ? [] : checkParty(holder, 'holder_not_url', '/holder')),
    ...checkTypedParts(presentation, ['termsOfUse']),
    ...toList(shown).flatMap((one, at) => {
      const pointer = Array.isArray(shown) ? `/verifiableCredential/${at}` : '/verifiableCredential'
      return problemsUnder(pointer, checkShown(one, presentation, sources))
    }),
  ]
}

function checkShown(one: JsonValue, presentation: JsonObject, sources: ConformanceSources): ConformanceProblems {
  // VC 1.1 shows tokens as text.
  if (typeof one === 'string' && isVersion1(presentation)) return []
  if (!isJsonObject(one)) return problemAt('credential_not_object', '')
  if (isEnveloped(one)) return checkEnvelope(one, 'EnvelopedVerifiableCredential')
  return [...checkCredential(one, sources), ...checkSelfAsserted(one, presentation)]
}

/** What only the holder's own proof covers, the holder must say of itself. Source: VC Data Model 2.0, section 4.13.4. */
function checkSelfAsserted(credential: JsonObject, { holder }: JsonObject): ConformanceProblems {
  if (credential.proof !== undefined) return []
  if (holder === undefined) return problemAt('self_asserted_without_holder', '')
  return findParty(credential.issuer) === findParty(holder) ? [] : problemAt('self_asserted_by_another', '/issuer')
}
