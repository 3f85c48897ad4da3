import type { JsonObject } from '@wanderbuch/proofs/json/json-object'
import { describe, expect, test } from 'vitest'
import { frameNodes } from './frame-nodes.ts'

const root = { id: 'urn:c', type: ['VerifiableCredential'], issuer: 'urn:i', name: { en: 'urn:i' } }
const issuer = { '@id': 'urn:i', '@type': 'Organisation', address: [{ '@id': 'urn:a' }], of: 'urn:c' }
const address = { id: 'urn:a', type: 'Address', countryCode: 'urn:elsewhere', same: 'urn:i' }
const graph = (...nodes: readonly JsonObject[]): JsonObject => ({ '@context': ['https://c.example'], '@graph': nodes })

describe('flattened JSON-LD put together again', () => {
  test('references are replaced by their nodes; a way back and texts by language stay', () => {
    expect(frameNodes(graph(address, issuer, root))).toEqual({
      '@context': ['https://c.example'],
      id: 'urn:c',
      type: ['VerifiableCredential'],
      issuer: {
        id: 'urn:i',
        type: 'Organisation',
        address: [{ id: 'urn:a', type: 'Address', countryCode: 'urn:elsewhere', same: { id: 'urn:i' } }],
        of: { id: 'urn:c' },
      },
      name: { en: 'urn:i' },
    })
  })

  test('a name of the language itself is a word like others (found by the fuzzer)', () => {
    const found = frameNodes(
      graph({ ...root, toString: 'x', constructor: 'y' } as unknown as JsonObject, issuer, address),
    )
    expect(found).toMatchObject({ toString: 'x', constructor: 'y' })
  })

  test('the order of the nodes changes nothing', () => {
    expect(frameNodes(graph(root, issuer, address))).toEqual(frameNodes(graph(address, issuer, root)))
  })

  test.each<[string, JsonObject]>([
    ['two credentials', graph(root, issuer, address, { id: 'urn:d', type: 'EuropeanDigitalCredential' })],
    ['no credential', graph(issuer, address)],
    ['a node nothing leads to', graph(root, issuer, address, { id: 'urn:x', type: 'Person' })],
    ['a node twice', graph(root, issuer, address, address)],
    ['a node without identifier', graph(root, issuer, address, { type: 'Person' })],
    ['both spellings of one word', graph({ ...root, '@id': 'urn:c' }, issuer, address)],
    ['a keyword inside', graph({ ...root, '@reverse': 'urn:i' }, issuer, address)],
    ['a node within a node', graph({ ...root, issuer: { id: 'urn:i', name: 'Other' } }, issuer, address)],
    ['a proof on the credential', graph({ ...root, proof: 'urn:a' }, issuer, address)],
    ['a word beside the nodes', { ...graph(root, issuer, address), validUntil: '2030-01-01T00:00:00Z' }],
    ['no list', { '@graph': root }],
    ['something that is no node', { '@graph': ['urn:c', root] }],
  ])('%s: not in one way, so not at all', (_, document) => {
    expect(frameNodes(document)).toBeUndefined()
  })

  test('SECURITY: nodes that would be written again and again, or endlessly deep, are refused in time', () => {
    const layers = Array.from({ length: 20 }, (__, at) => ({
      id: `urn:${at}`,
      a: `urn:${at + 1}`,
      b: `urn:${at + 1}`,
    }))
    expect(frameNodes(graph({ ...root, issuer: 'urn:0' }, ...layers, { id: 'urn:20' }))).toBeUndefined()
    const deep = Array.from({ length: 100 }, (__, at) => ({ id: `urn:${at}`, next: `urn:${at + 1}` }))
    expect(frameNodes(graph({ ...root, issuer: 'urn:0' }, ...deep, { id: 'urn:100' }))).toBeUndefined()
  })
})
