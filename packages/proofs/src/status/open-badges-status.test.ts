import { fail, succeed } from '@wanderbuch/standards/result'
import { describe, expect, test } from 'vitest'
import { answerOf, ask, issuerKey } from '../../test-support/sample-status.ts'
import { hasSharedData, readSharedText, sayWhenLeftOut } from '../../test-support/shared-data.ts'
import type { JsonObject } from '../json/json-object.ts'
import { findBadgeStatusEntry, listStatusEntries, type StatusEntry } from './status-entry.ts'

sayWhenLeftOut('public Open Badges 2.0 revocation lists')

const listUrl = 'https://issuer.example.org/revoked.json'
const id = 'urn:uuid:1'
const entry: StatusEntry = { kind: 'named', listUrl, credentialId: id }
const judge = async (list: JsonObject | string, issuer: string = issuerKey.did) =>
  (await ask([entry], answerOf(list), { issuer }))[0]

describe('lists that name withdrawn badges (Open Badges 2.0 and 3.0)', () => {
  test.each<[JsonObject | string, string]>([
    [{ type: 'RevocationList', revokedAssertions: [] }, 'status_valid'],
    [{ type: 'RevocationList', revokedAssertions: [id] }, 'status_revoked'],
    [{ revokedAssertions: ['urn:uuid:2', { id, revocationReason: 'by mistake' }] }, 'status_revoked'],
    [{ revokedAssertions: [{ uid: id }] }, 'status_revoked'],
    [{ revokedAssertions: id }, 'status_revoked'],
    [{ issuer: issuerKey.did, revokedCredential: [{ id, revoked: true }] }, 'status_revoked'],
    [{ issuer: { id: issuerKey.did }, revokedCredential: [{ id, revoked: false }] }, 'status_valid'],
    [{ issuer: 'https://other.example.org', revokedCredential: [] }, 'status_list_of_other_issuer'],
    [{ revokedAssertions: [7] }, 'status_list_ill_formed'],
    [{ revokedAssertions: [{}] }, 'status_list_ill_formed'],
    [{ type: 'RevocationList' }, 'status_list_ill_formed'],
    ['[]', 'status_list_ill_formed'],
    ['{"revokedAssertions":[],"revokedAssertions":["x"]}', 'status_list_ill_formed'],
  ])('%j: %s', async (list, code) => {
    expect((await judge(list))?.code).toBe(code)
  })

  test('where an entry is found', () => {
    const credentialStatus = { id: listUrl, type: '1EdTechRevocationList' }
    expect(listStatusEntries({ id, credentialStatus })).toEqual([entry])
    expect(listStatusEntries({ credentialStatus })).toMatchObject([{ code: 'status_entry_ill_formed' }])
    const signed = { id, verification: { type: 'SignedBadge' } }
    expect(findBadgeStatusEntry(signed, { revocationList: listUrl })).toEqual(entry)
    expect(findBadgeStatusEntry({ uid: id, verify: { type: 'signed' } }, { revocationList: listUrl })).toEqual(entry)
    expect(findBadgeStatusEntry(signed, {})).toBeUndefined()
    expect(findBadgeStatusEntry(signed, { revocationList: 7 })).toMatchObject({ kind: 'unreadable' })
    expect(findBadgeStatusEntry({ id: 7, verification: { type: 'HostedBadge' } }, {})).toMatchObject({
      kind: 'unreadable',
    })
  })

  test.runIf(hasSharedData)('a public list', async () => {
    const list = JSON.parse(readSharedText('openbadges/ob20/assets/revocation-list.json')) as JsonObject
    const [first] = [list.revokedAssertions].flat() as (string | { id?: string; uid?: string })[]
    const revoked = typeof first === 'string' ? first : (first?.id ?? first?.uid ?? '')
    const issuer = typeof list.issuer === 'string' ? list.issuer : ''
    const results = await ask(
      [
        { ...entry, credentialId: revoked },
        { ...entry, credentialId: 'urn:another' },
      ],
      answerOf(list),
      { issuer },
    )
    expect(results.map(({ code }) => code)).toEqual(['status_revoked', 'status_valid'])
  })
})

describe('hosted badges (Open Badges 2.0)', () => {
  const address = 'https://issuer.example.org/badges/1'
  const hosted = [findBadgeStatusEntry({ id: address, verification: { type: 'HostedBadge' } }, undefined)].flatMap(
    (one) => one ?? [],
  )
  test.each<[JsonObject | string, string]>([
    [{ id: address, type: 'Assertion' }, 'status_valid'],
    [{ id: address, revoked: true }, 'status_revoked'],
    [{ id: address, revoked: 'true' }, 'status_list_ill_formed'],
    [{ id: `${address}0` }, 'status_list_is_another'],
    ['<html>', 'status_list_ill_formed'],
  ])('%j: %s', async (assertion, code) => {
    expect((await ask(hosted, answerOf(assertion)))[0]?.code).toBe(code)
  })

  test('taken away for good means withdrawn; no answer means nothing', async () => {
    expect(await ask(hosted, () => fail({ code: 'status_source_gone' }))).toMatchObject([
      { outcome: 'no', code: 'status_revoked', details: { lookedUpOn: '2026-11-22' } },
    ])
    expect(await ask(hosted, () => fail({ code: 'status_source_unreachable' }))).toMatchObject([
      { outcome: 'not-determined', code: 'status_list_not_reachable' },
    ])
    expect(await ask([entry], () => succeed(answerOf('')))).toMatchObject([{ outcome: 'not-determined' }])
  })
})
