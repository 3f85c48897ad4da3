import { findAllowedContext } from '@wanderbuch/standards/contexts/allowed-contexts'
import { expect, test } from 'vitest'
import { libraryAnswer, syncCrypto } from '../../test-support/library-canonical-form.ts'
import type { JsonObject } from '../json/json-object.ts'
import { canonicalQuads } from './canonical-quads.ts'

const base = 'https://www.w3.org/ns/credentials/v2'
const badges = 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'
const clr = 'https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json'

const award = (number: number): JsonObject => ({
  '@context': [base, badges],
  id: `urn:uuid:award-${number}`,
  type: ['VerifiableCredential', 'OpenBadgeCredential'],
  issuer: { id: 'did:example:school', type: ['Profile'], name: 'Synthetic school' },
  validFrom: '2026-01-01T00:00:00Z',
  credentialSubject: {
    type: ['AchievementSubject'],
    achievement: { id: `urn:uuid:unit-${number}`, type: ['Achievement'], name: `Synthetic unit ${number}` },
  },
  proof: { type: 'DataIntegrityProof', cryptosuite: 'eddsa-rdfc-2022', proofPurpose: 'assertionMethod' },
})

const record: JsonObject = {
  '@context': [base, clr, badges],
  id: 'urn:uuid:record',
  type: ['VerifiableCredential', 'ClrCredential'],
  issuer: 'did:example:school',
  partial: false,
  credentialSubject: {
    type: ['ClrSubject'],
    identifier: [{ type: 'IdentityObject', identityHash: '17', identityType: 'studentId', hashed: false }],
    verifiableCredential: [award(1), award(2)],
    association: [
      { type: 'Association', associationType: 'isChildOf', sourceId: 'urn:uuid:award-1', targetId: 'urn:uuid:award-2' },
    ],
  },
}

test('CLR 2.0: a record with credentials inside gives the statements of the library', async () => {
  const ours = await canonicalQuads(record, { findContext: findAllowedContext, crypto: syncCrypto })
  const library = await libraryAnswer(record, findAllowedContext)
  expect(library.ok && library.text.split('\n').length).toBeGreaterThan(30)
  expect(ours.ok && ours.value.lines.join('')).toBe(library.text)
})
