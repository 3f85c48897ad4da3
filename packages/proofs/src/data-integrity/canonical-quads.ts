/// <reference path="./json-ld-packages.d.ts" />
import type { JsonValue } from '@wanderbuch/standards/canonical-json'
import { succeed, type Result } from '@wanderbuch/standards/result'
import jsonld, { type Quad } from 'jsonld'
import rdfCanonize from 'rdf-canonize'
import type { CryptoPort } from '../crypto-port.ts'
import { encodeHex } from '../encoding/hex.ts'
import { encodeUtf8 } from '../encoding/utf8.ts'
import type { JsonObject } from '../json/json-object.ts'
import { failProof, type ProofProblem } from '../proof-report.ts'
import type { FindContext } from './check-contexts.ts'

/** More statements than any credential seen; a graph beyond is not canonicalised. */
export const maxQuads = 20_000
/** Values a document may hold; expanding JSON-LD costs far more per value than reading JSON. */
export const maxValues = 20_000
/** One pass of the deep comparison per blank node that is not unique: enough for honest graphs, too little for poisoned ones. */
const maxWorkFactor = 1

export interface QuadSources {
  readonly findContext: FindContext
  readonly crypto: CryptoPort
}

/**
 * Canonical N-Quads (RDFC-1.0) of a JSON-LD document. Safe mode always: a word without a meaning is a problem, never
 * dropped. Contexts come from `findContext` alone; nothing is fetched.
 * Sources: W3C JSON-LD 1.1, RDF Dataset Canonicalization 1.0.
 */
export async function canonicalQuads(
  document: JsonObject,
  sources: QuadSources,
): Promise<Result<string, ProofProblem>> {
  if (countValues(document) > maxValues) return failProof('too_many_quads', { allowed: maxValues })
  const quads = await toQuads(document, sources.findContext)
  if (!quads.ok) return quads
  if (quads.value.length > maxQuads)
    return failProof('too_many_quads', { found: quads.value.length, allowed: maxQuads })
  try {
    const createMessageDigest = () => createTextDigest(sources.crypto)
    const options = {
      algorithm: 'RDFC-1.0',
      format: 'application/n-quads',
      maxWorkFactor,
      createMessageDigest,
    } as const
    return succeed(await rdfCanonize.canonize(quads.value, options))
  } catch (error) {
    const isTooCostly = /Maximum deep iterations/.test((error as Error).message)
    return failProof(isTooCostly ? 'canonicalization_too_costly' : 'json_ld_ill_formed')
  }
}

async function toQuads(document: JsonObject, findContext: FindContext): Promise<Result<readonly Quad[], ProofProblem>> {
  let unknown: string | undefined
  const documentLoader = async (url: string) => {
    const found = findContext(url)
    if (!found) throw new Error(`context not allowed: ${(unknown = url)}`)
    return { contextUrl: null, documentUrl: url, document: found.document }
  }
  try {
    const options = { base: null, safe: true, rdfDirection: 'i18n-datatype', produceGeneralizedRdf: false } as const
    return succeed(await jsonld.toRDF(document, { ...options, documentLoader }))
  } catch (error) {
    return unknown === undefined ? describeJsonLdError(error) : failProof('context_unknown', { found: unknown })
  }
}

/** Values below and including this one, counted no further than the limit. */
function countValues(value: JsonValue): number {
  let count = 0
  const open: JsonValue[] = [value]
  for (let next = open.pop(); next !== undefined && count <= maxValues; next = open.pop()) {
    count += 1
    if (typeof next === 'object' && next !== null)
      for (const inner of Object.values(next)) open.push(inner as JsonValue)
  }
  return count
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

/** The digest the canonicalisation asks for, on our port. */
function createTextDigest(crypto: CryptoPort) {
  let text = ''
  return {
    update: (more: string) => void (text += more),
    digest: () => {
      const digest = crypto.digest('sha-256', encodeUtf8(text))
      return digest instanceof Uint8Array ? encodeHex(digest) : digest.then(encodeHex)
    },
  }
}
