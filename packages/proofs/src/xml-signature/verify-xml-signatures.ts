import type { CryptoPort } from '../crypto-port.ts'
import { encodeHex } from '../encoding/hex.ts'
import { encodeUtf8 } from '../encoding/utf8.ts'
import { unreadCounterSignatures } from '../long-term/counter-signatures.ts'
import { examineSeal } from '../long-term/examine-seal.ts'
import { toProofResult, type ProofReport, type ProofResult } from '../proof-report.ts'
import { unreadDetails } from '../unread-seal-parts.ts'
import { checkXmlSignature } from './check-xml-signature.ts'
import { verifyCounterSignatures } from './counter-signatures.ts'
import type { CoveredTexts } from './cover-reference.ts'
import type { OpenedSignature, SignedXml } from './open-signed-xml.ts'
import { readKeyCertificates } from './read-key-info.ts'
import type { SealProperties } from './read-xades.ts'
import { readUnsignedProperties, unreadKinds } from './unsigned-properties.ts'
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

/** For XAdES with all that its chain, time stamps, lists and counter-signatures show. */
async function verifySignature({ opened, crypto, statedAt }: SignatureToVerify): Promise<ProofResult> {
  const { signature, covered } = opened
  const unsigned = readUnsignedProperties(signature.located)
  const digest = encodeHex(await crypto.digest('sha-256', encodeUtf8(covered.document())))
  const details = { digest, ...unreadDetails(unreadKinds(unsigned)) }
  const checked = await checkXmlSignature({ opened, crypto, statedAt, details })
  if ('unchanged' in checked) return checked
  const { leaf, seal, known, claimedAt } = checked
  const values = readXadesValues(unsigned, readKeyCertificates(signature.located.element) ?? [])
  const stamps = seal ? listXadesStamps({ signature, covered, unsigned }, seal) : []
  const isBasic = claimedAt !== undefined && seal !== undefined && hasBasicProperties(seal, covered)
  const { code, signer, material } = await examineSeal({ leaf, claimedAt, isBasic, stamps, values, crypto })
  if (!seal) return toProofResult(code, { ...known, signer })
  const counterSignatures = await verifyCounterSignatures(unsigned, signature.located, crypto)
  const found = unsigned.own.filter(({ name }) => name === 'CounterSignature').length
  const unread = [...unreadKinds(unsigned), ...unreadCounterSignatures(counterSignatures, found)]
  return toProofResult(code, {
    ...known,
    details: { ...known.details, ...unreadDetails(unread) },
    signer,
    seal: { ...material, ...(counterSignatures.length > 0 && { counterSignatures }) },
  })
}

/**
 * The certificate and the form of the content, told by the signed properties (ETSI EN 319 132-1 clause 6.3, level B-B). The
 * older way to name the certificate counts too: ETSI TS 103 171 had the same levels with it.
 */
const hasBasicProperties = ({ certificateDigest, formats }: SealProperties, { documentReference }: CoveredTexts) =>
  certificateDigest !== undefined && documentReference.id !== undefined && formats.includes(documentReference.id)
