import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { verifyBytes } from '@wanderbuch/adapters/batch/verify-bytes'
import { parseIsoDay } from '@wanderbuch/standards/iso-day'
import { describe, expect, test } from 'vitest'

/* The statements of an expired badge stay signed however they are written down: none of the ways may hide its end. */

const path = resolve(import.meta.dirname, '../../fixtures/expired/received/badge.json')
const badge = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>
const { validUntil, ...rest } = badge
const dateTime = 'http://www.w3.org/2001/XMLSchema#dateTime'
const today = parseIsoDay('2026-11-24')

async function verify(document: object) {
  if (!today.ok) throw new Error('no day')
  const bytes = new TextEncoder().encode(JSON.stringify(document))
  const { records } = await verifyBytes({ fileName: 'badge.json', bytes }, { day: today.value, trustLists: [] })
  return (records[0]?.checks ?? [])
    .filter(({ name }) => ['unchanged', 'validity'].includes(name))
    .map(({ code }) => code)
}

describe('an expired badge with its end', () => {
  test.each<[string, object, readonly string[]]>([
    ['as issued', badge, ['signature_holds', 'validity_ended']],
    ['in a list', { ...badge, validUntil: [validUntil] }, ['signature_holds', 'validity_ended']],
    ['twice', { ...badge, validUntil: [validUntil, validUntil] }, ['signature_holds', 'validity_day_unreadable']],
    [
      'as a typed value',
      { ...badge, validUntil: { '@value': validUntil, '@type': dateTime } },
      ['words_spelled_otherwise', 'rests_on_broken_document'],
    ],
    [
      'under its address',
      { ...rest, 'https://www.w3.org/2018/credentials#validUntil': { '@value': validUntil, '@type': dateTime } },
      ['words_spelled_otherwise', 'rests_on_broken_document'],
    ],
    ['left out', rest, ['signature_wrong', 'rests_on_broken_document']],
  ])('%s', async (_how, document, codes) => {
    expect(await verify(document)).toEqual(codes)
  })
})

describe('a flattened credential', () => {
  const flat = (proof: object) => ({
    '@context': ['https://www.w3.org/2018/credentials/v1', 'http://data.europa.eu/snb/model/context/edc-ap'],
    '@graph': [
      {
        id: 'urn:c',
        type: ['VerifiableCredential', 'EuropeanDigitalCredential'],
        issuer: 'urn:i',
        validUntil: '2022-01-10T00:00:00Z',
      },
      { id: 'urn:i', type: 'Organisation', legalName: { en: 'Body (sample)' } },
    ],
    ...proof,
  })

  test('is read as if it stood in one piece', async () => {
    expect(await verify(flat({}))).toEqual(['no_proof', 'validity_ended'])
  })

  test('SECURITY: what vouches is the document as received: the proof of another one makes it no yes', async () => {
    const [unchanged] = await verify(flat({ proof: (badge as { proof: unknown }).proof }))
    expect(unchanged).not.toMatch(/holds/)
  })
})
