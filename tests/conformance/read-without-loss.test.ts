import type { JsonObject } from '@wanderbuch/proofs/json/json-object'
import { expect, test } from 'vitest'
import { lookAtFiles } from './look-at-files.ts'

/*
 * W3C VC Data Model 1.1 and 2.0: what a credential says is read, or it is told that a part was not. Nothing is dropped in
 * silence.
 */

const credential = (more: JsonObject, subject: JsonObject): JsonObject => ({
  '@context': ['https://www.w3.org/2018/credentials/v1'],
  type: ['VerifiableCredential', 'UniversityDegreeCredential'],
  issuer: 'https://university.example/issuers/14',
  issuanceDate: '2020-01-01T19:23:24Z',
  credentialSubject: { id: 'did:example:person', ...subject },
  ...more,
})

test.each<[string, JsonObject, JsonObject, readonly string[]]>([
  [
    'claims of another vocabulary',
    {},
    { degree: { type: 'BachelorDegree', name: 'Bachelor' } },
    ['/credentialSubject/degree'],
  ],
  ['terms of use', { termsOfUse: { type: 'X' } }, {}, ['/termsOfUse']],
  ['all is known', { expirationDate: '2030-01-01T00:00:00Z' }, { name: 'A' }, []],
])('%s', async (_, more, subject, places) => {
  const bytes = new Uint8Array(Buffer.from(JSON.stringify(credential(more, subject))))
  const { records } = await lookAtFiles([{ fileName: 'a.json', bytes }])
  expect(records[0]?.record.dialect).toBe('vc-1.1')
  const unread = records[0]?.record.remarks.filter(({ code }) => code === 'member_not_read') ?? []
  expect(unread.map(({ place }) => place)).toEqual(places)
})
