import { createHash } from 'node:crypto'
import { contexts as olderPackage } from 'credentials-context'
import { describe, expect, test } from 'vitest'
import { canonicalJson, type JsonValue } from '../canonical-json.ts'
import { allowedContexts, findAllowedContext } from './allowed-contexts.ts'

const sha256 = (document: unknown) =>
  createHash('sha256')
    .update(canonicalJson(document as JsonValue))
    .digest('hex')

describe('allowed contexts', () => {
  test.each([...allowedContexts.values()].map((context) => [context.url, context] as const))(
    'the stored hash of %s is the hash of the shipped document',
    (url, context) => {
      expect(context.url).toBe(url)
      expect(sha256(context.document)).toBe(context.sha256)
    },
  )

  test.each([
    'https://www.w3.org/2018/credentials/v1',
    'https://www.w3.org/ns/credentials/v2',
    'https://w3id.org/security/data-integrity/v2',
    'https://w3id.org/security/suites/ed25519-2020/v1',
    'https://w3id.org/vc/status-list/2021/v1',
    'https://www.w3.org/ns/credentials/status/v1',
    'https://purl.imsglobal.org/spec/ob/v3p0/context.json',
    'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.1.json',
    'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.2.json',
    'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
    'https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json',
  ])('%s is allowed', (url) => {
    expect(findAllowedContext(url)?.document['@context']).toBeDefined()
  })

  test.each([
    '',
    'https://www.w3.org/ns/credentials/undefined-terms/v2',
    'https://www.w3.org/ns/credentials/v2/',
    'http://www.w3.org/ns/credentials/v2',
    'https://example.org/context.json',
    '__proto__',
  ])('%j is not allowed', (url) => {
    expect(findAllowedContext(url)).toBeUndefined()
  })

  test('two packages of the same publisher ship the same credentials v1 context', () => {
    const url = 'https://www.w3.org/2018/credentials/v1'
    expect(sha256(olderPackage.get(url))).toBe(findAllowedContext(url)?.sha256)
  })
})
