/** Case sd-jwt-vc: a learning credential with ten hidden claims, all shown; against @sd-jwt and the bare signature. */
import { randomBytes } from 'node:crypto'
import { digest, ES256, generateSalt } from '@sd-jwt/crypto-nodejs'
import { SDJwtVcInstance } from '@sd-jwt/sd-jwt-vc'
import { nodeCrypto } from '@wanderbuch/adapters/crypto/node-crypto'
import { resolveLocalDid } from '@wanderbuch/proofs/did/resolve-local-did'
import { issueSdJwt } from '@wanderbuch/proofs/sd-jwt/issue-sd-jwt'
import { presentSdJwt } from '@wanderbuch/proofs/sd-jwt/present-sd-jwt'
import { splitSdJwt } from '@wanderbuch/proofs/sd-jwt/split-sd-jwt'
import { verifySdJwtPresentation, verifySdJwtVc } from '@wanderbuch/proofs/sd-jwt/verify-sd-jwt-vc'
import { makeKey, mustHold, rawCase } from './verify-vc-jwt.mjs'

const now = Math.floor(Date.now() / 1000)
const request = { nonce: 'n-0001', audience: 'https://verifier.example.org', now, maxAge: 3600 }
const names = ['family_name', 'given_name', 'assessment_grade', 'expected_study_time', 'learner_identification']
const conceal = [...names.map((name) => [name]), ['learning_outcomes', null]]

const claimsOf = (issuer, holder) => ({
  iss: issuer.did,
  vct: 'urn:eu.europa.ec.eudi:learning:credential:1',
  iat: now,
  cnf: { jwk: holder.publicKey.export({ format: 'jwk' }) },
  issuing_authority: 'Synthetic Training Centre (test)',
  issuing_country: 'RO',
  date_of_issuance: '2026-11-22',
  achievement_title: 'Fitting of domestic circuits',
  achievement_description: 'Plans, fits and tests the circuits of a home, and hands them over with their papers.',
  learning_outcomes: Array.from({ length: 5 }, (_, index) => `Outcome ${index + 1} of the unit on domestic circuits`),
  ...Object.fromEntries(names.map((name) => [name, `Synthetic ${name}`])),
})

async function makePeer(issuer, holder) {
  const jwkOf = (key) => key.publicKey.export({ format: 'jwk' })
  return new SDJwtVcInstance({
    verifier: await ES256.getVerifier(jwkOf(issuer)),
    kbVerifier: await ES256.getVerifier(jwkOf(holder)),
    signAlg: 'ES256',
    kbSignAlg: 'ES256',
    hasher: digest,
    hashAlg: 'sha-256',
    saltGenerator: generateSalt,
  })
}

/** `[{ case, run, peers: [{ name, run }] }]`, as in verify-vc-jwt.mjs. */
export async function cases() {
  const [issuer, holder] = [makeKey('ES256'), makeKey('ES256')]
  const issued = await issueSdJwt(
    { claims: claimsOf(issuer, holder), conceal },
    { signer: issuer.signer, randomBytes, crypto: nodeCrypto },
  )
  const text = issued.value
  const answer = { signer: holder.signer, ...request, issuedAt: now }
  const shown = await presentSdJwt({ parts: splitSdJwt(text).value, show: conceal, crypto: nodeCrypto }, answer)
  const peer = await makePeer(issuer, holder)
  const sources = { resolveDid: resolveLocalDid, crypto: nodeCrypto }
  const alone = async () => {
    const report = await verifySdJwtVc({ parts: splitSdJwt(text).value, ...sources })
    mustHold(report.results[0].code === 'signature_holds')
  }
  const bound = async () => {
    const report = await verifySdJwtPresentation({ parts: splitSdJwt(shown.value).value, request, ...sources })
    mustHold(report.holder.code === 'key_binding_holds')
  }
  const peerAlone = async () => mustHold((await peer.verify(text)).payload.vct)
  const peerBound = async () => mustHold((await peer.verify(shown.value, { keyBindingNonce: request.nonce })).kb)
  const raw = rawCase('ES256', issuer, text.length)
  return [
    { case: 'sd-jwt-vc', run: alone, peers: [{ name: '@sd-jwt/sd-jwt-vc', run: peerAlone }, raw] },
    { case: 'sd-jwt-vc with key binding', run: bound, peers: [{ name: '@sd-jwt/sd-jwt-vc', run: peerBound }, raw] },
  ]
}
