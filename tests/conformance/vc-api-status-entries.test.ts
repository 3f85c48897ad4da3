import { gunzipSync } from 'node:zlib'
import type { JsonObject } from '@wanderbuch/proofs/json/json-object'
import { describe, expect, test } from 'vitest'
import { createVcApiHouse, leastCredential, type VcApiAnswer, type VcApiHouse } from './vc-api-house.ts'

/*
 * W3C Bitstring Status List 1.0 over the VC-API: several purposes, places of more than one bit, lists of an earlier time,
 * and the one point in which the profile of test vectors counts as the W3C suite does.
 */

const pathOf = (url: unknown) => new URL(String(url)).pathname
const statusOf = ({ credentialStatus }: JsonObject) => [credentialStatus].flat() as JsonObject[]
const issueWith = (house: VcApiHouse, name: string) =>
  house.issue(name, { ...leastCredential, id: 'urn:uuid:status-entries' })

function bitsOf({ credentialSubject }: VcApiAnswer['body']): Buffer {
  const { encodedList } = credentialSubject as JsonObject
  return gunzipSync(Buffer.from(String(encodedList).slice(1), 'base64url'))
}

/** The list's value at a place, read here on its own: two bits, the first place leftmost. */
const twoBitsAt = (bits: Buffer, index: number) => ((bits[index >> 2] ?? 0) >> (6 - 2 * (index % 4))) & 3

const setStatus = (house: VcApiHouse, statusPurpose: string, status = true) =>
  house.post('/credentials/status', {
    credentialId: 'urn:uuid:status-entries',
    credentialStatus: { statusPurpose },
    status,
  })

test('several purposes: an entry and a list for each, and each is asked', async () => {
  const house = createVcApiHouse('strict')
  const issued = await issueWith(house, 'bitstring-status-list-two-purposes')
  expect(statusOf(issued).map(({ statusPurpose }) => statusPurpose)).toEqual(['revocation', 'suspension'])
  for (const { statusListCredential, statusPurpose } of statusOf(issued)) {
    const { body: list } = await house.get(pathOf(statusListCredential))
    expect(list).toMatchObject({ id: statusListCredential, credentialSubject: { statusPurpose } })
    expect(await house.verify(list)).toEqual([])
  }
  expect(await house.verify(issued)).toEqual([])
  await setStatus(house, 'suspension')
  expect(await house.verify(issued)).toEqual(['status_suspended'])
  await setStatus(house, 'revocation')
  expect(await house.verify(issued)).toEqual(['status_revoked', 'status_suspended'])
  await setStatus(house, 'suspension', false)
  expect(await house.verify(issued)).toEqual(['status_revoked'])
})

test('suspension alone', async () => {
  const house = createVcApiHouse('strict')
  const issued = await issueWith(house, 'bitstring-status-list-suspension')
  expect((await setStatus(house, 'revocation')).status).toBe(404)
  await setStatus(house, 'suspension')
  expect(await house.verify(issued)).toEqual(['status_suspended'])
})

describe('places of two bits', () => {
  const name = 'bitstring-status-list-two-bits'

  test('a message for each of the four values, and where they are told', async () => {
    const house = createVcApiHouse('strict')
    const [entry = {}] = statusOf(await issueWith(house, name))
    expect(entry.statusSize).toBe(2)
    const messages = entry.statusMessage as JsonObject[]
    expect(messages.map(({ status }) => status)).toEqual(['0x0', '0x1', '0x2', '0x3'])
    expect(messages.every(({ message }) => typeof message === 'string' && message !== '')).toBe(true)
    const { status, body } = await house.get(pathOf(entry.statusReference))
    expect([status, body]).toEqual([
      200,
      { statusPurpose: 'revocation', statusSize: 2, statusMessage: entry.statusMessage },
    ])
    expect((await house.get('/status-lists/revocation/messages')).status).toBe(404)
  })

  test('the place is found at its double, and its message is told', async () => {
    const house = createVcApiHouse('strict')
    const issued = await issueWith(house, name)
    const [entry = {}] = statusOf(issued)
    expect(await house.verify(issued)).toEqual([])
    await setStatus(house, 'revocation')
    const bits = bitsOf((await house.get(pathOf(entry.statusListCredential))).body)
    expect([bits.length, twoBitsAt(bits, Number(entry.statusListIndex))]).toEqual([32_768, 1])
    expect(bits.filter((byte) => byte !== 0).length).toBe(1)
    const { body } = await house.post('/credentials/verify', { verifiableCredential: issued })
    expect(body.errors).toMatchObject([{ code: 'status_revoked', message: expect.stringContaining('withdrawn') }])
  })

  test('strict: as many messages as bits are not enough', async () => {
    const house = createVcApiHouse('strict')
    const [entry = {}] = statusOf(await issueWith(house, name))
    const statusMessage = (entry.statusMessage as JsonObject[]).slice(0, 2)
    const asked = { ...leastCredential, credentialStatus: { ...entry, statusMessage } }
    await expect(house.issue(name, asked)).rejects.toThrow('status_entry_ill_formed')
    await expect(issueWith(house, 'bitstring-status-list-suite')).rejects.toThrow('not issued')
  })
})

