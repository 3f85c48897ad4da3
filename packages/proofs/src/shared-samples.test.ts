import { findAllowedContext } from '@wanderbuch/standards/contexts/allowed-contexts'
import { succeed } from '@wanderbuch/standards/result'
import { describe, expect, test } from 'vitest'
import { testCrypto } from '../test-support/node-test-crypto.ts'
import { hasSharedData, readSharedBytes, readSharedText, sayWhenLeftOut } from '../test-support/shared-data.ts'
import { kidOf, resolveSuiteKey } from '../test-support/suite-keys.ts'
import { verifyDataIntegrity } from './data-integrity/verify-data-integrity.ts'
import { resolveLocalDid } from './did/resolve-local-did.ts'
import type { ResolvedDid } from './did/resolved-did.ts'
import { parseSealed } from './jades/parse-sealed.ts'
import { verifyJades } from './jades/verify-jades.ts'
import { verifyVcJwt } from './jose/verify-vc-jwt.ts'
import { parseMultikey } from './encoding/multikey.ts'
import { isJsonObject, toList, type JsonObject } from './json/json-object.ts'
import { parseJsonStrictly } from './json/parse-strict.ts'

sayWhenLeftOut('official and public samples')

const readJson = (path: string) => {
  const parsed = parseJsonStrictly(readSharedBytes(path))
  if (!parsed.ok) throw new Error(`${path}: ${parsed.problem.code}`)
  return parsed.value
}

describe.skipIf(!hasSharedData)('sealed official samples', () => {
  const verdicts = hasSharedData
    ? (JSON.parse(readSharedText('expected-verdicts.json')) as {
        samples: { file: string; bytesIntact: string; format: string }[]
      })
    : { samples: [] }
  const sealedFiles = verdicts.samples.filter(({ format }) => format.includes('JAdES'))

  test('there are some', () => expect(sealedFiles.length).toBeGreaterThan(4))

  test.each(sealedFiles.map(({ file, bytesIntact }) => [file, bytesIntact]))(
    '%s: unchanged %s',
    async (file, expected) => {
      const sealed = parseSealed(readJson(file))
      if (!sealed.ok) throw new Error(sealed.problem.code)
      const { results } = await verifyJades(sealed.value, testCrypto)
      expect(results.map(({ unchanged }) => unchanged)).toEqual([expected])
      expect(results[0]).toMatchObject({ code: 'signature_holds', signer: { kind: 'x509' } })
      const payload = sealed.value.payload.replace(/[a-z]/, (letter) => (letter === 'a' ? 'b' : 'a'))
      const changed = await verifyJades({ ...sealed.value, payload }, testCrypto)
      expect(changed.results[0]).toMatchObject({ unchanged: 'no', code: 'signature_wrong' })
    },
  )

  test('the seal of the official samples is named', async () => {
    const sealed = parseSealed(readJson('elm/samples/official/Sample-MC-Annex1-signed.jsonld'))
    const report = sealed.ok ? await verifyJades(sealed.value, testCrypto) : undefined
    expect(report?.results[0]?.signer).toMatchObject({
      commonName: 'TEST SEAL',
      notAfter: expect.stringMatching(/^2025-05-10/),
    })
  })
})

