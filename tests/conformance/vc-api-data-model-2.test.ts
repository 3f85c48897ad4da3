import type { JsonObject } from '@wanderbuch/proofs/json/json-object'
import { describe, expect, test } from 'vitest'
import { baseContext, createVcApiHouse, leastCredential } from './vc-api-house.ts'

/*
 * W3C VC Data Model 2.0 as issuers and verifiers must hold it: what does not fit is not signed, and not verified either.
 * Where the demands lie is tested beside `packages/proofs/src/data-model`; here, that both ends ask for them.
 */

const house = createVcApiHouse('vectors')
const words = {
  '@context': [baseContext, { Policy: 'https://types.example/#Policy', Seen: 'https://types.example/#Seen' }],
}
const digestOfBase = 'sha384-l/HrjlBCNWyAX91hr6LFV2Y3heB5Tcr6IeE4/Tje8YyzYBM8IhqjHWiWpr8+ZbYU'

const ask = async (change: object, name = 'eddsa-rdfc-2022') => {
  const issuer = house.issuers.find((one) => one.name === name)?.did
  const credential = { ...leastCredential, issuer, ...change }
  const { status, body } = await house.post(`/issuers/${name}/credentials/issue`, { credential })
  if (status === 201) return 'issued'
  expect(status).toBe(400)
  return body.errors?.map(({ code, pointer }) => `${code} ${pointer}`).join(', ')
}

describe('issued', () => {
  test.each<readonly [string, object]>([
    ['4.3 a context in place', words],
    ['4.4 identifiers of any scheme', { id: 'did:example:credential', credentialSubject: { id: 'urn:isbn:1' } }],
    [
      '4.5 types by URL, in any order',
      { type: ['https://t.example/#B', 'VerifiableCredential', 'https://t.example/#A'] },
    ],
    [
      '4.6 name in two languages',
      {
        name: [
          { '@value': 'Buch', '@language': 'de' },
          { '@value': 'Book', '@language': 'en' },
        ],
      },
    ],
    ['4.6 name with direction', { name: { '@value': 'Book', '@language': 'en', '@direction': 'ltr' } }],
    [
      '4.7 an issuer with members',
      { issuer: { id: 'https://school.example/', name: 'School', description: 'A school' } },
    ],
    ['4.8 two subjects', { credentialSubject: [{ id: 'did:example:a' }, { id: 'did:example:b' }] }],
    [
      '4.9 parts of a second, and an offset',
      { validFrom: '2026-01-01T00:00:00.125Z', validUntil: '2027-01-01T00:00:00-06:00' },
    ],
    ['4.10 a status without identifier', { ...words, credentialStatus: { type: 'Policy' } }],
    [
      '4.11 two schemas',
      { credentialSchema: [1, 2].map((at) => ({ id: `https://s.example/${at}`, type: 'JsonSchema' })) },
    ],
    ['5.3 a resource with its digest', { relatedResource: { id: baseContext, digestSRI: digestOfBase } }],
    ['5.4 refreshing', { refreshService: { type: 'https://types.example/#Again', id: 'urn:again:1' } }],
    ['5.5 terms of use', { ...words, termsOfUse: [{ type: 'Policy' }, { type: 'Policy' }] }],
    ['5.6 evidence', { ...words, evidence: [{ type: 'Seen' }] }],
  ])('%s', async (_name, change) => expect(await ask(change)).toBe('issued'))
})