describe('the profile of test vectors counts messages as the W3C suite does', () => {
  const name = 'bitstring-status-list-suite'

  test('one for each bit: issued, verified, withdrawn', async () => {
    const house = createVcApiHouse('vectors')
    const issued = await issueWith(house, name)
    const [entry = {}] = statusOf(issued)
    expect([entry.statusSize, (entry.statusMessage as JsonObject[]).length]).toEqual([2, 2])
    expect(await house.verify(issued)).toEqual([])
    await setStatus(house, 'revocation')
    expect(await house.verify(issued)).toEqual(['status_revoked'])
  })

  test('the same credential is refused by the strict profile', async () => {
    const issued = await issueWith(createVcApiHouse('vectors'), name)
    const { body } = await createVcApiHouse('strict').post('/credentials/verify', { verifiableCredential: issued })
    expect(body.errors).toMatchObject([
      { code: 'status_entry_ill_formed', pointer: '/verifiableCredential/credentialStatus/statusMessage' },
    ])
  })

  test.each([1, 3, 5])('%i messages for two bits are neither number', async (count) => {
    const house = createVcApiHouse('vectors')
    const [entry = {}] = statusOf(await issueWith(house, 'bitstring-status-list-two-bits'))
    const statusMessage = Array.from({ length: count }, (_, value) => ({ status: `0x${value}`, message: 'some' }))
    const asked = { ...leastCredential, credentialStatus: { ...entry, statusMessage } }
    await expect(house.issue('eddsa-rdfc-2022', asked)).rejects.toThrow('status_entry_ill_formed')
  })

  test('a value told twice is not filled up', async () => {
    const house = createVcApiHouse('vectors')
    const [entry = {}] = statusOf(await issueWith(house, name))
    const twice = { status: '0x1', message: 'some' }
    const asked = { ...leastCredential, credentialStatus: { ...entry, statusMessage: [twice, twice] } }
    await expect(house.issue('eddsa-rdfc-2022', asked)).rejects.toThrow('status_entry_ill_formed')
  })
})

describe('the list as it stood at a time', () => {
  const at = (time: string) => `/status-lists/revocation?timestamp=${encodeURIComponent(time)}`

  async function withdrawnAtNoon() {
    const house = createVcApiHouse('strict')
    const issued = await issueWith(house, 'bitstring-status-list')
    house.setNow('2026-11-24T12:00:00Z')
    await setStatus(house, 'revocation')
    house.setNow('2026-11-24T13:00:00Z')
    await setStatus(house, 'revocation', false)
    house.setNow('2026-11-24T14:00:00Z')
    return { house, index: Number(statusOf(issued)[0]?.statusListIndex) }
  }

  test.each([
    ['2026-11-24T10:00:00Z', 0],
    ['2026-11-24T11:59:59Z', 0],
    ['2026-11-24T12:00:00Z', 1],
    ['2026-11-24T13:30:00+01:00', 1],
    ['2026-11-24T13:00:00Z', 0],
    ['2026-11-24T14:00:00Z', 0],
  ])('%s: %i', async (time, expected) => {
    const { house, index } = await withdrawnAtNoon()
    const { status, body: list } = await house.get(at(time))
    const bits = bitsOf(list)
    expect([status, ((bits[index >> 3] ?? 0) >> (7 - (index % 8))) & 1]).toEqual([200, expected])
    expect(bits.filter((byte) => byte !== 0).length).toBe(expected)
    expect(await house.verify(list)).toEqual([])
  })

  test.each([
    ['before the book begins', '2026-11-24T09:59:59Z'],
    ['to come', '2026-11-24T14:00:01Z'],
    ['without an offset', '2026-11-24T12:00:00'],
    ['no such day', '2026-02-30T12:00:00Z'],
    ['no time', 'yesterday'],
    ['empty', ''],
  ])('%s: STATUS_RETRIEVAL_ERROR, never the list of now', async (_, time) => {
    const { house } = await withdrawnAtNoon()
    const { status, body } = await house.get(at(time))
    expect([status, body]).toEqual([
      400,
      {
        errors: [
          {
            type: 'https://www.w3.org/ns/credentials/status-list#STATUS_RETRIEVAL_ERROR',
            code: 'status_list_time_unknown',
            pointer: '/timestamp',
          },
        ],
      },
    ])
  })
})
