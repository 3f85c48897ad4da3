/** A synthetic Open Badge of the size real ones have: about sixty statements. The person and the bodies do not exist. */
export const makeBadge = (issuer) => ({
  '@context': ['https://www.w3.org/ns/credentials/v2', 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'],
  id: 'urn:uuid:7c9c1f0e-0000-4000-8000-000000000001',
  type: ['VerifiableCredential', 'OpenBadgeCredential'],
  issuer: {
    id: issuer,
    type: ['Profile'],
    name: 'Synthetic Training Centre (bench)',
    url: 'https://training.example',
    email: 'office@training.example',
    image: { id: 'https://training.example/logo.png', type: 'Image', caption: 'Emblem of the training centre' },
    address: { type: ['Address'], addressCountry: 'Austria', addressCountryCode: 'AT', addressLocality: 'Linz' },
  },
  validFrom: '2026-01-01T00:00:00Z',
  name: 'Fitting of domestic circuits',
  credentialSubject: {
    id: 'did:example:synthetic-person',
    type: ['AchievementSubject'],
    activityStartDate: '2025-03-01',
    activityEndDate: '2025-12-15',
    creditsEarned: 6,
    achievement: {
      id: 'urn:uuid:7c9c1f0e-0000-4000-8000-000000000002',
      type: ['Achievement'],
      achievementType: 'MicroCredential',
      name: 'Fitting of domestic circuits',
      description:
        'Fits, tests and documents circuits in a home, and keeps the rules of electrical safety while doing so.',
      inLanguage: 'en',
      creditsAvailable: 6,
      fieldOfStudy: 'Electricity and energy',
      humanCode: 'EL-104',
      tag: ['electrician', 'safety', 'domestic circuits'],
      criteria: { narrative: 'Practical test of four hours and a talk with two examiners' },
      image: { id: 'https://training.example/el-104.png', type: 'Image' },
      alignment: [
        {
          type: ['Alignment'],
          targetName: 'electrical safety regulations',
          targetUrl: 'http://data.europa.eu/esco/skill/synthetic-1',
          targetFramework: 'ESCO',
        },
        {
          type: ['Alignment'],
          targetName: 'EQF level 4',
          targetUrl: 'http://data.europa.eu/snb/eqf/4',
          targetFramework: 'European Qualifications Framework',
        },
      ],
      resultDescription: [
        {
          id: 'urn:uuid:7c9c1f0e-0000-4000-8000-000000000003',
          type: ['ResultDescription'],
          name: 'Final mark',
          resultType: 'LetterGrade',
          allowedValue: ['1', '2', '3', '4', '5'],
        },
      ],
    },
    result: [{ type: ['Result'], resultDescription: 'urn:uuid:7c9c1f0e-0000-4000-8000-000000000003', value: '2' }],
  },
  evidence: [
    {
      id: 'https://training.example/evidence/1',
      type: ['Evidence'],
      name: 'Test protocol',
      description: 'Protocol of the practical test with all measured values',
      genre: 'protocol',
    },
  ],
})
