import { toList, type JsonObject } from '../json/json-object.ts'
import { baseContext } from './check-credential.ts'
import { noProblems, problemAt, type ConformanceProblems } from './conformance-problem.ts'

export type EnvelopeType = 'EnvelopedVerifiableCredential' | 'EnvelopedVerifiablePresentation'

/**
 * An envelope: the base context, the one type and a `data:` address. What is in it is another question.
 * Source: VC Data Model 2.0, sections 4.13.1 and 4.13.2.
 */
export function checkEnvelope(envelope: JsonObject, type: EnvelopeType): ConformanceProblems {
  const isFit = {
    '/@context': toList(envelope['@context']).includes(baseContext),
    '/type': toList(envelope.type).length === 1 && toList(envelope.type)[0] === type,
    '/id': typeof envelope.id === 'string' && envelope.id.startsWith('data:'),
  }
  const [pointer] = Object.entries(isFit).find(([, fits]) => !fits) ?? []
  return pointer === undefined ? noProblems : problemAt('envelope_ill_formed', pointer)
}
