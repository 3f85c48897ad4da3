import type { JsonObject } from '@wanderbuch/proofs/json/json-object'
import { describe, expect, test } from 'vitest'
import { detectJsonFormat } from '../document/detect-json-format.ts'
import { recordFromCredential } from './from-credential.ts'

/*
 * Three dialects are called "ELM v3". ELM 3.3 is synthetic here: no public credential of that form is at hand.
 */

const elm32 = 'http://data.europa.eu/snb/model/elm/'
const elm33 = 'http://data.europa.eu/snb/model/ontology/'
const v1 = 'https://www.w3.org/2018/credentials/v1'
const v2 = 'https://www.w3.org/ns/credentials/v2'
const profile = 'http://data.europa.eu/snb/model/context/edc-ap'

const subject = {
  id: 'urn:epass:person:1',
  type: 'Person',
  fullName: { en: ['Synthetic Person'] },
  hasClaim: {
    id: 'urn:epass:learningAchievement:1',
    type: 'LearningAchievement',
    title: { en: ['Synthetic award'] },
    awardedBy: { awardingBody: { type: 'Organisation', legalName: { en: ['Synthetic Body'] } } },
    specifiedBy: { type: 'Qualification', eqfLevel: { id: 'http://data.europa.eu/snb/eqf/5', type: 'Concept' } },
  },
}
const credential = (more: JsonObject = {}): JsonObject => ({
  '@context': [v1, profile],
  type: ['VerifiableCredential', 'EuropeanDigitalCredential'],
  issuer: { id: 'urn:epass:org:1', type: 'Organisation', legalName: { en: ['Synthetic Body'] } },
  credentialSubject: subject,
  ...more,
})

const modelNames = [
  'fullName',
  'hasClaim',
  'title',
  'awardedBy',
  'awardingBody',
  'legalName',
  'specifiedBy',
  'eqfLevel',
]

/** The same credential, its terms of the model written in the long form. */
function lengthen(value: JsonObject, start: string): JsonObject {
  const inner = (one: unknown): unknown => {
    if (Array.isArray(one)) return one.map(inner)
    if (typeof one !== 'object' || one === null) return one
    return Object.fromEntries(
      Object.entries(one).map(([name, content]) => {
        if (name === 'type' && typeof content === 'string') return [name, `${start}${content}`]
        return [modelNames.includes(name) ? `${start}${name}` : name, inner(content)]
      }),
    )
  }
  return inner(value) as JsonObject
}

const read = (received: JsonObject) => recordFromCredential({ credential: received, basis: 'unsecured' })

describe('dialects called ELM v3', () => {
  test.each<[string, JsonObject, string]>([
    ['classic, sealed', credential(), 'edc-v3'],
    ['classic, to be uploaded', credential({ issuer: undefined as never }), 'edc-v3-upload'],
    ['EBSI: W3C data model 2.0', credential({ '@context': [v2, profile], type: ['VerifiableCredential'] }), 'edc-ebsi'],
    ['EBSI: attestation', credential({ type: ['VerifiableCredential', 'VerifiableAttestation'] }), 'edc-ebsi'],
    ['ELM 3.3 by its context', credential({ '@context': [v1, `${elm33}context`, profile] }), 'edc-elm-3.3'],
    ['ELM 3.3 by a vocabulary', credential({ '@context': [v1, profile, { '@vocab': elm33 }] }), 'edc-elm-3.3'],
    ['ELM 3.3 by a term', credential({ '@context': [v1, profile, { a: { '@id': `${elm33}a` } }] }), 'edc-elm-3.3'],
    ['ELM 3.3 by long names', lengthen(credential(), elm33), 'edc-elm-3.3'],
    ['ELM 3.3 on W3C data model 2.0', lengthen(credential({ '@context': [v2, profile] }), elm33), 'edc-elm-3.3'],
    [
      'ELM 3.3 with a prefix',
      lengthen(credential({ '@context': [v1, profile, { elm: elm33 }] }), 'elm:'),
      'edc-elm-3.3',
    ],
    ['ELM 3.2 with long names', lengthen(credential(), elm32), 'edc-v3'],
  ])('%s', (_, received, dialect) => {
    expect(detectJsonFormat(received)).toBe('edc-unsealed')
    expect(read(received)).toMatchObject({
      dialect,
      title: { en: 'Synthetic award' },
      subject: { fullName: 'Synthetic Person' },
      awardingBody: { name: { en: 'Synthetic Body' } },
      eqfLevelsStated: [{ code: '5' }],
    })
  })

  test('a type written as IRI tells what it is, without any known context', () => {
    const type = ['VerifiableCredential', `${elm33}EuropeanDigitalCredential`]
    expect(detectJsonFormat(credential({ '@context': [v1], type }))).toBe('edc-unsealed')
    expect(read(credential({ '@context': [v1], type })).dialect).toBe('edc-elm-3.3')
  })

  test('the namespace inside words or links is no sign of the dialect', () => {
    expect(read(credential({ description: { en: [`see ${elm33}hasClaim`] }, id: `${elm33}x` })).dialect).toBe('edc-v3')
  })

  test('a long name beside the short one of the same term does not replace it, and is told', () => {
    const both = credential({ [`${elm33}credentialSubject`]: { fullName: { en: ['Somebody else'] } } })
    const record = read(both)
    expect(record.subject.fullName).toBe('Synthetic Person')
    expect(record.dialect).toBe('edc-elm-3.3')
  })

  test('a prefix bound to another namespace is not taken for the model', () => {
    const other = lengthen(credential({ '@context': [v1, profile, { elm: 'https://example.org/' }] }), 'elm:')
    expect(read(other).subject.fullName).toBeUndefined()
  })
})
