import { succeed, type Result } from '@wanderbuch/standards/result'
import type { CryptoPort } from '../crypto-port.ts'
import { decodeBase64, encodeBase64Url } from '../encoding/base64.ts'
import { encodeHex } from '../encoding/hex.ts'
import type { JsonObject } from '../json/json-object.ts'
import { failProof, type ProofProblem, type X509Signer } from '../proof-report.ts'
import { parseCertificate, type Certificate } from '../x509/certificate.ts'
import { describeCertificate } from '../x509/describe-certificate.ts'

export interface SealCertificate {
  readonly certificate: Certificate
  readonly signer: X509Signer
}

/** The certificate of the signing key: the first of `x5c`, which `x5t#S256` must name when it is there. Source: RFC 7515 sections 4.1.6 and 4.1.8. */
export async function readSealCertificate(
  header: JsonObject,
  crypto: CryptoPort,
): Promise<Result<SealCertificate, ProofProblem>> {
  const { x5c } = header
  if (x5c === undefined) return failProof('certificate_missing')
  const leaf: unknown = Array.isArray(x5c) ? x5c[0] : undefined
  const der = typeof leaf === 'string' ? decodeBase64(leaf) : undefined
  const parsed = der?.ok ? parseCertificate(der.value) : undefined
  if (!der?.ok || !parsed?.ok) return failProof('certificate_ill_formed')
  const digest = await crypto.digest('sha-256', der.value)
  const named = header['x5t#S256']
  if (named !== undefined && named !== encodeBase64Url(digest)) return failProof('certificate_reference_wrong')
  const signer = describeCertificate(parsed.value, der.value, encodeHex(digest))
  return succeed({ certificate: parsed.value, signer })
}
