import { webcrypto } from 'node:crypto'
import { findAllowedContext } from '@wanderbuch/standards/contexts/allowed-contexts'
import { describe, expect, test } from 'vitest'
import { syncCrypto } from '../../test-support/library-canonical-form.ts'
import { makeBadge, makePresentation } from '../../test-support/sample-credentials.ts'
import type { JsonObject } from '../json/json-object.ts'
import { createWebCrypto } from '../web-crypto.ts'
import { canonicalQuads, maxQuads } from './canonical-quads.ts'
import { maxDepth, maxValues } from './expansion.ts'
import type { FindContext } from './find-context.ts'

const v2 = 'https://www.w3.org/ns/credentials/v2'
const sources = { findContext: findAllowedContext, crypto: syncCrypto }
const badge = makeBadge('did:example:issuer')
const problemOf = async (document: JsonObject, findContext: FindContext = findAllowedContext) => {
  const quads = await canonicalQuads(document, { findContext, crypto: syncCrypto })
  return quads.ok ? undefined : quads.problem
}
const withTestContext =
  (context: unknown): FindContext =>
  (url) =>
    url === 'urn:test:own' ? { document: { '@context': context } } : findAllowedContext(url)

describe('canonical quads', () => {
  test('answers at once when the crypto port does', () => {
    const quads = canonicalQuads(badge, sources)
    expect(quads).not.toBeInstanceOf(Promise)
    expect(quads).toMatchObject({ ok: true, value: { expandedBy: 'compiled' } })
  })

  test.each([badge, makePresentation('did:example:holder', badge)])('is the same on WebCrypto', async (document) => {
    const onWeb = { ...sources, crypto: createWebCrypto(webcrypto.subtle) }
    expect(await canonicalQuads(document, onWeb)).toEqual(await canonicalQuads(document, sources))
  })

  test('the hash inside the canonicalisation can be chosen', async () => {
    const document = {
      ...badge,
      evidence: [
        { type: ['Evidence'], name: 'a' },
        { type: ['Evidence'], name: 'b' },
      ],
    }
    const linesOf = async (digest: 'sha-256' | 'sha-384') => {
      const quads = await canonicalQuads(document, sources, digest)
      return quads.ok ? quads.value.lines : []
    }
    expect(await linesOf('sha-384')).toHaveLength((await linesOf('sha-256')).length)
    expect(await linesOf('sha-384')).not.toEqual(await linesOf('sha-256'))
  })

  test('what is outside the compiled subset goes through the library, and says so', async () => {
    const document = { ...badge, evidence: { '@set': [{ id: 'urn:uuid:1', type: ['Evidence'], name: 'a' }] } }
    expect(await canonicalQuads(document, sources)).toMatchObject({ ok: true, value: { expandedBy: 'library' } })
  })

  test('the order of members and of lists does not matter', async () => {
    const turned = Object.fromEntries(
      Object.entries({ ...badge, type: [...(badge.type as string[])].reverse() }).reverse(),
    )
    expect(await canonicalQuads(turned as JsonObject, sources)).toMatchObject({
      value: { lines: ((await canonicalQuads(badge, sources)) as { value: { lines: unknown } }).value.lines },
    })
  })
})

