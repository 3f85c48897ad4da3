import { generateKeyPairSync, sign } from 'node:crypto'
import type { JsonObject } from '@wanderbuch/proofs/json/json-object'
import type { HostedSource } from '@wanderbuch/proofs/open-badges/verify-hosted-badge'
import { fail, succeed } from '@wanderbuch/standards/result'
import { describe, expect, test } from 'vitest'
import { answerLine, lookAtFiles, type LookOptions } from './look-at-files.ts'
import { asHosted, changed, files, ofOrganization } from './open-badges-2-files.ts'
import { dataFolder, hasFolder } from './shared-folder.ts'

/*
 * Open Badges 2.0, "Hosted Verification" and "Signed Verification": every rule, with the public samples and with what an
 * attacker could send in their place.
 */

const here = hasFolder(dataFolder, 'verification of public samples of Open Badges 2.0')
const withList = 'badge-from-organization-with-revocation-list.json organization-with-revocation-list.json key3.json'
const withEmptyList =
  'badge-from-organization-with-empty-revocation-list.json organization-with-empty-revocation-list.json key2.json'
const known = ['unchanged', 'origin', 'status'] as const
const broken = 'rests_on_broken_document'

describe.skipIf(!here)('signed badges, with what belongs to them', () => {
  test.each<[string, LookOptions, string]>([
    // Class and issuer stand beside the signed words: without their addresses anybody could have put them there.
    [`simple.jwt ${ofOrganization}`, {}, 'badge_parts_not_signed origin_needs_unchanged status_badge_not_looked_up'],
    // The class of badge did not come along: the key holds, whose it is cannot be told.
    ['simple.jwt key1.json', {}, 'signature_holds origin_no_body_named status_badge_not_looked_up'],
    [
      'simple.jwt robotics-badge.json organization.json',
      {},
      'key_not_resolvable origin_needs_unchanged status_badge_not_looked_up',
    ],
    [
      `simple-revoked.jwt ${withList} revocation-list.json`,
      {},
      'badge_parts_not_signed origin_needs_unchanged status_revoked_beside',
    ],
    // A list that came along can speak against a badge, never for it.
    [
      `simple-not-revoked.jwt ${withEmptyList} empty-revocation-list.json`,
      {},
      'badge_parts_not_signed origin_needs_unchanged status_badge_not_looked_up',
    ],
    [
      `simple-not-revoked.jwt ${withEmptyList}`,
      { source: asHosted() },
      'signature_holds origin_not_pinned status_valid',
    ],
    [`simple-revoked.jwt ${withList}`, { source: asHosted() }, 'signature_holds origin_not_pinned status_revoked'],
    [
      `simple-not-revoked.jwt ${withEmptyList}`,
      { source: () => fail({ code: 'status_source_unreachable' }) },
      'badge_hosted_not_reachable origin_needs_unchanged status_badge_not_looked_up',
    ],
  ])('%s %#: %s', async (names, options, expected) => {
    expect(answerLine(await lookAtFiles(files(names), options), ...known)).toBe(expected)
  })

  test.each<[string, string, (object: Record<string, unknown>) => object, string]>([
    [
      'the key says that it is another body’s',
      'key1.json',
      (key) => ({ ...key, owner: 'https://other.example' }),
      `signer_is_not_issuer origin_signer_is_not_issuer ${broken}`,
    ],
    [
      'the profile lists another key',
      'organization.json',
      (issuer) => ({ ...issuer, publicKey: 'https://other.example' }),
      `signer_is_not_issuer origin_signer_is_not_issuer ${broken}`,
    ],
    [
      'no key in the key',
      'key1.json',
      (key) => ({ ...key, publicKeyPem: 'x' }),
      `key_ill_formed origin_needs_unchanged ${broken}`,
    ],
  ])('SECURITY: %s', async (_, name, change, expected) => {
    const others = ofOrganization
      .split(' ')
      .filter((one) => one !== name)
      .join(' ')
    expect(answerLine(await lookAtFiles([...files(`simple.jwt ${others}`), changed(name, change)]), ...known)).toBe(
      expected,
    )
  })

  test('SECURITY: another class of badge beside the signed words is not what was signed', async () => {
    const forged = changed('robotics-badge.json', (badge) => ({ ...badge, name: 'Doctor of Medicine' }))
    const all = [...files('simple.jwt organization.json key1.json'), forged]
    expect(answerLine(await lookAtFiles(all), 'unchanged')).toBe('badge_parts_not_signed')
    expect(answerLine(await lookAtFiles(all, { source: asHosted() }), 'unchanged')).toBe('badge_hosted_differs')
  })

  test('SECURITY: signed by another hand, with its key under the name of the issuer’s: not the one at that address', async () => {
    const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
    const [token] = files('simple.jwt').map(({ bytes }) => Buffer.from(bytes).toString())
    const [, payload = ''] = (token ?? '').split('.')
    const signed = `${Buffer.from('{"alg":"RS256"}').toString('base64url')}.${payload}`
    const jws = `${signed}.${sign('sha256', Buffer.from(signed), privateKey).toString('base64url')}`
    const key = changed('key1.json', (one) => ({
      ...one,
      publicKeyPem: publicKey.export({ format: 'pem', type: 'spki' }),
    }))
    const forged = { fileName: 'forged.jwt', bytes: new TextEncoder().encode(jws) }
    const all = [forged, ...files('robotics-badge.json organization.json'), key]
    expect(answerLine(await lookAtFiles(all), 'unchanged')).toBe('badge_parts_not_signed')
    expect(answerLine(await lookAtFiles(all, { source: asHosted() }), 'unchanged')).toBe('badge_hosted_differs')
    const genuine = files(`simple.jwt ${ofOrganization}`)
    expect(answerLine(await lookAtFiles(genuine, { source: asHosted() }), 'unchanged')).toBe('signature_holds')
  })

  test('SECURITY: a key of the same name by another hand never passes as the first', async () => {
    const forged = changed('key2.json', (key) => ({
      ...key,
      id: 'http://example.org/key1.json',
      owner: 'https://example.org/organization.json',
    }))
    const both = await lookAtFiles([...files(`simple.jwt ${ofOrganization}`), forged])
    expect(answerLine(both, ...known)).toBe('key_not_resolvable origin_needs_unchanged status_badge_not_looked_up')
    const alone = await lookAtFiles([...files('simple.jwt robotics-badge.json organization.json'), forged])
    expect(answerLine(alone, ...known)).toBe(`signature_wrong origin_needs_unchanged ${broken}`)
  })

  test('SECURITY: a list on a host that is not the issuer’s does not clear a badge', async () => {
    const elsewhere = changed('organization-with-empty-revocation-list.json', (issuer) => ({
      ...issuer,
      revocationList: 'https://other.example/empty-revocation-list.json',
    }))
    const rest = files('simple-revoked.jwt badge-from-organization-with-empty-revocation-list.json key2.json')
    const badge = changed('badge-from-organization-with-empty-revocation-list.json', (one) => ({
      ...one,
      id: 'https://example.org/badge-from-organization-with-revocation-list.json',
    }))
    const key = changed('key3.json', (one) => ({
      ...one,
      owner: 'https://example.org/organization-with-empty-revocation-list.json',
    }))
    const profile = {
      ...elsewhere,
      bytes: changedBytes(elsewhere.bytes, { publicKey: 'http://example.org/key3.json' }),
    }
    const seen = await lookAtFiles([...rest.slice(0, 1), badge, key, profile], { source: asHosted() })
    expect(answerLine(seen, ...known)).toBe('badge_hosted_differs origin_needs_unchanged rests_on_broken_document')
  })

  test.each([
    [
      'one letter of the words',
      (token: string) => token.replace(/\.(.)/, (_, first: string) => `.${first === 'e' ? 'f' : 'e'}`),
      /^(document_|signature_wrong|.*ill_formed)/,
    ],
    [
      'no algorithm',
      (token: string) =>
        `${Buffer.from('{"alg":"none"}').toString('base64url')}.${token.split('.').slice(1).join('.')}`,
      /^alg_none/,
    ],
    [
      'a MAC',
      (token: string) =>
        `${Buffer.from('{"alg":"HS256"}').toString('base64url')}.${token.split('.').slice(1).join('.')}`,
      /^alg_symmetric/,
    ],
    [
      'an algorithm of another kind of key',
      (token: string) =>
        `${Buffer.from('{"alg":"ES256"}').toString('base64url')}.${token.split('.').slice(1).join('.')}`,
      /^key_not_for_algorithm/,
    ],
    ['another signature', (token: string) => `${token.trim().slice(0, -6)}AAAAAA`, /^(signature_wrong|jws_ill_formed)/],
  ])('SECURITY: %s', async (_, change, expected) => {
    const [token] = files('simple.jwt')
    const bytes = new Uint8Array(Buffer.from(change(Buffer.from(token?.bytes ?? []).toString())))
    const seen = await lookAtFiles([{ fileName: 'a.jwt', bytes }, ...files(ofOrganization)])
    expect(answerLine(seen, ...known)).toMatch(expected)
  })
})

