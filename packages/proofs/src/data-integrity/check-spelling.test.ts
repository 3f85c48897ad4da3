import { findAllowedContext } from '@wanderbuch/standards/contexts/allowed-contexts'
import { describe, expect, test } from 'vitest'
import type { JsonObject } from '../json/json-object.ts'
import { checkSpelling } from './check-spelling.ts'

const badge: JsonObject = {
  '@context': ['https://www.w3.org/ns/credentials/v2', 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'],
  id: 'urn:uuid:1',
  type: ['VerifiableCredential', 'OpenBadgeCredential'],
  issuer: { id: 'did:example:body', type: 'Profile', name: 'Synthetic body' },
  validUntil: '2022-01-10T00:00:00Z',
  name: { '@value': 'Welder', '@language': 'en', '@direction': 'ltr' },
  credentialSubject: {
    type: 'AchievementSubject',
    achievement: { id: 'urn:uuid:2', type: 'Achievement', name: 'Welder', criteria: { narrative: 'Test' } },
  },
}
const { validUntil: until, issuer, ...rest } = badge
const dateTime = 'http://www.w3.org/2001/XMLSchema#dateTime'
const credentials = 'https://www.w3.org/2018/credentials#'
const subject = badge.credentialSubject as JsonObject

test('the usual form, texts with language and direction included', () => {
  expect(checkSpelling(badge, findAllowedContext)).toEqual({ ok: true, value: true })
})

describe('the same statements in another spelling', () => {
  test.each<[string, JsonObject, string]>([
    [
      'word as its address',
      { ...rest, issuer: issuer ?? null, [`${credentials}validUntil`]: [until ?? null] },
      `/${credentials}validUntil`,
    ],
    ['typed value object', { ...badge, validUntil: { '@value': until ?? null, '@type': dateTime } }, '/validUntil'],
    [
      'typed value object by alias',
      { ...badge, validUntil: { '@value': until ?? null, type: dateTime } },
      '/validUntil',
    ],
    [
      'typed value object in a list',
      { ...badge, validUntil: [{ '@value': until ?? null, type: dateTime }] },
      '/validUntil/0',
    ],
    ['keyword for an alias', { ...badge, credentialSubject: { ...subject, '@id': 'urn:x' } }, '/credentialSubject/@id'],
    ['@type for type', { ...badge, issuer: { ...(issuer as JsonObject), '@type': 'Profile' } }, '/issuer/@type'],
    ['@included', { ...rest, '@included': [{ id: 'urn:uuid:1', validUntil: until ?? null }] }, '/@included'],
    ['@reverse', { ...badge, '@reverse': {} }, '/@reverse'],
    ['@graph', { '@context': badge['@context'] ?? null, '@graph': [badge] }, '/@graph'],
    ['a list in a list', { ...badge, validUntil: [[until ?? null]] }, '/validUntil/0'],
    ['@set', { ...badge, validUntil: { '@set': [until ?? null] } }, '/validUntil/@set'],
    [
      'said of the credential somewhere inside',
      { ...badge, evidence: { id: 'urn:uuid:1', validUntil: until ?? null } },
      '/evidence/id',
    ],
    [
      'said of the credential by an endorsement that says more than a comment',
      {
        ...badge,
        endorsement: { credentialSubject: { id: 'urn:uuid:1', endorsementComment: 'x', validUntil: until ?? null } },
      },
      '/endorsement/credentialSubject/id',
    ],
    [
      'another type given by an endorsement',
      { ...badge, endorsement: { credentialSubject: { id: 'urn:uuid:1', type: ['OpenBadgeCredential'] } } },
      '/endorsement/credentialSubject/id',
    ],
    [
      'a word of a scoped context as its address',
      {
        ...badge,
        credentialSubject: { ...subject, 'https://purl.imsglobal.org/spec/vc/ob/vocab.html#achievement': 'urn:uuid:3' },
      },
      '/credentialSubject/https://purl.imsglobal.org/spec/vc/ob/vocab.html#achievement',
    ],
  ])('%s', (_what, document, place) => {
    const problem = { code: 'words_spelled_otherwise', details: { place } }
    expect(checkSpelling(document, findAllowedContext)).toEqual({ ok: false, problem })
  })
})

test('an address that stands for no word of the contexts is nobody’s disguise', () => {
  const extended = { ...badge, 'https://example.org/terms#shoeSize': '42' }
  expect(checkSpelling(extended, findAllowedContext).ok).toBe(true)
})

test('an endorsement may be of the badge it stands in', () => {
  const credentialSubject = { id: badge.id ?? null, type: ['EndorsementSubject'], endorsementComment: 'Good' }
  expect(checkSpelling({ ...badge, endorsement: [{ credentialSubject }] }, findAllowedContext)).toEqual({
    ok: true,
    value: true,
  })
})
