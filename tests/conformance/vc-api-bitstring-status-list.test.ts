import { gunzipSync } from 'node:zlib'
import type { JsonObject } from '@wanderbuch/proofs/json/json-object'
import { describe, expect, test } from 'vitest'
import { createVcApiHouse, leastCredential } from './vc-api-house.ts'

/* W3C Bitstring Status List 1.0 over the VC-API: entries, published lists, and what a verifier makes of them. */

const name = 'bitstring-status-list'
const pathOf = (url: unknown) => new URL(String(url)).pathname

async function issueWithStatus(house = createVcApiHouse('strict'), change: object = {}) {
  const issued = await house.issue(name, { ...leastCredential, id: 'urn:uuid:status-1', ...change })
  return { house, issued, entry: [issued.credentialStatus].flat()[0] as JsonObject }
}

test('an entry as section 2.1 has it', async () => {
  const { house, issued, entry } = await issueWithStatus()
  expect(entry).toEqual({
    id: `${String(entry.statusListCredential)}#${String(entry.statusListIndex)}`,
    type: 'BitstringStatusListEntry',
    statusPurpose: 'revocation',
    statusListIndex: expect.stringMatching(/^(0|[1-9]\d*)$/),
    statusListCredential: 'https://127.0.0.1:4651/status-lists/revocation',
  })
  expect(Number(entry.statusListIndex)).toBeLessThan(131_072)
  expect(await house.verify(issued)).toEqual([])
  const other = await house.issue(name, { ...leastCredential, id: 'urn:uuid:status-2' })
  expect((other.credentialStatus as JsonObject).statusListIndex).not.toBe(entry.statusListIndex)
})

test('the list is a credential that conforms and verifies, of 16 KB and nothing set', async () => {
  const { house, entry } = await issueWithStatus()
  const { status, body: list } = await house.get(pathOf(entry.statusListCredential))
  expect(status).toBe(200)
  expect(list).toMatchObject({
    id: entry.statusListCredential,
    type: ['VerifiableCredential', 'BitstringStatusListCredential'],
  })
  const subject = list.credentialSubject as JsonObject
  expect(Object.keys(subject).toSorted()).toEqual(['encodedList', 'id', 'statusPurpose', 'type'])
  expect(subject).toMatchObject({ type: 'BitstringStatusList', statusPurpose: 'revocation' })
  const encoded = String(subject.encodedList)
  expect(encoded).toMatch(/^u[\w-]+$/)
  const bits = gunzipSync(Buffer.from(encoded.slice(1), 'base64url'))
  expect([bits.length, bits.every((byte) => byte === 0)]).toEqual([16_384, true])
  expect(await house.verify(list)).toEqual([])
})

test('withdrawn, and taken back', async () => {
  const { house, issued } = await issueWithStatus()
  const set = (status: boolean | undefined) => house.post('/credentials/status', { credentialId: issued.id, status })
  expect(await set(undefined)).toMatchObject({ status: 200, body: { status: true } })
  const { body } = await house.post('/credentials/verify', { verifiableCredential: issued })
  expect(body).toMatchObject({
    verified: false,
    errors: [{ code: 'status_revoked', pointer: '/verifiableCredential/credentialStatus' }],
  })
  expect(await house.verify(issued, { checks: ['proof'] })).toEqual([])
  expect(await house.verify(issued, { checks: ['proof', 'credentialStatus'] })).toEqual(['status_revoked'])
  await set(false)
  expect(await house.verify(issued)).toEqual([])
  const unknown = { credentialId: 'urn:uuid:nobody' }
  expect((await house.post('/credentials/status', unknown)).status).toBe(404)
})

describe('what cannot be told is not verified', () => {
  const ask = async (change: object) => {
    const loose = createVcApiHouse('vectors')
    const { entry } = await issueWithStatus(loose)
    const own = await loose.issue('eddsa-rdfc-2022', { ...leastCredential, credentialStatus: { ...entry, ...change } })
    return (await loose.post('/credentials/verify', { verifiableCredential: own })).body.errors?.[0]
  }
  test('a list of elsewhere: nothing is fetched', async () => {
    expect(
      await ask({ statusListCredential: 'https://lists.example/1', id: 'https://lists.example/1#1' }),
    ).toMatchObject({
      code: 'status_list_not_reachable',
      type: 'https://www.w3.org/ns/credentials/status-list#STATUS_RETRIEVAL_ERROR',
    })
  })
  test('a list of another issuer', async () => {
    expect(await ask({})).toMatchObject({ code: 'status_list_of_other_issuer' })
  })
  test('another purpose than that of the list', async () => {
    const house = createVcApiHouse('strict')
    const { entry } = await issueWithStatus(house)
    const issued = await house.issue(name, {
      ...leastCredential,
      credentialStatus: { ...entry, statusPurpose: 'suspension' },
    })
    expect(await house.verify(issued)).toEqual(['status_purpose_differs'])
  })
  test('a place beyond the list: RANGE_ERROR', async () => {
    const house = createVcApiHouse('strict')
    const { entry } = await issueWithStatus(house)
    const issued = await house.issue(name, {
      ...leastCredential,
      credentialStatus: { ...entry, statusListIndex: '131072' },
    })
    const { body } = await house.post('/credentials/verify', { verifiableCredential: issued })
    expect(body.errors?.[0]).toMatchObject({
      code: 'status_index_out_of_range',
      type: expect.stringMatching(/#RANGE_ERROR$/),
    })
  })
})

describe('malformed entries are not signed: MALFORMED_VALUE_ERROR', () => {
  test.each<readonly [object, string]>([
    [{ statusListIndex: true }, 'statusListIndex'],
    [{ statusListIndex: '1.5' }, 'statusListIndex'],
    [{ statusListCredential: 'here' }, 'statusListCredential'],
    [{ statusPurpose: 7 }, 'statusPurpose'],
    [{ statusSize: -1 }, 'statusSize'],
    [{ statusSize: 2 }, 'statusMessage'],
  ])('%j', async (change, member) => {
    const { house, entry } = await issueWithStatus()
    const issuer = house.issuers.find((one) => one.name === name)?.did
    const credential = { ...leastCredential, issuer, credentialStatus: { ...entry, ...change } }
    const { status, body } = await house.post(`/issuers/${name}/credentials/issue`, { credential })
    expect(status).toBe(400)
    expect(body.errors).toEqual([
      {
        type: 'https://www.w3.org/TR/vc-data-model#MALFORMED_VALUE_ERROR',
        code: 'status_entry_ill_formed',
        pointer: `/credential/credentialStatus/${member}`,
      },
    ])
  })
})
