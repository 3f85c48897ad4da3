import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { testCrypto } from '../../test-support/node-test-crypto.ts'
import { answerOf, ask, bitstringList, issuerKey, listUrl } from '../../test-support/sample-status.ts'
import { openCredentials } from '../jose/open-credentials.ts'
import { openReceived } from '../jose/open-received.ts'
import { signVcJwt } from '../jose/sign-vc-jwt.ts'
import type { JsonObject } from '../json/json-object.ts'
import { splitJsonSdJwt } from '../sd-jwt/split-sd-jwt.ts'
import { listStatusEntries, type StatusEntry } from './status-entry.ts'

/** Names that mean something to a reader, so that chance gets past the first question. */
const names = fc.constantFrom(
  'credentialStatus',
  'status',
  'status_list',
  'type',
  'uri',
  'idx',
  'statusListIndex',
  'statusPurpose',
  'id',
  'verifiableCredential',
  'payload',
  'signatures',
  'protected',
  'signature',
  'header',
  'disclosures',
  'kb_jwt',
)
const words = fc.constantFrom(
  'BitstringStatusListEntry',
  'VerifiablePresentation',
  'EnvelopedVerifiableCredential',
  'revocation',
  listUrl,
  'data:application/vc+jwt,a.b.c',
  'data:application/vc+sd-jwt,a.b.c~',
  'e30',
  'a.b.c~d~',
  '',
)
const { value } = fc.letrec<{ value: JsonObject }>((tie) => ({
  value: fc.dictionary(
    names,
    fc.oneof(
      words,
      fc.integer(),
      fc.constant(null),
      tie('value'),
      fc.array(fc.oneof(words, tie('value')), { maxLength: 3 }),
    ),
    { maxKeys: 5, noNullPrototype: true },
  ) as fc.Arbitrary<JsonObject>,
}))

const entries: readonly StatusEntry[] = [
  ...listStatusEntries({
    credentialStatus: {
      type: 'BitstringStatusListEntry',
      statusPurpose: 'revocation',
      statusListIndex: '7',
      statusListCredential: listUrl,
    },
    status: { status_list: { uri: listUrl, idx: 7 } },
  }),
  { kind: 'named', listUrl, credentialId: 'urn:1' },
  { kind: 'hosted', listUrl },
]

describe('any input: a code, never an error', () => {
  test('entries, envelopes and tokens in JSON', async () => {
    await fc.assert(
      fc.asyncProperty(value, async (document) => {
        listStatusEntries(document)
        splitJsonSdJwt(document)
        await openCredentials({ kind: 'document', document }, testCrypto)
        await openReceived(new TextEncoder().encode(JSON.stringify(document)), testCrypto)
      }),
      { numRuns: 2000 },
    )
  })

  test('bytes at the address of a list', async () => {
    const bytes = fc.oneof(
      fc.uint8Array(),
      value.map((one) => new TextEncoder().encode(JSON.stringify(one))),
    )
    await fc.assert(
      fc.asyncProperty(bytes, async (answer) => {
        const results = await ask(entries, { ...answerOf(''), bytes: answer })
        expect(results.slice(0, 2).map(({ outcome }) => outcome)).toEqual(['not-determined', 'not-determined'])
      }),
      { numRuns: 500 },
    )
  })

  test('a signed list with any letter changed never says that nothing was withdrawn', async () => {
    const token = await signVcJwt({ document: bitstringList(), signer: issuerKey.signer })
    await fc.assert(
      fc.asyncProperty(fc.nat(token.length - 1), fc.constantFrom(...'AZaz09-_.=+ '), async (at, letter) => {
        fc.pre(token[at] !== letter)
        const [result] = await ask(entries.slice(0, 1), answerOf(token.slice(0, at) + letter + token.slice(at + 1)))
        expect(result?.outcome).toBe('not-determined')
      }),
      { numRuns: 300 },
    )
  })
})