describe('refused', () => {
  test.each<readonly [string, object, string]>([
    ['4.3 no context', { '@context': undefined }, 'context_missing /credential/@context'],
    [
      '4.3 another first',
      { '@context': ['https://w3id.org/security/multikey/v1', baseContext] },
      'context_base_not_first /credential/@context/0',
    ],
    ['4.3 no URL', { '@context': [baseContext, 'https ://x/'] }, 'context_ill_formed /credential/@context/1'],
    ['4.3 a number', { '@context': [baseContext, 9] }, 'context_ill_formed /credential/@context/1'],
    [
      '4.3 a context nobody has',
      { '@context': [baseContext, 'https://unknown.example/v1'] },
      'context_unknown /credential',
    ],
    ['4.4 two identifiers', { id: ['urn:a:1', 'urn:a:2'] }, 'id_not_url /credential/id'],
    [
      '4.5 no meaning',
      { '@context': [baseContext, { '@vocab': null }], type: ['VerifiableCredential', 'Nothing'] },
      'terms_not_mapped /credential',
    ],
    [
      '4.5 meaning that is no URL',
      { '@context': [baseContext, { Odd: 'https ://odd#Odd' }], type: ['VerifiableCredential', 'Odd'] },
      'json_ld_ill_formed /credential',
    ],
    [
      '4.6 more than a text',
      { name: { '@value': 'Book', '@language': 'en', '@id': 'urn:b:1' } },
      'text_ill_formed /credential/name',
    ],
    ['4.7 null', { issuer: null }, 'issuer_not_url /credential/issuer'],
    ['4.7 an identifier that is null', { issuer: { id: null } }, 'issuer_not_url /credential/issuer/id'],
    ['4.8 nobody', { credentialSubject: undefined }, 'subject_missing /credential/credentialSubject'],
    [
      '4.9 reversed',
      { validFrom: '2027-01-01T00:00:00Z', validUntil: '2026-01-01T00:00:00Z' },
      'period_reversed /credential/validUntil',
    ],
    ['4.10 no type', { credentialStatus: { id: 'urn:s:1' } }, 'type_missing /credential/credentialStatus/type'],
    ['4.11 no type', { credentialSchema: { id: 'urn:s:1' } }, 'type_missing /credential/credentialSchema/type'],
    [
      '5.2 a protected word redefined',
      { '@context': [baseContext, { VerifiableCredential: 'https://x.example/#Other' }] },
      'context_redefines_term /credential',
    ],
    [
      '5.2 an own protected word redefined',
      { '@context': [baseContext, { '@protected': true, P: 'https://x.example/#P' }, { P: 'https://x.example/#Q' }] },
      'context_redefines_term /credential',
    ],
    [
      '5.3 another digest',
      { relatedResource: [{ id: baseContext, digestSRI: `sha384-${'A'.repeat(64)}` }] },
      'digest_differs /credential/relatedResource/0/digestSRI',
    ],
    ['5.3 text', { relatedResource: [baseContext] }, 'part_not_object /credential/relatedResource/0'],
    ['5.4 no type', { refreshService: { id: 'urn:r:1' } }, 'type_missing /credential/refreshService/type'],
    ['5.5 no type', { termsOfUse: { id: 'urn:t:1' } }, 'type_missing /credential/termsOfUse/type'],
    ['5.6 no type', { evidence: { id: 'urn:e:1' } }, 'type_missing /credential/evidence/type'],
    ['a member without meaning', { surprise: 1 }, 'terms_not_mapped /credential'],
  ])('%s', async (_name, change, found) => {
    expect(await ask(change)).toBe(found)
    // A signature over the JSON as it stands would cover it; it is refused all the same.
    expect(await ask(change, 'eddsa-jcs-2022')).toBe(found)
    expect(await ask(change, 'vc-jwt-p256')).toBe(found)
  })
})

describe('verified', () => {
  test.each(house.issuers.map(({ name }) => name))('what %s issues is secured, complete and verifies', async (name) => {
    const issued = await house.issue(name, { ...leastCredential, id: `urn:uuid:${name}` })
    if (issued.proof === undefined) {
      expect(issued).toEqual({
        '@context': baseContext,
        type: 'EnvelopedVerifiableCredential',
        id: expect.stringMatching(/^data:application\/vc\+jwt,/),
      })
    } else
      for (const member of ['@context', 'type', 'issuer', 'credentialSubject']) expect(issued).toHaveProperty(member)
    // What an issuer of selective proofs gives is for the holder alone.
    expect(await house.verify(issued)).toEqual(name.startsWith('ecdsa-sd') ? ['base_proof_shown'] : [])
  })

  test('what does not conform is refused before its proof is looked at', async () => {
    const issued = await house.issue('eddsa-rdfc-2022', leastCredential)
    expect(await house.verify({ type: ['Other'] })).toContain('type_required_missing')
    expect(await house.verify({ ...issued, credentialSubject: {} })).toEqual(['subject_without_claims'])
    expect(await house.verify(leastCredential)).toEqual(['issuer_missing'])
    expect(await house.verify({ ...leastCredential, issuer: 'urn:x:1' })).toEqual(['no_proof'])
  })

  test('before its time and after', async () => {
    const later = createVcApiHouse('strict')
    const issued = await later.issue('eddsa-rdfc-2022', {
      ...leastCredential,
      validFrom: '2027-01-01T00:00:00Z',
      validUntil: '2027-06-01T00:00:00Z',
    })
    expect(await later.verify(issued)).toEqual(['credential_not_yet_valid'])
    later.setNow('2027-03-01T00:00:00Z')
    expect(await later.verify(issued)).toEqual([])
    later.setNow('2027-06-01T00:00:01Z')
    expect(await later.verify(issued)).toEqual(['credential_expired'])
  })

  test('a resource nobody here has is said to be uncompared', async () => {
    const relatedResource = { id: 'https://files.example/plan', digestSRI: digestOfBase }
    const verifiableCredential = await house.issue('eddsa-rdfc-2022', { ...leastCredential, relatedResource })
    const { body } = await house.post('/credentials/verify', { verifiableCredential })
    expect(body).toMatchObject({ verified: true, warnings: [{ code: 'related_resource_not_compared' }] })
  })
})

