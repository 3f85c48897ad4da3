import { fail, succeed } from '@wanderbuch/standards/result'
import { describe, expect, test } from 'vitest'
import { testKeyOfSeed } from '../../test-support/node-test-crypto.ts'
import { keySources } from '../../test-support/sample-sd-jwt.ts'
import {
  answerOf,
  ask,
  bitstringList,
  bytesWith,
  issuerKey,
  listUrl,
  now,
  verifyDocument,
} from '../../test-support/sample-status.ts'
import { seal } from '../../test-support/signed-badge.ts'
import { signVcJwt } from '../jose/sign-vc-jwt.ts'
import type { JsonObject } from '../json/json-object.ts'
import { encodeBitstring, signTokenStatusList } from './create-status-list.ts'
import { lookUpStatus } from './look-up-status.ts'
import { listStatusEntries } from './status-entry.ts'

const other = testKeyOfSeed(2)
const entry = (change: JsonObject = {}): JsonObject => ({
  type: 'BitstringStatusListEntry',
  statusPurpose: 'revocation',
  statusListIndex: '7',
  statusListCredential: listUrl,
  ...change,
})
const entries = (...stated: JsonObject[]) => listStatusEntries({ credentialStatus: stated })
const sign = (document: JsonObject, signer = issuerKey.signer) => signVcJwt({ document, signer })
const codeOf = async (stated: JsonObject, list: JsonObject, more = {}) =>
  (await ask(entries(stated), answerOf(await sign(list)), more))[0]

