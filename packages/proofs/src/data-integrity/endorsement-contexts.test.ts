import { describe, expect, test } from 'vitest'
import { badge, other, seal, verifyOne } from '../../test-support/signed-badge.ts'
import type { JsonObject } from '../json/json-object.ts'

describe('an endorsement inside is a credential of its own and may say again which contexts hold', () => {
  const [base = '', badges = ''] = badge['@context'] as readonly string[]
  const endorsement = (context: JsonObject[string]): JsonObject => ({
    '@context': context,
    type: ['VerifiableCredential', 'EndorsementCredential'],
    issuer: { id: other.did, type: ['Profile'], name: 'Guild' },
    validFrom: '2026-01-01T00:00:00Z',
    credentialSubject: { id: 'urn:a', type: ['EndorsementSubject'], endorsementComment: 'Good' },
  })
  const codeOf = async (more: JsonObject) =>
    (await verifyOne(await seal({ ...badge, ...more }, { allowInlineContexts: true })))?.code

  test.each<[string, JsonObject[string], string]>([
    ['the same contexts', [base, badges], 'signature_holds'],
    ['the first of them', base, 'signature_holds'],
    ['another order', [badges, base], 'context_inline'],
    ['one more', [base, badges, 'https://purl.imsglobal.org/spec/ob/v3p0/extensions.json'], 'context_inline'],
    ['a word of its own', [base, badges, { honours: 'https://example.org/honours' }], 'context_inline'],
    ['none', [], 'context_inline'],
  ])('%s: %j', async (_, context, code) => {
    expect(await codeOf({ endorsement: [endorsement(context)] })).toBe(code)
  })

  test('SECURITY: nowhere else, and nothing in it may bring contexts', async () => {
    const subject = badge.credentialSubject as JsonObject
    expect(await codeOf({ credentialSubject: { ...subject, '@context': [base, badges] } })).toBe('context_inline')
    const proof = { '@context': [base, badges], type: 'DataIntegrityProof' }
    expect(await codeOf({ endorsement: [{ ...endorsement([base, badges]), proof }] })).toBe('context_inline')
  })

  test('a changed word in it breaks the signature', async () => {
    const sealed = await seal({ ...badge, endorsement: [endorsement([base, badges])] }, { allowInlineContexts: true })
    const [inside] = sealed.endorsement as readonly JsonObject[]
    const issuer = { id: other.did, type: ['Profile'], name: 'Chamber' }
    const result = await verifyOne({ ...sealed, endorsement: [{ ...inside, issuer }] })
    expect(result).toMatchObject({ unchanged: 'no', code: 'signature_wrong' })
  })
})
