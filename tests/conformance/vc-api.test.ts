import { describe, expect, test } from 'vitest'
import { createVcApiHouse, leastCredential } from './vc-api-house.ts'

/* W3C CCG Verifiable Credentials API: shapes of requests and answers, and who is let in. */

const house = createVcApiHouse('strict')
const did = (name: string) => house.issuers.find((issuer) => issuer.name === name)?.did

test('an issuer for each suite and curve, each with a key of its own but those with status lists', async () => {
  const { body } = await house.get('/')
  const listed = body.issuers as { name: string; id: string; form: string; curve: string }[]
  expect(listed.map(({ form, curve }) => `${form} ${curve}`)).toEqual([
    'eddsa-rdfc-2022 Ed25519',
    'eddsa-jcs-2022 Ed25519',
    'ecdsa-rdfc-2019 P-256',
    'ecdsa-rdfc-2019 P-384',
    'ecdsa-jcs-2019 P-256',
    'ecdsa-jcs-2019 P-384',
    'ecdsa-sd-2023 P-256',
    'Ed25519Signature2020 Ed25519',
    'vc-jwt Ed25519',
    'vc-jwt P-256',
    'eddsa-rdfc-2022 Ed25519',
    'eddsa-rdfc-2022 Ed25519',
    'eddsa-rdfc-2022 Ed25519',
    'eddsa-rdfc-2022 Ed25519',
  ])
  const keepers = listed.filter(({ name }) => name.startsWith('bitstring-status-list'))
  expect([keepers.length, new Set(keepers.map(({ id }) => id)).size]).toEqual([4, 1])
  expect(new Set(listed.map(({ id }) => id)).size).toBe(listed.length - 3)
  const others = createVcApiHouse('strict').issuers.map((issuer) => issuer.did)
  expect(others.filter((one) => listed.some(({ id }) => id === one))).toEqual([])
})

test('issue answers 201 with the credential, verify 200 and nothing else', async () => {
  const credential = { ...leastCredential, issuer: did('eddsa-rdfc-2022') }
  const issued = await house.post('/credentials/issue', { credential, options: {} })
  expect(issued.status).toBe(201)
  expect(issued.body).toEqual({ verifiableCredential: { ...credential, proof: expect.any(Object) } })
  const { verifiableCredential } = issued.body
  expect(await house.post('/credentials/verify', { verifiableCredential })).toEqual({
    status: 200,
    body: { verified: true },
  })
})