describe('W3C Bitstring Status List', () => {
  test.each([
    ['7', 'status_revoked', 'no'],
    ['8', 'status_valid', 'yes'],
    [7, 'status_revoked', 'no'],
    ['131071', 'status_valid', 'yes'],
    ['131072', 'status_index_out_of_range', 'not-determined'],
    ['99999999999', 'status_index_out_of_range', 'not-determined'],
  ])('place %j: %s', async (statusListIndex, code, outcome) => {
    const result = await codeOf(entry({ statusListIndex }), bitstringList())
    expect(result).toMatchObject({ code, outcome, details: { list: listUrl, lookedUpOn: '2026-11-22' } })
  })

  test.each([
    ['suspension', 'status_suspended', 'status_valid'],
    ['refresh', 'status_newer_version', 'status_current_version'],
  ] as const)('purpose %s', async (purpose, set, unset) => {
    const list = bitstringList({ purpose })
    expect((await codeOf(entry({ statusPurpose: purpose }), list))?.code).toBe(set)
    expect((await codeOf(entry({ statusPurpose: purpose, statusListIndex: '1' }), list))?.code).toBe(unset)
  })

  test('messages of two bits', async () => {
    const statusMessage = ['open', 'under review', 'refused', 'done'].map((message, value) => ({
      status: `0x${value}`,
      message,
    }))
    const stated = entry({ statusPurpose: 'message', statusSize: 2, statusMessage, statusListIndex: '5' })
    const list = bitstringList({ purpose: 'message', bytes: bytesWith({ 5: 2 }, 2) })
    expect(await codeOf(stated, list)).toMatchObject({
      outcome: 'not-determined',
      code: 'status_message',
      details: { message: 'refused', value: 2 },
    })
  })

  test('signed with Data Integrity', async () => {
    const list = await seal(bitstringList(), { signer: issuerKey.signer })
    expect((await ask(entries(entry()), answerOf(list)))[0]).toMatchObject({ code: 'status_revoked' })
    const changed = { ...list, validFrom: '2026-11-02T00:00:00Z' }
    expect((await ask(entries(entry()), answerOf(changed)))[0]).toMatchObject({ code: 'status_list_changed' })
  })

  test('in an envelope', async () => {
    const id = `data:application/vc+jwt,${await sign(bitstringList())}`
    const answer = answerOf({ type: 'EnvelopedVerifiableCredential', id })
    expect((await ask(entries(entry()), answer))[0]).toMatchObject({ code: 'status_revoked' })
  })

  test('one list for several entries is asked once', async () => {
    const list = await sign(bitstringList())
    let asked = 0
    const results = await ask(entries(entry(), entry({ statusListIndex: '8' })), () => {
      asked += 1
      return succeed(answerOf(list))
    })
    expect([asked, ...results.map(({ code }) => code)]).toEqual([1, 'status_revoked', 'status_valid'])
  })

  test.each([
    [{ statusListIndex: '-1' }, 'status_entry_ill_formed'],
    [{ statusListIndex: '1e3' }, 'status_entry_ill_formed'],
    [{ statusListIndex: 1.5 }, 'status_entry_ill_formed'],
    [{ statusListIndex: null }, 'status_entry_ill_formed'],
    [{ statusListCredential: 'ftp' }, 'status_entry_ill_formed'],
    [{ statusPurpose: 7 }, 'status_entry_ill_formed'],
    [{ statusPurpose: 'other' }, 'status_type_unsupported'],
    [{ statusSize: 0 }, 'status_entry_ill_formed'],
    [{ statusSize: 2 }, 'status_entry_ill_formed'],
    [{ statusPurpose: 'message' }, 'status_entry_ill_formed'],
    [{ type: 'RevocationList2020Status' }, 'status_type_unsupported'],
    [{ type: 'constructor' }, 'status_type_unsupported'],
  ])('entry with %j: %s', async (change, code) => {
    expect(await codeOf(entry(change), bitstringList())).toMatchObject({ outcome: 'not-determined', code })
  })

  test('entries that are none are not taken for none', () => {
    expect(listStatusEntries({ credentialStatus: 'text' })).toMatchObject([{ code: 'status_entry_ill_formed' }])
    expect(listStatusEntries({ status: { other: {} } })).toMatchObject([{ code: 'status_type_unsupported' }])
    expect(listStatusEntries({ status: 'text' })).toMatchObject([{ code: 'status_entry_ill_formed' }])
    expect(listStatusEntries({ credentialStatus: Array.from({ length: 20 }, () => entry()) }).at(-1)).toMatchObject({
      kind: 'unreadable',
    })
    expect(listStatusEntries({})).toEqual([])
  })

  const subject = (change: JsonObject): JsonObject => {
    const list = bitstringList()
    return { ...list, credentialSubject: { ...(list.credentialSubject as JsonObject), ...change } }
  }
  test.each<[string, JsonObject, string]>([
    ['another purpose', bitstringList({ purpose: 'suspension' }), 'status_purpose_differs'],
    ['another address', bitstringList({ url: `${listUrl}0` }), 'status_list_is_another'],
    ['another size', subject({ statusSize: 2 }), 'status_size_differs'],
    ['too few places', subject({ encodedList: encodeBitstring(new Uint8Array(16_383)) }), 'status_list_too_short'],
    ['not begun', bitstringList({ validFrom: '2027-01-01T00:00:00Z' }), 'status_list_not_in_force'],
    ['ended', bitstringList({ validUntil: '2026-11-21T00:00:00Z' }), 'status_list_not_in_force'],
    ['end unreadable', bitstringList({ validUntil: 'soon' }), 'status_list_ill_formed'],
    ['no multibase', subject({ encodedList: 'H4sIAAAA' }), 'status_list_ill_formed'],
    ['not packed', subject({ encodedList: 'uAAAA' }), 'status_list_ill_formed'],
    ['no list', subject({ encodedList: null }), 'status_list_ill_formed'],
    ['another kind', subject({ type: 'Other' }), 'status_list_ill_formed'],
    ['no purpose', subject({ statusPurpose: [] }), 'status_list_ill_formed'],
    ['wrong time to live', subject({ ttl: 'x' }), 'status_list_ill_formed'],
  ])('list with %s: %s', async (_name, list, code) => {
    expect(await codeOf(entry(), list)).toMatchObject({ outcome: 'not-determined', code })
  })

  test.each([
    ['2026-11-22T10:04:59Z', false, 'status_revoked'],
    ['2026-11-22T10:05:01Z', false, 'status_list_stale'],
    ['2026-12-22T10:00:00Z', true, 'status_revoked'],
    ['2026-11-22', false, 'status_revoked'],
    ['2026-11-23', false, 'status_list_stale'],
    ['2026-11-02', false, 'status_revoked'],
  ])('a copy of 10:00 that may live five minutes, at %s, pinned %s: %s', async (at, isPinned, code) => {
    const answer = answerOf(await sign(subject({ ttl: 300_000 })), { isPinned })
    expect((await ask(entries(entry()), answer, { now: at }))[0]).toMatchObject({ code })
  })

  test('StatusList2021, as text without multibase and shorter', async () => {
    const list = {
      ...bitstringList(),
      type: ['VerifiableCredential', 'StatusList2021Credential'],
      credentialSubject: {
        type: 'StatusList2021',
        statusPurpose: 'revocation',
        encodedList: encodeBitstring(Uint8Array.of(1)).slice(1),
      },
    }
    const stated = entry({ type: 'StatusList2021Entry' })
    expect((await codeOf(stated, list))?.code).toBe('status_revoked')
    expect((await codeOf({ ...stated, statusListIndex: '6' }, list))?.code).toBe('status_valid')
    expect((await codeOf(stated, bitstringList()))?.code).toBe('status_list_ill_formed')
  })
})

