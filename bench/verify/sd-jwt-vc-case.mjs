import { randomBytes } from 'node:crypto'
import { digest, ES256, generateSalt } from '@sd-jwt/crypto-nodejs'
import { SDJwtVcInstance } from '@sd-jwt/sd-jwt-vc'
import { nodeCrypto } from '@wanderbuch/adapters/crypto/node-crypto'
import { resolveLocalDid } from '@wanderbuch/proofs/did/resolve-local-did'
import { issueSdJwt } from '@wanderbuch/proofs/sd-jwt/issue-sd-jwt'
import { presentSdJwt } from '@wanderbuch/proofs/sd-jwt/present-sd-jwt'
import { splitSdJwt } from '@wanderbuch/proofs/sd-jwt/split-sd-jwt'
import { verifySdJwtPresentation, verifySdJwtVc } from '@wanderbuch/proofs/sd-jwt/verify-sd-jwt-vc'
import { makeBenchKey } from './bench-keys.mjs'

const now = Math.floor(Date.now() / 1000)
const request = { nonce: 'n-0001', audience: 'https://verifier.example.org', now, maxAge: 3600 }
const names = ['family_name', 'given_name', 'assessment_grade', 'expected_study_time', 'learner_identification']
const conceal = [...names.map((name) => [name]), ['learning_outcomes', null]]
const sources = { resolveDid: resolveLocalDid, crypto: nodeCrypto }

const jwkOf = ({ publicKey }) => publicKey.export({ format: 'jwk' })

const claimsOf = (issuer, holder) => ({
  iss: issuer.did,
  vct: 'urn:eu.europa.ec.eudi:learning:credential:1',
  iat: now,
  cnf: { jwk: jwkOf(holder) },
  issuing_authority: 'Synthetic Training Centre (bench)',
  issuing_country: 'RO',
  date_of_issuance: '2026-11-22',
  achievement_title: 'Fitting of domestic circuits',
  achievement_description: 'Plans, fits and tests the circuits of a home, and hands them over with their papers.',
  learning_outcomes: Array.from({ length: 5 }, (_, index) => `Outcome ${index + 1} of the unit on domestic circuits`),
  ...Object.fromEntries(names.map((name) => [name, `Synthetic ${name}`])),
})

async function makePeer(issuer, holder) {
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

function valueOf(result) {
  if (!result.ok) throw new Error(JSON.stringify(result.problem))
  return result.value
}

async function prepareKeys() {
  const [issuer, holder] = [makeBenchKey('ES256'), makeBenchKey('ES256')]
  const given = { claims: claimsOf(issuer, holder), conceal }
  const text = valueOf(await issueSdJwt(given, { signer: issuer.signer, randomBytes, crypto: nodeCrypto }))
  const verifyIssued = issuer.bareCheckOf(valueOf(splitSdJwt(text)).issuerToken)
  return { text, holder, peer: await makePeer(issuer, holder), verifyIssued }
}

const peerName = '@sd-jwt/sd-jwt-vc 0.19.0'

/** A learning credential with ten hidden claims, all shown; the peer has the issuer's key at hand. */
export async function prepareSdJwtVc() {
  const { text, peer, verifyIssued } = await prepareKeys()
  return {
    name: 'sd-jwt-vc',
    ours: async () => {
      const report = await verifySdJwtVc({ parts: valueOf(splitSdJwt(text)), ...sources })
      return report.results[0].code === 'signature_holds'
    },
    peer: { name: peerName, run: async () => (await peer.verify(text)).payload.vct !== undefined },
    bare: { name: 'node:crypto ES256 verify of the same bytes', run: verifyIssued },
  }
}

/** The same with the answer of the holder's key. */
export async function prepareKeyBinding() {
  const { text, holder, peer, verifyIssued } = await prepareKeys()
  const answer = { signer: holder.signer, ...request, issuedAt: now }
  const parts = valueOf(splitSdJwt(text))
  const shown = valueOf(await presentSdJwt({ parts, show: conceal, crypto: nodeCrypto }, answer))
  const verifyAnswer = holder.bareCheckOf(valueOf(splitSdJwt(shown)).keyBindingToken)
  return {
    name: 'sd-jwt-vc with key binding',
    ours: async () => {
      const report = await verifySdJwtPresentation({ parts: valueOf(splitSdJwt(shown)), request, ...sources })
      return report.holder.code === 'key_binding_holds'
    },
    peer: {
      name: peerName,
      run: async () => (await peer.verify(shown, { keyBindingNonce: request.nonce })).kb !== undefined,
    },
    bare: { name: 'node:crypto ES256 verify of both signatures', run: () => verifyIssued() && verifyAnswer() },
  }
}