describe('requests of another form are refused with 400 and the place', () => {
  const credential = { ...leastCredential, issuer: did('eddsa-rdfc-2022') }
  test.each<readonly [string, unknown, string]>([
    ['/credentials/issue', {}, '/credential'],
    ['/credentials/issue', [], ''],
    ['/credentials/issue', null, ''],
    ['/credentials/issue', { credential: 'text' }, '/credential'],
    ['/credentials/issue', { credential: [credential] }, '/credential'],
    ['/credentials/issue', { credential, options: 'none' }, '/options'],
    ['/credentials/issue', { credential, options: { mandatoryPointers: '/issuer' } }, '/options/mandatoryPointers'],
    ['/credentials/verify', {}, '/verifiableCredential'],
    ['/credentials/verify', { verifiableCredential: 7 }, '/verifiableCredential'],
    ['/credentials/verify', { verifiableCredential: {}, options: { checks: 'proof' } }, '/options/checks'],
    ['/credentials/verify', { verifiableCredential: {}, options: { challenge: 1 } }, '/options/challenge'],
    ['/credentials/derive', { options: {} }, '/verifiableCredential'],
    [
      '/credentials/derive',
      { verifiableCredential: {}, options: { selectivePointers: [1] } },
      '/options/selectivePointers/0',
    ],
    ['/presentations/prove', { presentation: 1 }, '/presentation'],
    ['/presentations/verify', { verifiablePresentation: null }, '/verifiablePresentation'],
    ['/credentials/status', { credentialId: 4 }, '/credentialId'],
  ])('%s %j', async (path, body, pointer) => {
    const answer = await house.post(path, body)
    expect(answer.status).toBe(400)
    expect(answer.body.errors).toEqual([expect.objectContaining({ code: 'request_invalid', pointer })])
    if (path.endsWith('/verify')) expect(answer.body.verified).toBe(false)
  })

  const send = (body: string, headers: Record<string, string>, host = '127.0.0.1') =>
    house.send(new Request(`http://${host}/credentials/verify`, { method: 'POST', headers, body }))
  const json = { 'content-type': 'application/json' }

  test.each([
    ['a name twice', '{"verifiableCredential":{"a":1,"a":2}}', json, 'json_duplicate_name'],
    ['an end too early', '{"verifiableCredential":', json, 'json_syntax'],
    ['200 lists in each other', `{"a":${'['.repeat(200)}${']'.repeat(200)}}`, json, 'json_too_deep'],
    ['another type', '{}', { 'content-type': 'text/plain' }, 'content_type_not_json'],
  ])('%s: %s', async (_name, body, headers, code) => {
    const answer = await send(body, headers)
    expect([answer.status, answer.body.verified]).toEqual([400, false])
    expect(answer.body.errors?.map((error) => error.code)).toEqual([code])
  })

  test('more than two megabytes', async () => {
    const answer = await send(`{"verifiableCredential":"${'a'.repeat(2_100_000)}"}`, json)
    expect(answer.body.errors?.map((error) => error.code)).toEqual(['upload_too_large'])
  })

  test.each<readonly [string, Record<string, string>]>([
    ['rebound.example', json],
    ['127.0.0.1', { ...json, origin: 'https://page.example' }],
    ['127.0.0.1', { ...json, 'sec-fetch-site': 'cross-site' }],
  ])('a web page cannot use it: %s %j', async (host, headers) => {
    expect((await send('{}', headers, host)).status).toBe(403)
  })

  test('an issuer that does not exist, and a path that does not', async () => {
    expect((await house.post('/issuers/nobody/credentials/issue', {})).status).toBe(404)
    expect((await house.post('/issuers/nobody/presentations/prove', {})).status).toBe(404)
    expect((await house.get('/status-lists/nothing')).status).toBe(404)
    expect((await house.get('/credentials/issue')).status).toBe(404)
  })
})

describe('what the strict profile never does, and `vectors` does', () => {
  const loose = createVcApiHouse('vectors')
  const inline = {
    '@context': [...(leastCredential['@context'] as string[]), { Course: 'https://types.example/#Course' }],
  }
  const examples = {
    '@context': [...(leastCredential['@context'] as string[]), 'https://www.w3.org/ns/credentials/examples/v2'],
  }

  test.each<readonly [string, object, string]>([
    ['another issuer than the key', { issuer: 'https://school.example/' }, 'issuer_is_not_this_one'],
    ['words defined in place', inline, 'context_inline'],
    ['a context in which every word means something', examples, 'context_unknown'],
  ])('issuing: %s', async (_name, change, code) => {
    const ask = (of: typeof house) => {
      const credential = { ...leastCredential, issuer: of.issuers[0]?.did, ...change }
      return of.post('/credentials/issue', { credential })
    }
    const refused = await ask(house)
    expect([refused.status, refused.body.errors?.map((error) => error.code)]).toEqual([400, [code]])
    const issued = await ask(loose)
    expect(issued.status).toBe(201)
    const { verifiableCredential } = issued.body
    expect(await loose.verify(verifiableCredential)).toEqual([])
    const strictly = await house.verify(verifiableCredential)
    expect(strictly).toEqual([change === inline || change === examples ? code : 'signer_is_not_issuer'])
  })

  test('what the profile does not loosen: a changed word', async () => {
    const issued = await loose.issue('eddsa-jcs-2022', { ...leastCredential, issuer: 'https://school.example/' })
    expect(await loose.verify({ ...issued, id: 'urn:uuid:2' })).toEqual(['signature_wrong'])
  })
})
