import { succeed, type Result } from '@wanderbuch/standards/result'
import type { CryptoPort, DigestAlgorithm } from '../crypto-port.ts'
import { encodeBase64Url } from '../encoding/base64.ts'
import { decodeHex } from '../encoding/hex.ts'
import { isJsonObject, type JsonObject } from '../json/json-object.ts'
import { failProof, type ProofProblem, type X509Signer } from '../proof-report.ts'
import { describeCertificate } from '../x509/describe-certificate.ts'
import { readKnownCertificate, type KnownCertificate } from '../x509/known-certificate.ts'
import { readJadesValues } from './jades-values.ts'
import type { SealSignature } from './parse-sealed.ts'
import { readUnsignedParts } from './unsigned-parts.ts'

export interface SealCertificate {
  readonly known: KnownCertificate
  readonly signer: X509Signer
}

/**
 * The certificate of the signing key: the first of `x5c`, which `x5t#S256` and `x5t#o` must name when they are there. Without
 * `x5c` one of `xVals` that a signed digest names. Sources: RFC 7515 sections 4.1.6 and 4.1.8, ETSI TS 119 182-1 clause 5.2.2.
 */
export async function readSealCertificate(
  header: JsonObject,
  crypto: CryptoPort,
  { etsiU }: Pick<SealSignature, 'etsiU'> = {},
): Promise<Result<SealCertificate, ProofProblem>> {
  const { x5c } = header
  if (x5c === undefined) return findByDigest(header, etsiU, crypto)
  const leaf: unknown = Array.isArray(x5c) ? x5c[0] : undefined
  const known = typeof leaf === 'string' ? readKnownCertificate(leaf) : undefined
  if (!known) return failProof('certificate_ill_formed')
  const named = await findNamed(header, known, crypto)
  return named ? succeed(named) : failProof('certificate_reference_wrong')
}

async function findByDigest(
  header: JsonObject,
  etsiU: SealSignature['etsiU'],
  crypto: CryptoPort,
): Promise<Result<SealCertificate, ProofProblem>> {
  const isDigestSigned = header['x5t#S256'] !== undefined || header['x5t#o'] !== undefined
  if (!isDigestSigned) return failProof('certificate_missing')
  for (const known of readJadesValues(readUnsignedParts(etsiU), undefined).certificates) {
    const named = await findNamed(header, known, crypto)
    if (named) return succeed(named)
  }
  return failProof('certificate_missing')
}

const otherDigests: Readonly<Record<string, DigestAlgorithm>> = { S384: 'sha-384', S512: 'sha-512' }

/** The certificate, when every digest in the signed header names it. One by an algorithm that is not known names nothing. */
async function findNamed(
  header: JsonObject,
  known: KnownCertificate,
  crypto: CryptoPort,
): Promise<SealCertificate | undefined> {
  const signer = await describeCertificate(known, crypto)
  const named = header['x5t#S256']
  if (named !== undefined && named !== encodeBase64Url(decodeHex(signer.sha256))) return undefined
  const other = header['x5t#o']
  if (other !== undefined && !(isJsonObject(other) && (await isDigestOf(other, known.der, crypto)))) return undefined
  return { known, signer }
}

async function isDigestOf({ digAlg, digVal }: JsonObject, der: Uint8Array, crypto: CryptoPort): Promise<boolean> {
  const algorithm = typeof digAlg === 'string' ? otherDigests[digAlg] : undefined
  return algorithm !== undefined && digVal === encodeBase64Url(await crypto.digest(algorithm, der))
}
