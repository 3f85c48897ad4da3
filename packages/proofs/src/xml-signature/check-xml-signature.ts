import { isAlgorithmOfKey, type CryptoPort } from '../crypto-port.ts'
import { encodeHex } from '../encoding/hex.ts'
import { encodeUtf8 } from '../encoding/utf8.ts'
import { toProofResult, type ProofCircumstances, type ProofDetails, type ProofResult } from '../proof-report.ts'
import { describeCertificate } from '../x509/describe-certificate.ts'
import type { KnownCertificate } from '../x509/known-certificate.ts'
import type { OpenedSignature } from './open-signed-xml.ts'
import { toUtcSeconds } from './parse-xml-time.ts'
import { readSealProperties, type SealProperties } from './read-xades.ts'
import { findKeyThatSigned, listSigningKeys } from './signing-key.ts'

interface SignatureToCheck {
  readonly opened: OpenedSignature
  readonly crypto: CryptoPort
  /** A time the signed content itself claims, for signatures without signed properties. */
  readonly statedAt: string | undefined
  readonly details: ProofDetails
}

/** A signature that holds; what its certificate and time are worth is not looked at yet. */
interface HoldingSignature {
  readonly leaf: KnownCertificate
  /** XAdES: the signed properties. */
  readonly seal: SealProperties | undefined
  readonly known: ProofCircumstances
  /** UTC with seconds; undefined when no readable time is claimed. */
  readonly claimedAt: string | undefined
}

/** Checks one signature against the keys it carries; a result when it does not hold, or names nobody. */
export async function checkXmlSignature(input: SignatureToCheck): Promise<HoldingSignature | ProofResult> {
  const { opened, crypto, statedAt } = input
  const { signature, covered } = opened
  const seal = covered.properties ? readSealProperties(covered.properties.text) : undefined
  const claimed = seal ? seal.signingTime : statedAt
  const claimedAt = claimed === undefined ? undefined : toUtcSeconds(claimed)
  const signedAt = claimedAt ?? claimed
  const details = { alg: signature.algorithm, ...input.details }
  const known: ProofCircumstances = { details, ...(signedAt !== undefined && { signedAt }) }
  const keys = await listSigningKeys({ signature, certificateDigest: seal?.certificateDigest, crypto })
  if (typeof keys === 'string') return toProofResult(keys, known)
  const key = await findKeyThatSigned(signature, keys, crypto)
  const leaf = (key ?? keys[0])?.certificate
  const signer = leaf && (await describeCertificate(leaf, crypto))
  const all = { ...known, ...(signer && { signer }) }
  if (!keys.some(({ publicKey }) => publicKey && isAlgorithmOfKey(signature.algorithm, publicKey.keyType)))
    return toProofResult('key_not_for_algorithm', all)
  if (!key || !(await hasDigests(opened, crypto))) return toProofResult('signature_wrong', all)
  if (!leaf) return toProofResult('key_without_name', all)
  return { leaf, seal, known: all, claimedAt }
}

/** Whether the texts that are covered are those whose digests were signed. */
async function hasDigests({ covered }: OpenedSignature, crypto: CryptoPort): Promise<boolean> {
  const { document, documentReference, properties } = covered
  const all = [{ text: document(), reference: documentReference }, ...(properties ? [properties] : [])]
  for (const { text, reference } of all) {
    const digest = await crypto.digest(reference.digestAlgorithm, encodeUtf8(text))
    if (encodeHex(digest) !== encodeHex(reference.digest)) return false
  }
  return true
}