describe.skipIf(!hasSharedData)('public Open Badges samples', () => {
  test.each([
    // The keys of these lie behind addresses of example.com and the like.
    ['simple.json', ['key_not_resolvable']],
    ['simple-err-expired.json', ['key_not_resolvable']],
    ['simple-err-issuer.json', ['key_not_resolvable']],
    ['simple-err-type.json', ['key_not_resolvable']],
    ['simple-err-context.json', ['key_not_resolvable']],
    ['simple-err-proof-value.json', ['key_not_resolvable']],
    ['endorsement-valid.json', ['key_not_resolvable']],
    ['simple-multiple-proofs.json', ['proof_type_unsupported', 'key_not_resolvable']],
    ['simple-eddsa-2022.json', ['cryptosuite_unsupported']],
    ['simple_v1.json', ['key_not_resolvable']],
    ['credential-status-revoked.json', ['key_not_resolvable']],
    ['simple-noproof.json', ['no_proof']],
    ['simple-did-key-method.json', ['signer_is_not_issuer']],
  ])('%s: %j', async (file, codes) => {
    const document = readJson(`openbadges/ob30/${file}`)
    if (!isJsonObject(document)) throw new Error('not an object')
    const sources = { findContext: findAllowedContext, crypto: testCrypto, resolveDid: resolveLocalDid }
    const report = await verifyDataIntegrity({ document, expected: { purpose: 'assertionMethod' }, ...sources })
    expect(report.results.map(({ code }) => code)).toEqual(codes)
  })

  /** As if the address had been looked up and held just the key that the proof names after the `#`. */
  const resolveByFragment = (document: JsonObject) => (did: string) => {
    const urls = toList(document.proof).map((proof) => String((proof as JsonObject).verificationMethod))
    const verificationMethods = urls.flatMap((id) => {
      const key = parseMultikey(id.slice(id.indexOf('#') + 1))
      const purposes = ['assertionMethod', 'authentication'] as const
      return key.ok && id.startsWith(did) ? [{ id, controller: did, publicKey: key.value, purposes }] : []
    })
    return succeed<ResolvedDid>({ did, verificationMethods })
  }

  test.each([
    ['simple.json', ['signature_holds']],
    ['simple_v1.json', ['signature_holds']],
    ['simple-err-expired.json', ['signature_holds']],
    ['simple-err-issuer.json', ['signer_is_not_issuer']],
    ['simple-err-type.json', ['terms_not_mapped']],
    ['simple-err-context.json', ['context_order_unknown']],
    ['simple-err-proof-value.json', ['signature_wrong']],
    ['simple-multiple-proofs.json', ['proof_type_unsupported', 'signature_holds']],
    ['endorsement-valid.json', ['signature_holds']],
    ['credential-status-revoked.json', ['signature_holds']],
  ])('%s, its key taken from the fragment: %j', async (file, codes) => {
    const document = readJson(`openbadges/ob30/${file}`)
    if (!isJsonObject(document)) throw new Error('not an object')
    const sources = { findContext: findAllowedContext, crypto: testCrypto, resolveDid: resolveByFragment(document) }
    const report = await verifyDataIntegrity({ document, expected: { purpose: 'assertionMethod' }, ...sources })
    expect(report.results.map(({ code }) => code)).toEqual(codes)
  })

  test.each([
    ['Basic_OpenBadgeCredential', 'signature_holds'],
    // Its refresh service has the id of the badge itself, and so gives the badge another type from inside.
    ['Complete_OpenBadgeCredential', 'words_spelled_otherwise'],
    ['EndorsementCredential', 'signature_holds'],
    ['Skill_Assertion', 'signature_holds'],
    ['Achievement_Alignment', 'signature_holds'],
  ])('%s.json, its key taken from the fragment: %s', async (name, code) => {
    const document = readJson(`openbadges/examples/${name}.json`)
    if (!isJsonObject(document)) throw new Error('not an object')
    const sources = { findContext: findAllowedContext, crypto: testCrypto, resolveDid: resolveByFragment(document) }
    const report = await verifyDataIntegrity({ document, expected: { purpose: 'assertionMethod' }, ...sources })
    expect(report.results).toMatchObject([{ code }])
  })

  test('simple.jwt: its key lies behind an address', async () => {
    const token = readSharedText('openbadges/ob30/simple.jwt').trim()
    const report = await verifyVcJwt({ token, resolveDid: resolveLocalDid, crypto: testCrypto })
    expect(report.results[0]).toMatchObject({ code: 'key_not_resolvable', unchanged: 'not-determined' })
  })
})

describe.skipIf(!hasSharedData)('W3C VC-JOSE-COSE test suite samples', () => {
  const files = [
    ['credential-jose-minimal', 'signature_holds'],
    ['credential-jose-unknown-extensions', 'signature_holds'],
    ['credential-issuer-match-signed', 'signature_holds'],
    ['credential-jose-bad-signature', 'signature_wrong'],
    ['credential-jose-bad-media-type', 'typ_unexpected'],
    ['credential-jose-vc-vp-claims', 'claims_ill_formed'],
    ['presentation-jose-multiple', 'signature_holds'],
    ['presentation-jose-bad-credential', 'signature_holds'],
    ['presentation-jose-bad-media-type', 'typ_unexpected'],
  ] as const

  test.each(files)('%s: %s', async (name, code) => {
    const token = readSharedText(`vc/jose-cose/${name}.txt`).trim()
    const resolveDid = resolveSuiteKey(kidOf(token))
    const { results } = await verifyVcJwt({ token, resolveDid, crypto: testCrypto })
    expect(results[0]).toMatchObject({ code })
  })
})
