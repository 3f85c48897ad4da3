import { describe, expect, test } from 'vitest'
import type { JsonObject } from '../json/json-object.ts'
import { credentialFromJwt } from './credential-from-jwt.ts'

const credential = { '@context': ['https://www.w3.org/ns/credentials/v2'], type: ['VerifiableCredential'] }
const at = (day: string) => Date.parse(`${day}T00:00:00Z`) / 1000
const readPeriod = (members: object) => {
  const read = credentialFromJwt({ ...credential, ...members } as JsonObject)
  return read.ok ? { from: read.value.document.validFrom, until: read.value.document.validUntil } : read.problem
}

describe('the claims nbf and exp of a payload that is the credential', () => {
  test.each([
    ['an end where the credential names none', { exp: at('2026-01-02') }, undefined, '2026-01-02T00:00:00Z'],
    [
      'an earlier end',
      { exp: at('2026-01-02'), validUntil: '2027-01-01T00:00:00Z' },
      undefined,
      '2026-01-02T00:00:00Z',
    ],
    ['a later end', { exp: at('2028-01-02'), validUntil: '2027-01-01T00:00:00Z' }, undefined, '2027-01-01T00:00:00Z'],
    ['a later start', { nbf: at('2026-01-02'), validFrom: '2025-01-01T00:00:00Z' }, '2026-01-02T00:00:00Z', undefined],
    [
      'an earlier start',
      { nbf: at('2024-01-02'), validFrom: '2025-01-01T00:00:00Z' },
      '2025-01-01T00:00:00Z',
      undefined,
    ],
    ['an end that cannot be read stays', { exp: at('2026-01-02'), validUntil: 'soon' }, undefined, 'soon'],
    ['none', {}, undefined, undefined],
  ])('%s', (_, members, from, until) => {
    expect(readPeriod(members)).toEqual({ from, until })
  })

  test.each([
    ['exp', { exp: '2026' }],
    ['nbf', { nbf: -1 }],
  ])('%s of the wrong form', (found, members) => {
    expect(readPeriod(members)).toEqual({ code: 'claims_ill_formed', details: { found } })
  })
})
