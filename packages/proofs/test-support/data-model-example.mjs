import { checkCredential } from '@wanderbuch/proofs/data-model/check-credential'

export const problems = checkCredential({
  '@context': ['https://www.w3.org/ns/credentials/v2'],
  type: ['VerifiableCredential'],
  issuer: 'https://school.example/',
  validFrom: '2026-09-01T00:00:00Z',
  validUntil: '2026-08-01T00:00:00Z',
  name: { '@value': 'Attendance', '@language': 'english language' },
  credentialSubject: { id: 'did:example:person' },
  evidence: { id: 'https://school.example/records/1' },
})
// type_missing at /evidence/type, period_reversed at /validUntil, text_ill_formed at /name