describe('SECURITY: fail-open status', () => {
  test.each<[string, () => Promise<ReturnType<typeof answerOf>>, string]>([
    ['unsigned list', async () => answerOf(bitstringList()), 'status_list_not_proven'],
    [
      'changed list',
      async () => answerOf((await sign(bitstringList())).replace(/\.[^.]+$/, '.AAAA')),
      'status_list_changed',
    ],
    [
      'list by another',
      async () => answerOf(await sign(bitstringList({ issuer: other.did }), other.signer)),
      'status_list_of_other_issuer',
    ],
    [
      'list in the issuer’s name by another key',
      async () => answerOf(await sign(bitstringList(), other.signer)),
      'status_list_of_other_issuer',
    ],
    ['no list', async () => answerOf('<html>'), 'status_list_ill_formed'],
    ['nothing', async () => answerOf(''), 'status_list_ill_formed'],
    [
      'bytes that are no text',
      async () => ({ ...answerOf(''), bytes: Uint8Array.of(0xff, 0xfe) }),
      'status_list_ill_formed',
    ],
    ['huge answer', async () => ({ ...answerOf(''), bytes: new Uint8Array(20_000_000) }), 'status_list_too_large'],
  ])('%s: %s, never yes', async (_name, answer, code) => {
    expect(await ask(entries(entry({ statusListIndex: '8' })), await answer())).toMatchObject([
      { outcome: 'not-determined', code },
    ])
  })

  test.each([
    ['status_source_absent', 'status_list_not_reachable'],
    ['status_source_refused', 'status_list_not_reachable'],
    ['status_source_unreachable', 'status_list_not_reachable'],
    ['status_source_gone', 'status_list_not_reachable'],
    ['status_source_too_large', 'status_list_too_large'],
  ] as const)('%s: %s', async (source, code) => {
    const results = await ask(entries(entry()), () => fail({ code: source }))
    expect(results).toMatchObject([{ outcome: 'not-determined', code, details: { reason: source } }])
  })

  test('a credential whose signer is not known gets no yes', async () => {
    const answer = answerOf(await sign(bitstringList()))
    const sources = { ...keySources, verifyDocument, statusSource: () => succeed(answer) }
    const results = await lookUpStatus({ entries: entries(entry()), now }, sources)
    expect(results).toMatchObject([{ code: 'status_list_not_proven' }])
  })
})

describe('SECURITY: status-list bomb', () => {
  test('a small list that unpacks to more than is read', async () => {
    const list = bitstringList()
    const bomb = encodeBitstring(new Uint8Array(20_000_000))
    const subject = { ...(list.credentialSubject as JsonObject), encodedList: bomb }
    expect(await codeOf(entry(), { ...list, credentialSubject: subject })).toMatchObject({
      outcome: 'not-determined',
      code: 'status_list_too_large',
    })
    const bytes = new Uint8Array(20_000_000)
    const token = await signTokenStatusList({ url: listUrl, bits: 1, bytes, issuedAt: 1 }, issuerKey.signer)
    const stated = listStatusEntries({ status: { status_list: { uri: listUrl, idx: 3 } } })
    expect(await ask(stated, answerOf(token))).toMatchObject([{ code: 'status_list_too_large' }])
  })
})
