import { expect, test } from 'vitest'
import { edcTermKnown, findEdcTerm } from './edc-terms.ts'

test.each([
  ['title', 'http://purl.org/dc/terms/title', undefined, '@language'],
  ['awardedBy', 'http://data.europa.eu/snb/model/elm/awardedBy', '@id', undefined],
  [
    'dateOfBirth',
    'http://data.europa.eu/snb/model/elm/dateOfBirth',
    'http://www.w3.org/2001/XMLSchema#dateTime',
    undefined,
  ],
  ['LearningAchievement', 'http://data.europa.eu/snb/model/elm/LearningAchievement', undefined, undefined],
] as const)('%s', (...[term, iri, type, container]) => {
  const found = findEdcTerm(term)
  expect([found?.iri, found?.type, found?.container]).toEqual([iri, type, container])
})

test.each([
  // type, term, known
  [undefined, 'hasClaim', true],
  ['Person', 'givenName', true],
  ['VerifiableCredential', 'credentialSubject', true],
  ['VerifiableCredential', 'issuer', true],
  [undefined, 'id', true],
  [undefined, 'type', true],
  [undefined, '@context', true],
  [undefined, 'elm:homepage', true],
  [undefined, 'https://example.org/term', true],
  ['Person', 'credentialSubject', false],
  ['Person', 'shoeSize', false],
  [undefined, 'unknown:term', false],
  [undefined, '', false],
  [undefined, 'constructor', false],
  ['__proto__', 'toString', false],
] as const)('in %s, %s: %s', (...[typeName, term, known]) => {
  expect(edcTermKnown(typeName, term)).toBe(known)
})
