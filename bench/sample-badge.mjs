/** A realistic Open Badge 3.0 with alignments; the person and the body do not exist. */
export const sampleBadge = (issuer) => ({
  '@context': ['https://www.w3.org/ns/credentials/v2', 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'],
  id: 'urn:uuid:0b1f7f0e-0000-4000-8000-000000000001',
  type: ['VerifiableCredential', 'OpenBadgeCredential'],
  issuer: { id: issuer, type: ['Profile'], name: 'Synthetic Training Centre (test)', url: 'https://example.org' },
  validFrom: '2026-01-01T00:00:00Z',
  validUntil: '2036-01-01T00:00:00Z',
  name: 'Fitting of domestic circuits',
  credentialSubject: {
    id: 'did:example:synthetic-person',
    type: ['AchievementSubject'],
    achievement: {
      id: 'urn:uuid:0b1f7f0e-0000-4000-8000-000000000002',
      type: ['Achievement'],
      name: 'Fitting of domestic circuits',
      description: 'Plans, fits and tests the circuits of a home, and hands them over with their papers.',
      criteria: { narrative: 'Practical test of two days and a written test of three hours' },
      alignment: Array.from({ length: 6 }, (_, index) => ({
        type: ['Alignment'],
        targetName: `Outcome ${index + 1} of the unit on domestic circuits`,
        targetUrl: `https://example.org/outcomes/${index + 1}`,
        targetFramework: 'Synthetic framework',
      })),
    },
  },
})