describe('presentations, section 4.13', () => {
  const holder = house.issuers[0]?.did ?? ''
  const presentation: JsonObject = { '@context': [baseContext], type: ['VerifiablePresentation'], holder }
  const answers = { challenge: 'c-1', domain: 'reader.example' }
  const prove = async (change: object, path = '') => {
    const { status, body } = await house.post(`${path}/presentations/prove`, {
      presentation: { ...presentation, ...change },
      options: answers,
    })
    return status === 201 ? body.verifiablePresentation : body.errors
  }
  const verify = async (verifiablePresentation: unknown, options: object = answers) => {
    const { status, body } = await house.post('/presentations/verify', { verifiablePresentation, options })
    expect([200, 400]).toContain(status)
    return body.verified === true ? [] : body.errors?.map(({ code }) => code)
  }

  test('with nothing, with several credentials of several forms, with a holder as object', async () => {
    const shown = await Promise.all(
      ['eddsa-rdfc-2022', 'ecdsa-jcs-2019-p384', 'vc-jwt-p256'].map((name) => house.issue(name, leastCredential)),
    )
    expect(await verify(await prove({}))).toEqual([])
    expect(await verify(await prove({ holder: { id: holder }, id: 'urn:uuid:7' }))).toEqual([])
    expect(await verify(await prove({ verifiableCredential: shown }))).toEqual([])
    const [first, second] = shown
    const changed = { ...second, credentialSubject: { name: 'Ion' } }
    expect(await verify(await prove({ verifiableCredential: [first, changed] }))).toEqual(['signature_wrong'])
  })

  test('the answer to another question, and no answer', async () => {
    const shown = await prove({})
    expect(await verify(shown, { ...answers, challenge: 'c-2' })).toEqual(['proof_challenge_wrong'])
    expect(await verify(shown, { ...answers, domain: 'other.example' })).toEqual(['proof_domain_wrong'])
    expect(await verify(presentation)).toEqual(['no_proof'])
    expect(await verify(shown, {})).toEqual([])
  })

  test('what the holder says of itself needs no other proof; what it says for others does', async () => {
    const own = { ...leastCredential, issuer: holder }
    expect(await verify(await prove({ verifiableCredential: [own] }))).toEqual([])
    expect(await prove({ verifiableCredential: [{ ...own, issuer: 'urn:x:1' }] })).toEqual([
      expect.objectContaining({ code: 'self_asserted_by_another' }),
    ])
    expect(await prove({ holder: undefined, verifiableCredential: [own] })).toEqual([
      expect.objectContaining({ code: 'self_asserted_without_holder' }),
    ])
    expect(await prove({ holder: 'did:example:other' })).toEqual([
      expect.objectContaining({ code: 'holder_is_not_this_one' }),
    ])
  })

  test('as a token in an envelope', async () => {
    const path = '/issuers/vc-jwt-ed25519'
    const jwtHolder = house.issuers.find(({ name }) => name === 'vc-jwt-ed25519')?.did
    const shown = (await prove(
      { holder: jwtHolder, verifiableCredential: [await house.issue('vc-jwt-p256', leastCredential)] },
      path,
    )) as JsonObject
    expect(await verify(shown)).toEqual([])
    expect(await verify({ ...shown, id: String(shown.id).replace('vp+jwt', 'jwt') })).toEqual([])
    expect(await verify({ ...shown, id: String(shown.id).replace('vp+jwt', 'vc+jwt') })).toEqual(['typ_unexpected'])
    expect(await verify({ ...shown, '@context': [] })).toEqual(['envelope_ill_formed'])
    expect(await verify({ ...shown, id: String(shown.id).split(',')[1] })).toEqual(['envelope_ill_formed'])
    expect(await verify({ ...shown, type: ['VerifiablePresentation'] })).toEqual(['no_proof'])
    expect(await verify(shown, { challenge: 'c-2' })).toEqual(['proof_challenge_wrong'])
    expect(await verify(shown, { domain: 'other.example' })).toEqual(['proof_domain_wrong'])
  })

  test.each<readonly [string, object, string]>([
    ['no context', { '@context': undefined }, 'context_missing'],
    ['another context first', { '@context': [{ A: 'https://a.example/' }, baseContext] }, 'context_base_not_first'],
    ['no type', { type: undefined }, 'type_missing'],
    ['another type', { type: ['https://t.example/#Shown'] }, 'type_required_missing'],
    ['a holder that is no URL', { holder: 'ana' }, 'holder_not_url'],
    ['a credential as text', { verifiableCredential: ['urn:uuid:1'] }, 'credential_not_object'],
  ])('%s', async (_name, change, code) => {
    expect(await verify({ ...((await prove({})) as JsonObject), ...change })).toEqual([code])
  })
})
