import type { ContextRule } from '@wanderbuch/proofs/data-integrity/check-contexts'
import { findAllowedContext } from '@wanderbuch/standards/contexts/allowed-contexts'

/**
 * `strict`: as in the product. `vectors`: for test suites whose examples name an issuer that is not the key's controller
 * and define words in place, and which count status messages by bits; exactly that is let pass, and whatever is read so
 * proves nothing to a person.
 */
export type VcApiProfile = 'strict' | 'vectors'

export const vcApiProfiles: readonly VcApiProfile[] = ['strict', 'vectors']

/** The context of the examples in W3C documents: every word has a meaning there. Never known in the product. */
const examplesContext = {
  url: 'https://www.w3.org/ns/credentials/examples/v2',
  document: { '@context': { '@vocab': 'https://www.w3.org/ns/credentials/examples#' } },
}

/** Which contexts are known, and whether a document may bring its own. */
export function contextRuleOf(profile: VcApiProfile): ContextRule {
  if (profile === 'strict') return { findContext: findAllowedContext }
  const findContext = (url: string) => (url === examplesContext.url ? examplesContext : findAllowedContext(url))
  return { findContext, allowInlineContexts: true }
}