const changedBytes = (bytes: Uint8Array, more: JsonObject) =>
  new Uint8Array(Buffer.from(JSON.stringify({ ...(JSON.parse(Buffer.from(bytes).toString()) as JsonObject), ...more })))

const hostedId = 'https://example.org/beths-robotics-badge.json'
const allowed = 'badge_hosted_holds origin_address_not_pinned status_valid'

describe.skipIf(!here)('hosted badges, looked up at their address', () => {
  test.each<[string, LookOptions, string]>([
    [
      `basic-assertion.json ${ofOrganization}`,
      {},
      'badge_hosted_not_looked_up origin_needs_unchanged status_badge_not_looked_up',
    ],
    [`basic-assertion.json ${ofOrganization}`, { source: asHosted() }, allowed],
    ['basic-assertion.json', { source: asHosted() }, 'badge_hosted_holds origin_no_body_named status_valid'],
    [
      `basic-assertion.json ${ofOrganization}`,
      { source: asHosted({ [hostedId]: 'basic-assertion-expired.json' }) },
      `badge_hosted_differs origin_needs_unchanged ${broken}`,
    ],
    [
      `basic-assertion.json ${ofOrganization}`,
      { source: asHosted({ [hostedId]: 'nothing' }) },
      'badge_hosted_not_reachable origin_needs_unchanged status_list_not_reachable',
    ],
    [
      `basic-assertion.json ${ofOrganization}`,
      { source: asHosted({ [hostedId]: '410' }) },
      'badge_hosted_not_reachable origin_needs_unchanged status_revoked',
    ],
    // The award is the same; the class of badge that came along is not the one at its address.
    [
      `basic-assertion.json ${ofOrganization}`,
      { source: asHosted({ 'https://example.org/robotics-badge.json': 'altbadgeurl.json' }) },
      `badge_hosted_differs origin_needs_unchanged ${broken}`,
    ],
  ])('%s %#: %s', async (names, options, expected) => {
    expect(answerLine(await lookAtFiles(files(names), options), ...known)).toBe(expected)
  })

  const issuerId = 'http://example.org/issuer'
  const withRules = (rules: JsonObject, onClass: JsonObject = {}) => [
    changed('basic-assertion.json', (one) => one),
    changed('robotics-badge.json', (one) => ({
      ...one,
      issuer: issuerId,
      ...(onClass.type !== undefined && { verification: onClass }),
    })),
    changed('organization.json', (one) => ({ ...one, id: issuerId, verification: rules })),
  ]
  test.each<[JsonObject, JsonObject, string]>([
    [{ startsWith: 'https://example.org/' }, {}, 'badge_hosted_not_looked_up'],
    [{ startsWith: ['https://other.example/', 'https://example.org/beth'] }, {}, 'badge_hosted_not_looked_up'],
    [{ startsWith: 'https://example.org/NOT' }, {}, 'badge_address_not_allowed'],
    [{ startsWith: ['https://example.org/NOT', 'http://example.com/ALSONOT'] }, {}, 'badge_address_not_allowed'],
    [{ startsWith: 'https://example.or' }, {}, 'badge_address_not_allowed'],
    [{ allowedOrigins: ['example.com', 'example.org'] }, {}, 'badge_hosted_not_looked_up'],
    [{ allowedOrigins: 'example.com' }, {}, 'badge_address_not_allowed'],
    [{ startsWith: 'https://example.org/', allowedOrigins: 'example.com' }, {}, 'badge_address_not_allowed'],
    [
      { startsWith: 'https://example.org/' },
      { type: 'hosted', startsWith: 'https://other.example/' },
      'badge_address_not_allowed',
    ],
  ])('where the issuer keeps badges %j, the class %j: %s', async (rules, onClass, expected) => {
    expect(answerLine(await lookAtFiles(withRules(rules, onClass)), 'unchanged')).toBe(expected)
  })

  test('an issuer of another host', async () => {
    const seen = await lookAtFiles([
      ...files('basic-assertion.json organization.json'),
      changed('robotics-badge.json', (one) => ({ ...one, issuer: 'https://other.example/issuer' })),
    ])
    expect(answerLine(seen, 'unchanged')).toBe('badge_address_not_allowed')
  })

  test('withdrawn at its address', async () => {
    const source: HostedSource = () =>
      succeed({
        bytes: new Uint8Array(Buffer.from(JSON.stringify({ id: hostedId, revoked: true }))),
        lookedUpAt: '2026-11-22T10:00:00Z',
      })
    expect(answerLine(await lookAtFiles(files(`basic-assertion.json ${ofOrganization}`), { source }), ...known)).toBe(
      'badge_hosted_withdrawn origin_needs_unchanged status_revoked',
    )
  })
})
