import { createHash } from 'node:crypto'
import type { JsonObject } from '../src/json/json-object.ts'
import { resolveLocalDid } from '../src/did/resolve-local-did.ts'
import { encodeBase64Url } from '../src/encoding/base64.ts'
import { encodeUtf8 } from '../src/encoding/utf8.ts'
import { signCompactJws } from '../src/jose/compact-jws.ts'
import { issueSdJwt, type SdJwtToIssue } from '../src/sd-jwt/issue-sd-jwt.ts'
import { splitSdJwt, type SdJwtParts } from '../src/sd-jwt/split-sd-jwt.ts'
import { makeTestKey, testCrypto, testKeyOfSeed } from './node-test-crypto.ts'

export const issuerKey = testKeyOfSeed(1)
export const holderKey = makeTestKey('ES256')
export const otherKey = makeTestKey('ES256')
export const keySources = { resolveDid: resolveLocalDid, crypto: testCrypto }

/** Seconds since 1970 of the synthetic present, 2026-11-22T10:00:00Z. */
export const present = 1_795_341_600

const jwkOf = ({ publicKey }: typeof holderKey) => (publicKey.kind === 'jwk' ? { ...publicKey.jwk } : {})

/** Claims of the form the EUDI reference issuer writes; person and body do not exist. */
export const learningClaims: JsonObject = {
  vct: 'urn:eu.europa.ec.eudi:learning:credential:1',
  iss: issuerKey.did,
  iat: present - 86_400,
  exp: present + 86_400 * 365,
  cnf: { jwk: jwkOf(holderKey) },
  issuing_authority: 'Synthetic Training Centre (test)',
  issuing_country: 'RO',
  family_name: 'Pop',
  given_name: 'Ana',
  achievement_title: 'Fitting of domestic circuits',
  learning_outcomes: ['Fits circuits', 'Tests circuits'],
  level_of_learning_experience: 4,
}

/** Chance that repeats itself: for tests whose bytes must not change between runs. */
export function countingBytes(): (length: number) => Uint8Array {
  let count = 0
  return (length) => new Uint8Array(createHash('sha256').update(`salt ${count++}`).digest()).subarray(0, length)
}

export async function issueParts(document: Partial<SdJwtToIssue> = {}): Promise<SdJwtParts> {
  const issuer = { signer: issuerKey.signer, randomBytes: countingBytes(), crypto: testCrypto }
  const conceal = [['family_name'], ['given_name'], ['learning_outcomes', null]]
  const issued = await issueSdJwt({ claims: learningClaims, conceal, ...document }, issuer)
  if (!issued.ok) throw new Error(JSON.stringify(issued.problem))
  return partsOf(issued.value)
}

export function partsOf(text: string): SdJwtParts {
  const parts = splitSdJwt(text)
  if (!parts.ok) throw new Error(JSON.stringify(parts.problem))
  return parts.value
}

export const encodeDisclosure = (value: unknown) => encodeBase64Url(encodeUtf8(JSON.stringify(value)))
export const digestOfDisclosure = (encoded: string) => createHash('sha256').update(encoded).digest('base64url')

/** A token whose payload and disclosures the attacker (who holds the issuer's key) writes as they like. */
export async function signParts(
  payload: JsonObject,
  disclosures: readonly string[],
  header: JsonObject = {},
): Promise<SdJwtParts> {
  const { signer, verificationMethod: kid } = issuerKey
  const issuerToken = await signCompactJws({
    header: { typ: 'dc+sd-jwt', kid, ...header },
    payload: encodeUtf8(JSON.stringify(payload)),
    signer,
  })
  return { issuerToken, disclosures }
}
