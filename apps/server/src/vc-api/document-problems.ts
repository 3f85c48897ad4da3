import { checkContexts } from '@wanderbuch/proofs/data-integrity/check-contexts'
import type { ConformanceProblems } from '@wanderbuch/proofs/data-model/conformance-problem'
import { type JsonObject, omitMembers } from '@wanderbuch/proofs/json/json-object'
import { canonicalQuads } from '@wanderbuch/proofs/rdf/canonical-quads'
import { describeDetails, problemTypes, type VcApiProblem, type VcApiProblems } from './vc-api-problem.ts'
import { proofSources, type VcApiServices } from './vc-api-services.ts'

/** Problems of the data model, with pointers into the request. */
export function toProblems(problems: ConformanceProblems, under: string): VcApiProblems {
  return problems.map(({ code, pointer }) => ({ type: problemTypes.malformed, code, pointer: `${under}${pointer}` }))
}

/**
 * Types and members must have a meaning in the contexts, even where a signature covers the JSON as it stands. Undefined when
 * all have one. Source: VC Data Model 2.0, sections 4.3 and 4.5.
 */
export async function findWordsWithoutMeaning(
  document: JsonObject,
  services: VcApiServices,
): Promise<Omit<VcApiProblem, 'pointer'> | undefined> {
  const sources = proofSources(services)
  const contexts = checkContexts(document, sources)
  const read = contexts.ok ? await canonicalQuads(omitMembers(document, ['proof']), sources) : contexts
  if (read.ok) return undefined
  const { code, details } = read.problem
  const type = code === 'terms_not_mapped' ? problemTypes.dataLoss : problemTypes.malformed
  return { type, code, ...describeDetails(details) }
}
