import { isAlgorithmOfKey, type CryptoPort } from '../crypto-port.ts'
import { encodeHex } from '../encoding/hex.ts'
import { encodeUtf8 } from '../encoding/utf8.ts'
import { examineSeal } from '../long-term/examine-seal.ts'
import { toProofResult, type ProofCircumstances, type ProofReport, type ProofResult } from '../proof-report.ts'
import { describeCertificate } from '../x509/describe-certificate.ts'
import type { KnownCertificate } from '../x509/known-certificate.ts'
import { unreadDetails } from '../unread-seal-parts.ts'
import type { CoveredTexts } from './cover-reference.ts'
import type { OpenedSignature, SignedXml } from './open-signed-xml.ts'
import { toUtcSeconds } from './parse-xml-time.ts'
import { readKeyCertificates } from './read-key-info.ts'
import { readSealProperties, type SealProperties } from './read-xades.ts'
import { findKeyThatSigned, listSigningKeys } from './signing-key.ts'
import { readUnsignedProperties, unreadKinds, type UnsignedProperties } from './unsigned-properties.ts'
import { listXadesStamps } from './xades-stamps.ts'
import { readXadesValues } from './xades-values.ts'

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
  const seal = covered.properties ? readSealProperties(covered.properties.text) : undefined
  const claimed = seal ? seal.signingTime : statedAt
  const claimedAt = claimed === undefined ? undefined : toUtcSeconds(claimed)
  const signedAt = claimedAt ?? claimed
  const digest = encodeHex(await crypto.digest('sha-256', encodeUtf8(covered.document())))
  const unsigned = readUnsignedProperties(signature.located)
  const details = { alg: signature.algorithm, digest, ...unreadDetails(unreadKinds(unsigned)) }
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
  return describeHolding({ opened, unsigned, seal, leaf, claimedAt, crypto }, all)
}

interface HoldingXml {
  readonly opened: OpenedSignature
  readonly unsigned: UnsignedProperties
  /** XAdES: the signed properties. */
  readonly seal: SealProperties | undefined
  readonly leaf: KnownCertificate
  /** UTC with seconds; undefined when no readable time is claimed. */
  readonly claimedAt: string | undefined
  readonly crypto: CryptoPort
}

/** The result of a signature that holds; for XAdES with all that its chain, time stamps and lists show. */
async function describeHolding(
  { opened, unsigned, seal, leaf, claimedAt, crypto }: HoldingXml,
  known: ProofCircumstances,
): Promise<ProofResult> {
  const { signature, covered } = opened
  const values = readXadesValues(unsigned, readKeyCertificates(signature.located.element) ?? [])
  const stamps = seal ? listXadesStamps({ signature, covered, unsigned }, seal) : []
  const isBasic = claimedAt !== undefined && seal !== undefined && hasBasicProperties(seal, covered)
  const { code, signer, material } = await examineSeal({ leaf, claimedAt, isBasic, stamps, values, crypto })
  return toProofResult(code, { ...known, signer, ...(seal && { seal: material }) })
}

/**
 * The certificate and the form of the content, told by the signed properties (ETSI EN 319 132-1 clause 6.3, level B-B). The
 * older way to name the certificate counts too: ETSI TS 103 171 had the same levels with it.
 */
const hasBasicProperties = ({ certificateDigest, formats }: SealProperties, { documentReference }: CoveredTexts) =>
  certificateDigest !== undefined && documentReference.id !== undefined && formats.includes(documentReference.id)

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
