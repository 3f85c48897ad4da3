import type { JsonObject } from '../src/json/json-object.ts'

/** Synthetic Open Badge; the person and the body do not exist. */
export const makeBadge = (issuer: string): JsonObject => ({
  '@context': ['https://www.w3.org/ns/credentials/v2', 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'],
  id: 'urn:uuid:0b1f7f0e-0000-4000-8000-000000000001',
  type: ['VerifiableCredential', 'OpenBadgeCredential'],
  issuer: { id: issuer, type: ['Profile'], name: 'Synthetic Training Centre (test)' },
  validFrom: '2026-01-01T00:00:00Z',
  name: 'Fitting of domestic circuits',
  credentialSubject: {
    id: 'did:example:synthetic-person',
    type: ['AchievementSubject'],
    achievement: {
      id: 'urn:uuid:0b1f7f0e-0000-4000-8000-000000000002',
      type: ['Achievement'],
      name: 'Fitting of domestic circuits',
      description: 'Fits and tests circuits in a home',
      criteria: { narrative: 'Practical test' },
    },
  },
})

export const makePresentation = (holder: string, credential: JsonObject): JsonObject => ({
  '@context': ['https://www.w3.org/ns/credentials/v2'],
  type: ['VerifiablePresentation'],
  holder,
  verifiableCredential: [credential],
})
