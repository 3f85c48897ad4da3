/// <reference path="../src/rdf/json-ld-packages.d.ts" />
/// <reference path="./peer-packages.d.ts" />
import { createHash } from 'node:crypto'
import jsonld from 'jsonld'
import rdfCanonize from 'rdf-canonize'
import type { CryptoPort } from '../src/crypto-port.ts'
import type { JsonObject } from '../src/json/json-object.ts'
import type { FindContext } from '../src/rdf/find-context.ts'

/** Canonical N-Quads, or what is wrong: both in one text, so that two answers are compared as a whole. */
export type Answer = { readonly ok: true; readonly text: string } | { readonly ok: false; readonly text: string }

/** Digests at once, as a server has them; verifies nothing. */
export const syncCrypto: CryptoPort = {
  digest: (algorithm, bytes) => new Uint8Array(createHash(algorithm.replace('-', '')).update(bytes).digest()),
  verify: () => false,
}

export const tooCostly = 'canonicalization_too_costly'

interface LibraryError extends Error {
  readonly details?: { readonly code?: string; readonly event?: { readonly code: string; readonly details: object } }
}

/** What jsonld and rdf-canonize say of a document. */
export async function libraryAnswer(
  document: JsonObject,
  findContext: FindContext,
  maxWorkFactor = 1,
): Promise<Answer> {
  let unknown: string | undefined
  const documentLoader = async (url: string) => {
    const found = findContext(url)
    if (!found) throw new Error(`context not allowed: ${(unknown = url)}`)
    return { contextUrl: null, documentUrl: url, document: found.document }
  }
  try {
    const options = { base: null, safe: true, rdfDirection: 'i18n-datatype', produceGeneralizedRdf: false } as const
    const dataset = await jsonld.toRDF(document, { ...options, documentLoader })
    return { ok: true, text: await canonizeWithLibrary(dataset, maxWorkFactor) }
  } catch (error) {
    if (unknown !== undefined) return { ok: false, text: `context_unknown ${unknown}` }
    return { ok: false, text: describe(error as LibraryError) }
  }
}

export function canonizeWithLibrary(dataset: readonly object[] | string, maxWorkFactor = 1): Promise<string> {
  const createMessageDigest = () => {
    const hash = createHash('sha256')
    return { update: (text: string) => void hash.update(text), digest: () => hash.digest('hex') }
  }
  return rdfCanonize.canonize(dataset, {
    algorithm: 'RDFC-1.0',
    format: 'application/n-quads',
    maxWorkFactor,
    createMessageDigest,
    ...(typeof dataset === 'string' && { inputFormat: 'application/n-quads' }),
  })
}

function describe({ name, message, details }: LibraryError): string {
  if (message.includes('deep iterations')) return tooCostly
  const { event, code = name } = details ?? {}
  if (name !== 'jsonld.ValidationError')
    return code === 'protected term redefinition' ? `context_redefines_term ${code}` : `json_ld_ill_formed ${code}`
  const found = ['property', 'expandedProperty', 'term', 'type', 'id', 'value']
    .map((member) => (event?.details as Record<string, unknown> | undefined)?.[member])
    .find((value) => typeof value === 'string')
  return `terms_not_mapped ${event?.code}${typeof found === 'string' ? ` ${found}` : ''}`
}
