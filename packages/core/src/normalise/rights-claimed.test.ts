import { expect, test } from 'vitest'
import { createRecordReader } from './record-reader.ts'
import { readRightsClaimed } from './rights-claimed.ts'

const accreditation = {
  type: 'Accreditation',
  title: { en: 'Programme licence' },
  dcType: { id: 'http://data.europa.eu/snb/accreditation/e57dddfcf3' },
  accreditingAgent: { legalName: { en: 'Some Agency' }, homepage: { contentURL: 'https://a.example' } },
  dateIssued: '2019-01-01T00:00:00Z',
  expiryDate: '2025-01-01T00:00:00Z',
}
const claim = { awardedBy: { awardingBody: { legalName: { en: 'School' }, accreditation: [accreditation] } } }

const readerOf = (object: object) => createRecordReader(object as never, [])
const read = (credential: object, of?: object) =>
  readRightsClaimed(readerOf(credential), of && readerOf(of)).rightsClaimed

test.each<[string, object, object | undefined, object | undefined]>([
  ['nothing claimed', {}, {}, undefined],
  [
    'of the awarding body',
    {},
    claim,
    {
      accreditations: [
        {
          of: 'awarding-body',
          title: { en: 'Programme licence' },
          by: { name: { en: 'Some Agency' }, url: 'https://a.example' },
          from: '2019-01-01',
          until: '2025-01-01',
        },
      ],
    },
  ],
  ['of the issuer', { issuer: { accreditation } }, undefined, { accreditations: [{ of: 'issuer' }] }],
  ['of the qualification', {}, { specifiedBy: { accreditation } }, { accreditations: [{ of: 'qualification' }] }],
  ['as evidence', { evidence: [{ accreditation }] }, undefined, { accreditations: [{ of: 'document' }] }],
  [
    'issued by mandate',
    { credentialProfiles: { id: 'http://data.europa.eu/snb/credential/c_9a31f32a' } },
    undefined,
    { byMandate: true },
  ],
  [
    'another profile',
    { credentialProfiles: { id: 'http://data.europa.eu/snb/credential/e34929035b' } },
    undefined,
    undefined,
  ],
  [
    'EBSI: terms of use name an accreditation',
    {
      type: ['VerifiableCredential', 'Diploma'],
      termsOfUse: { id: 'https://r.example/1', type: 'IssuanceCertificate' },
      credentialSchema: { id: 'https://s.example/Diploma' },
    },
    undefined,
    { credentialTypes: ['VerifiableCredential', 'Diploma', 'https://s.example/Diploma'] },
  ],
  ['other terms of use', { type: ['VerifiableCredential'], termsOfUse: { type: 'OdrlPolicy' } }, undefined, undefined],
  ['odd values', { issuer: { accreditation: 'x' }, evidence: 7, termsOfUse: null }, undefined, undefined],
])('%s', (_, credential, of, expected) => {
  const found = read(credential, of)
  if (expected === undefined) expect(found).toBeUndefined()
  else expect(found).toMatchObject(expected)
})

test('a crowd of claims is cut', () => {
  expect(read({ issuer: { accreditation: Array(500).fill(accreditation) } })?.accreditations).toHaveLength(20)
})
