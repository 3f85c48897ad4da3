import type { JsonObject } from '../json/json-object.ts'
import { omitMembers } from '../json/json-object.ts'
import type { ProofDetails } from '../proof-report.ts'
import { readStatements } from '../rdf/canonical-quads.ts'
import { checkContexts, type ContextRule } from './check-contexts.ts'

/**
 * For signatures that cover the JSON as it stands: whether its words also mean something. `meaning` names what is wrong with
 * the contexts or which kind of words has none, `meaningFound` the place or word; nothing where all is well, or where the
 * document has no contexts and does not claim to mean anything.
 */
export async function describeMeaning(document: JsonObject, sources: ContextRule): Promise<ProofDetails> {
  if (document['@context'] === undefined) return {}
  const contexts = checkContexts(document, sources)
  const read = contexts.ok ? await readStatements(omitMembers(document, ['proof']), sources.findContext) : contexts
  if (read.ok) return {}
  const { code, details } = read.problem
  const found = details.found ?? details.place
  return { meaning: code, ...(found !== undefined && { meaningFound: found }) }
}
