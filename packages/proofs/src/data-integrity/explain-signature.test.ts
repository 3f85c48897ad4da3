import { createHash, verify } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { makeTestKey } from '../../test-support/node-test-crypto.ts'
import { makeBadge } from '../../test-support/sample-credentials.ts'
import { seal, sources } from '../../test-support/signed-badge.ts'
import { resolveLocalDid } from '../did/resolve-local-did.ts'
import type { JsonObject } from '../json/json-object.ts'
import { compareLines, explainSignatures, type SignatureSteps } from './explain-signature.ts'

const key = makeTestKey('EdDSA')
const badge = makeBadge(key.did)
const explain = async (document: JsonObject): Promise<SignatureSteps> => {
  const input = { document, expected: { purpose: 'assertionMethod' } as const, resolveDid: resolveLocalDid, ...sources }
  const [first] = await explainSignatures(input)
  if (!first?.ok) throw new Error(first?.problem.code)
  return first.value
}
const sha256 = (lines: readonly string[], ending: string) =>
  createHash('sha256')
    .update(lines.map((line) => line + ending).join(''))
    .digest('hex')

describe('what a signature covers, step by step', () => {
  test.each([
    ['eddsa-rdfc-2022', '\n'],
    ['eddsa-jcs-2022', ''],
  ] as const)('%s: every step follows from the one before', async (cryptosuite, ending) => {
    const steps = await explain(await seal(badge, { signer: key.signer, cryptosuite }))
    expect(steps.options.hash).toBe(sha256(steps.options.lines, ending))
    expect(steps.document.hash).toBe(sha256(steps.document.lines, ending))
    expect(steps.signedBytes).toBe(steps.options.hash + steps.document.hash)
    const bytes = Buffer.from(steps.signedBytes ?? '', 'hex')
    const publicKey = key.privateKey
    expect(verify(null, bytes, publicKey, Buffer.from(steps.signature, 'hex'))).toBe(true)
    expect(steps.document.value.credentialSubject).toBe(badge.credentialSubject)
  })

  test('a changed word shows as one line on each side, the options stay', async () => {
    const signed = await seal(badge, { signer: key.signer })
    const before = await explain(signed)
    const after = await explain({ ...signed, name: 'Fitting of industrial circuits' })
    const { onlyInFirst, onlyInSecond } = compareLines(before.document.lines, after.document.lines)
    expect(onlyInFirst).toEqual([expect.stringContaining('"Fitting of domestic circuits"')])
    expect(onlyInSecond).toEqual([expect.stringContaining('"Fitting of industrial circuits"')])
    expect(after.options).toEqual(before.options)
    expect(after.signedBytes).not.toBe(before.signedBytes)
  })

  test('a changed time shows in the options', async () => {
    const signed = await seal(badge, { signer: key.signer })
    const proof = { ...(signed.proof as JsonObject), created: '2020-01-01T00:00:00Z' }
    const before = await explain(signed)
    const after = await explain({ ...signed, proof })
    expect(compareLines(before.options.lines, after.options.lines).onlyInSecond).toEqual([
      expect.stringContaining('2020-01-01T00:00:00Z'),
    ])
    expect(after.document.hash).toBe(before.document.hash)
  })

  test.each([
    [{ honours: 'x' }, 'terms_not_mapped'],
    [{ proof: 'x' }, 'proof_ill_formed'],
    [{ proof: { type: 'Other' } }, 'proof_type_unsupported'],
    [{ '@context': {} }, 'context_inline'],
  ])('with %j: the reason why it cannot be shown', async (change, code) => {
    const signed = await seal(badge, { signer: key.signer })
    await expect(explain({ ...signed, ...change } as JsonObject)).rejects.toThrow(code)
  })
})
