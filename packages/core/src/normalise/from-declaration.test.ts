import { encodeBase64 } from '@wanderbuch/proofs/encoding/base64'
import type { JsonObject } from '@wanderbuch/proofs/json/json-object'
import { describe, expect, test } from 'vitest'
import { maxImageBytes, recordsFromDeclaration } from './from-declaration.ts'

const base = { kind: 'wanderbuch-declaration', formatVersion: 1 }
const png = (size: number) => {
  const bytes = new Uint8Array(size)
  bytes.set([0x89, 0x50, 0x4e, 0x47])
  return encodeBase64(bytes)
}
const paper = (more: object) => ({ ...base, paper: [{ title: 'Diploma', awardingBody: { name: 'School' }, ...more }] })
const read = (value: object) => recordsFromDeclaration(value as JsonObject)

describe('a declaration is read strictly', () => {
  test.each([
    ['unknown member', { ...base, papers: [] }, '/papers'],
    ['wrong version', { kind: 'wanderbuch-declaration', formatVersion: 2 }, '/formatVersion'],
    ['title missing', { ...base, paper: [{ awardingBody: { name: 'School' } }] }, '/paper/0/title'],
    ['blank title', paper({ title: ' ' }), '/paper/0/title'],
    ['misspelt member', paper({ awardedON: '2016-06-30' }), '/paper/0/awardedON'],
    ['day that does not exist', paper({ awardedOn: '2023-02-29' }), '/paper/0/awardedOn'],
    [
      'country in words',
      paper({ awardingBody: { name: 'School', country: 'Romania' } }),
      '/paper/0/awardingBody/country',
    ],
    ['number for text', paper({ learningOutcomes: [7] }), '/paper/0/learningOutcomes/0'],
    [
      'attestation without day',
      { ...base, experience: [{ title: 'x', employer: { name: 'y' }, attestations: [{ by: 'z', confirms: [1] }] }] },
      '/experience/0/attestations/0/on',
    ],
    ['image that is none', paper({ image: { mediaType: 'image/png', base64: 'AAAA' } }), '/paper/0/image'],
    ['image of another kind', paper({ image: { mediaType: 'image/jpeg', base64: png(20) } }), '/paper/0/image'],
    ['image too large', paper({ image: { mediaType: 'image/png', base64: png(maxImageBytes + 1) } }), '/paper/0/image'],
  ])('%s', (_, value, place) => {
    const found = read(value)
    expect(found.ok ? 'ok' : found.problem.place).toBe(place)
  })
})

describe('what is entered becomes records', () => {
  test('paper, experience, course in this order, with what stands behind each', () => {
    const found = read({
      ...base,
      paper: [
        {
          title: 'Diploma',
          awardingBody: { name: 'School', country: 'FR' },
          levels: [{ code: 'III' }],
          originalSeenBy: 'C',
          image: { mediaType: 'image/png', base64: png(64) },
        },
      ],
      experience: [
        {
          title: 'Cook',
          employer: { name: 'Inn' },
          tasks: ['cooks'],
          attestations: [{ by: 'Chef', on: '2024-01-01', confirms: [1] }],
        },
        { title: 'Waiter', employer: { name: 'Inn' } },
      ],
      courses: [{ title: 'Hygiene', completedOn: '2024-05-05' }],
    })
    if (!found.ok) throw new Error(found.problem.place)
    expect(found.value.map(({ basis, kind }) => `${basis} ${kind}`)).toEqual([
      'paper achievement',
      'attested experience',
      'declared experience',
      'declared course',
    ])
    expect(found.value[0]).toMatchObject({
      nqfLevelsStated: [{ code: 'III' }],
      paper: { originalSeenBy: 'C', image: { bytes: 64 } },
    })
  })
})
