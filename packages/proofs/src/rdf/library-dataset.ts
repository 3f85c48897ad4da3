/// <reference path="./json-ld-packages.d.ts" />
import { succeed, type Result } from '@wanderbuch/standards/result'
import type { Quad, Term } from 'jsonld'
import type { JsonObject } from '../json/json-object.ts'
import { failProof, type ProofProblem } from '../proof-report.ts'
import { addQuad, createDataset, type Dataset, type NodeTerm } from './dataset.ts'
import type { FindContext } from './find-context.ts'
import { writeDatatype, writeIri, writePredicate, writeText } from './n-quads.ts'

/** The library, loaded only when it is needed: most pages and runs never do. Asked for early where nothing may be loaded later. */
export const loadJsonLdLibrary = () => import('jsonld')

/**
 * The statements of any JSON-LD 1.1 document by the jsonld library, in safe mode: complete, and some fifty times slower than
 * the compiled way. Contexts come from `findContext` alone; nothing is fetched.
 */
export async function readWithLibrary(
  document: JsonObject,
  findContext: FindContext,
): Promise<Result<Dataset, ProofProblem>> {
  let unknown: string | undefined
  const documentLoader = async (url: string) => {
    const found = findContext(url)
    if (!found) throw new Error(`context not allowed: ${(unknown = url)}`)
    return { contextUrl: null, documentUrl: url, document: found.document }
  }
  try {
    const { default: jsonld } = await loadJsonLdLibrary()
    const options = { base: null, safe: true, rdfDirection: 'i18n-datatype', produceGeneralizedRdf: false } as const
    return succeed(toDataset(await jsonld.toRDF(document, { ...options, documentLoader })))
  } catch (error) {
    return unknown === undefined ? describeJsonLdError(error) : failProof('context_unknown', { found: unknown })
  }
}

function toDataset(quads: readonly Quad[]): Dataset {
  const dataset = createDataset()
  const numbers = new Map<string, number>()
  const toTerm = (term: Term): NodeTerm => {
    if (term.termType !== 'BlankNode') return writeTerm(term)
    const known = numbers.get(term.value)
    if (known !== undefined) return known
    numbers.set(term.value, dataset.blankNodes)
    return dataset.blankNodes++
  }
  for (const { subject, predicate, object, graph } of quads)
    addQuad(dataset, {
      subject: toTerm(subject),
      predicate: writePredicate(predicate.value),
      object: toTerm(object),
      graph: toTerm(graph),
    })
  return dataset
}

function writeTerm({ termType, value, datatype, language }: Term): string {
  if (termType === 'DefaultGraph') return ''
  return datatype ? writeText(value) + writeDatatype(datatype.value, language) : writeIri(value)
}

interface JsonLdError {
  readonly name?: string
  readonly details?: {
    readonly code?: string
    readonly event?: { readonly code?: string; readonly details?: Readonly<Record<string, unknown>> }
  }
}

/** The library also stumbles over odd input with errors of the language; those are problems of the input all the same. */
function describeJsonLdError(error: unknown) {
  const { name = '', details } = error as JsonLdError
  if (name === 'jsonld.ValidationError') return failProof('terms_not_mapped', describeEvent(details?.event))
  const reason = details?.code ?? name
  return failProof(reason === 'protected term redefinition' ? 'context_redefines_term' : 'json_ld_ill_formed', {
    reason,
  })
}

type SafeModeEvent = NonNullable<NonNullable<JsonLdError['details']>['event']>

function describeEvent(event: SafeModeEvent | undefined): Readonly<Record<string, string>> {
  const term = ['property', 'expandedProperty', 'term', 'type', 'id', 'value']
    .map((name) => event?.details?.[name])
    .find((value) => typeof value === 'string')
  return { reason: event?.code ?? '', ...(typeof term === 'string' && { found: term }) }
}
