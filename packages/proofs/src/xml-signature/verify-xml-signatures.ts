import { isAlgorithmOfKey, type CryptoPort } from '../crypto-port.ts'
import { encodeHex } from '../encoding/hex.ts'
import { encodeUtf8 } from '../encoding/utf8.ts'
import type { ProofCode } from '../proof-codes.ts'
import {
  toProofResult,
  type ProofCircumstances,
  type ProofReport,
  type ProofResult,
  type X509Signer,
} from '../proof-report.ts'
import { buildChain } from '../x509/build-chain.ts'
import { describeCertificate } from '../x509/describe-certificate.ts'
import type { KnownCertificate } from '../x509/known-certificate.ts'
import { listUnreadParts, unreadDetails } from '../unread-seal-parts.ts'
import type { OpenedSignature, SignedXml } from './open-signed-xml.ts'
import { toUtcSeconds } from './parse-xml-time.ts'
import { readKeptCertificates, readKeyCertificates } from './read-key-info.ts'
import { listUnsignedProperties, readSealProperties } from './read-xades.ts'
import { findKeyThatSigned, listSigningKeys, type SigningKey } from './signing-key.ts'

/**
 * Verifies every signature of an opened document: says whether the content that is read is unchanged since that key signed it,
 * never that the key can be trusted. `statedAt` is a time the signed content itself claims, for signatures without signed
 * properties. Nothing that is not signed is believed; no address is followed, no list or clock is looked at.
 * Sources: XML Signature Syntax and Processing 1.1; ETSI EN 319 132-1 (XAdES).
 */
export async function verifyXmlSignatures(
  { signatures }: SignedXml,
  crypto: CryptoPort,
  statedAt?: string,
): Promise<ProofReport> {
  const results: ProofResult[] = []
  for (const one of signatures) {
    if (one.ok) results.push(await verifySignature({ opened: one.value, crypto, statedAt }))
    else results.push(toProofResult(one.problem.code, { details: one.problem.details }))
  }
  return { mechanism: 'xml-signature', results: results.length > 0 ? results : [toProofResult('no_proof')] }
}

interface SignatureToVerify {
  readonly opened: OpenedSignature
  readonly crypto: CryptoPort
  readonly statedAt: string | undefined
}

async function verifySignature({ opened, crypto, statedAt }: SignatureToVerify): Promise<ProofResult> {
  const { signature, covered } = opened
  const seal = covered.properties ? readSealProperties(covered.properties.text) : {}
  const claimed = covered.properties ? seal.signingTime : statedAt
  const time = claimed === undefined ? undefined : toUtcSeconds(claimed)
  const signedAt = time ?? claimed
  const digest = encodeHex(await crypto.digest('sha-256', encodeUtf8(covered.document())))
  const unread = listUnreadParts(listUnsignedProperties(signature.located.element), 'xades')
  const details = { alg: signature.algorithm, digest, ...unreadDetails(unread) }
  const known: ProofCircumstances = { details, ...(signedAt !== undefined && { signedAt }) }
  const keys = await listSigningKeys({ signature, certificateDigest: seal.certificateDigest, crypto })
  if (typeof keys === 'string') return toProofResult(keys, known)
  const key = await findKeyThatSigned(signature, keys, crypto)
  const leaf = (key ?? keys[0])?.certificate
  const signer = await describeSigner(opened, { leaf, crypto, ...(time !== undefined && { time }) })
  const all = { ...known, ...(signer && { signer }) }
  if (!keys.some(({ publicKey }) => publicKey && isAlgorithmOfKey(signature.algorithm, publicKey.keyType)))
    return toProofResult('key_not_for_algorithm', all)
  if (!key || !(await hasDigests(opened, crypto))) return toProofResult('signature_wrong', all)
  return toProofResult(codeWhenItHolds(key, time), all)
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

/** The signer with the certificates above it that stand in the document; links that do not hold are left out. */
async function describeSigner(
  { signature }: OpenedSignature,
  {
    leaf,
    time,
    crypto,
  }: { readonly leaf: KnownCertificate | undefined; readonly time?: string; readonly crypto: CryptoPort },
): Promise<X509Signer | undefined> {
  if (!leaf) return undefined
  const { element } = signature.located
  const candidates = [...(readKeyCertificates(element) ?? []), ...readKeptCertificates(element)]
  const { above } = await buildChain({ leaf, candidates, at: time ?? leaf.certificate.notBefore, crypto })
  const signer = await describeCertificate(leaf, crypto)
  return { ...signer, ...(above.length > 0 && { chain: above.map(({ text }) => text) }) }
}

function codeWhenItHolds({ certificate: found }: SigningKey, time: string | undefined): ProofCode {
  if (!found) return 'key_without_name'
  const { isForSigning, notBefore, notAfter } = found.certificate
  if (!isForSigning) return 'certificate_not_for_signing'
  if (time === undefined) return 'sealing_time_missing'
  return notBefore <= time && time <= notAfter ? 'signature_holds' : 'sealed_outside_certificate_period'
}