describe('canonical quads against attacks', () => {
  test('context substitution: an unknown context in the place of a known one', async () => {
    const document = { ...badge, '@context': [v2, 'https://example.org/other'] }
    expect(await problemOf(document)).toEqual({
      code: 'context_unknown',
      details: { found: 'https://example.org/other' },
    })
  })

  test.each([
    ['a type', { VerifiableCredential: 'https://example.org/other' }],
    [
      'a word inside a type',
      {
        VerifiableCredential: {
          '@id': 'https://www.w3.org/2018/credentials#VerifiableCredential',
          '@context': { issuer: 'https://example.org/other' },
        },
      },
    ],
    ['an alias', { id: 'https://example.org/other' }],
    ['a word by null', { name: null }],
    ['protection alone', { name: { '@id': 'https://schema.org/name', '@type': '@id' } }],
  ])('redefinition of protected terms: %s', async (_what, context) => {
    const document = { ...badge, '@context': [v2, 'urn:test:own'] }
    expect(await problemOf(document, withTestContext(context))).toMatchObject({ code: 'context_redefines_term' })
  })

  test('redefinition inside the document, in place', async () => {
    const document = {
      ...badge,
      '@context': [v2, { issuer: 'https://example.org/other', VerifiableCredential: 'ex:x' }],
    }
    expect(await problemOf(document)).toMatchObject({ code: 'context_redefines_term' })
  })

  test('a protected word said again in the same meaning is no redefinition', async () => {
    const document = { ...badge, '@context': [v2, 'urn:test:own', ...(badge['@context'] as string[]).slice(1)] }
    expect(await problemOf(document, withTestContext({ name: 'https://schema.org/name' }))).toBeUndefined()
  })

  test.each([
    ['own member', `{"@context":"${v2}","id":"urn:x","type":"VerifiableCredential","__proto__":{"name":"x"}}`],
    ['inside', `{"@context":"${v2}","id":"urn:x","type":"VerifiableCredential","name":{"__proto__":{"@value":"x"}}}`],
    ['contexts', `{"__proto__":{"@context":"${v2}"},"id":"urn:x"}`],
    ['JSON literal', `{"@context":"${v2}","id":"urn:x","type":"JsonSchema","jsonSchema":{"__proto__":{"a":1}}}`],
    ['alone with a word without meaning', `{"@context":"${v2}","odd":1,"__proto__":{}}`],
  ])('`__proto__` as a name, %s: refused, never followed', async (_where, text) => {
    expect(await problemOf(JSON.parse(text) as JsonObject)).toEqual({
      code: 'json_ld_ill_formed',
      details: { reason: 'forbidden name' },
    })
    expect(({} as { name?: string }).name).toBeUndefined()
  })

  test.each(['constructor', 'toString', 'hasOwnProperty', 'valueOf'])('a name of the language: %s', async (name) => {
    expect(await problemOf({ ...badge, [name]: 'x' })).toMatchObject({
      code: 'terms_not_mapped',
      details: { found: name },
    })
    expect(await problemOf({ ...badge, type: ['VerifiableCredential', name] })).toMatchObject({
      code: 'terms_not_mapped',
    })
  })

  const nest = (depth: number, inner: JsonObject, wrap: (inner: JsonObject) => JsonObject) => {
    let value = inner
    for (let level = 0; level < depth; level += 1) value = wrap(value)
    return value
  }

  test.each([
    ['objects', nest(5_000, { type: ['Profile'] }, (inner) => ({ type: ['Profile'], parentOrg: inner }))],
    ['lists', JSON.parse(`${'['.repeat(5_000)}1${']'.repeat(5_000)}`) as JsonObject],
    [
      'values of a JSON literal',
      { type: 'JsonSchema', jsonSchema: nest(5_000, {}, (inner) => ({ a: inner })) } as JsonObject,
    ],
  ])('deep documents: %s within each other', async (_what, deep) => {
    expect(await problemOf({ ...badge, evidence: deep })).toEqual({
      code: 'json_ld_ill_formed',
      details: { reason: 'nested too deep', allowed: maxDepth },
    })
  })

  test('as deep as any credential', async () => {
    const deep = nest(60, { type: ['Profile'], name: 'x' }, (inner) => ({ type: ['Profile'], parentOrg: inner }))
    expect(await problemOf({ ...badge, issuer: { ...deep, id: 'did:example:issuer' } })).toBeUndefined()
  })

  test('too many values, whatever else is wrong', async () => {
    const tag = Array.from({ length: maxValues }, (_, at) => String(at))
    expect(await problemOf({ ...badge, evidence: tag, odd: 1 })).toMatchObject({ code: 'too_many_quads' })
    expect(maxQuads).toBeGreaterThanOrEqual(maxValues)
  })

  test('contexts repeated without end', async () => {
    const contexts = Array.from({ length: 5_000 }, () => v2)
    expect(await problemOf({ ...badge, '@context': contexts })).toEqual({
      code: 'json_ld_ill_formed',
      details: { reason: 'too many contexts' },
    })
  })

  test('poisoned graph: every blank node the neighbour of every other', async () => {
    const clique = Array.from({ length: 12 }, (_, index) => ({
      id: `_:n${index}`,
      type: ['Profile'],
      parentOrg: Array.from({ length: 12 }, (_one, to) => ({ id: `_:n${to}` })),
    }))
    const document = { ...badge, evidence: clique } as unknown as JsonObject
    expect(await problemOf(document)).toMatchObject({ code: 'canonicalization_too_costly' })
  })

  test('poisoned graph: many alike around two alike', async () => {
    const leaf = { type: ['Evidence'] }
    const hub = { type: ['Evidence'], name: 'hub', audience: Array.from({ length: 9 }, () => leaf) }
    expect(await problemOf({ ...badge, evidence: [hub, hub] })).toMatchObject({ code: 'canonicalization_too_costly' })
  })

  test('many blank nodes alike, as an honest list may have, are no burden', async () => {
    const evidence = Array.from({ length: 300 }, () => ({ type: ['Evidence'], name: 'Same' }))
    expect(await problemOf({ ...badge, evidence })).toBeUndefined()
  })
})
