import { isAlgorithmOfKey } from '../crypto-port.ts'
import { readSealCertificate } from '../jades/seal-certificate.ts'
import { readJadesValues } from '../jades/jades-values.ts'
import type { ProofCode } from '../proof-codes.ts'
import { buildChain } from '../x509/build-chain.ts'
import { codeOfMisfit, toProofResult, type ProofResult } from '../proof-report.ts'
import type { Certificate } from '../x509/certificate.ts'
import {
  digestOf,
  readCircumstances,
  verifySignedToken,
  type KeySources,
  type SignedToken,
} from './verify-signed-token.ts'

/**
 * Judges a token whose issuer may be named by a DID, by a certificate in the header (as issuers of the EUDI wallet sign) or
 * by an address. A certificate never takes the place of a DID that is named. Keys behind an address (JWT VC Issuer Metadata)
 * come in through `resolveIssuer` or not at all.
 */
export function verifyIssuedToken(token: SignedToken, sources: KeySources): Promise<ProofResult> {
  const namesDid = token.party?.startsWith('did:') ?? false
  if (namesDid) return verifySignedToken(token, sources)
  if (token.jws.header.members.x5c !== undefined) return verifyByCertificate(token, sources)
  if (token.party === undefined) return Promise.resolve(toProofResult('key_reference_missing', readKnown(token)))
  const { resolveIssuer } = sources
  if (!resolveIssuer) return verifySignedToken(token, sources)
  return verifySignedToken({ ...token, isAddressed: true }, { ...sources, resolveDid: resolveIssuer })
}

const readKnown = (token: SignedToken) => readCircumstances(token, ['jwk', 'jku', 'x5u'])

/** The key of the first certificate of `x5c`. Who vouches for the certificate is another question, as with seals. */
async function verifyByCertificate(token: SignedToken, { crypto }: KeySources): Promise<ProofResult> {
  const known = readKnown(token)
  const { header, signedBytes: data, signature } = token.jws
  const found = await readSealCertificate(header.members, crypto)
  if (!found.ok) return toProofResult(found.problem.code, known)
  const { known: leaf, signer } = found.value
  const { certificate } = leaf
  const details = { ...known.details, digest: await digestOf(token.jws, crypto) }
  const whoSigned = { ...known, details, signer }
  const { publicKey } = certificate
  if (!publicKey || !isAlgorithmOfKey(header.alg, publicKey.keyType))
    return toProofResult('key_not_for_algorithm', whoSigned)
  const holds = await crypto.verify({ algorithm: header.alg, publicKey, data, signature })
  if (!holds) return toProofResult(codeOfMisfit(header.alg, crypto), whoSigned)
  const candidates = readJadesValues([], header.members.x5c).certificates
  const at = known.signedAt ?? certificate.notBefore
  const { above } = await buildChain({ leaf, candidates, at, crypto })
  const withChain = above.length === 0 ? signer : { ...signer, chain: above.map(({ text }) => text) }
  return toProofResult(codeOfCertificate(certificate, known.signedAt), { ...whoSigned, signer: withChain })
}

/** A credential need not say when it was signed; where it does, the certificate must have been in force. */
function codeOfCertificate(
  { isForSigning, extensions, notBefore, notAfter }: Certificate,
  signedAt: string | undefined,
): ProofCode {
  if (!isForSigning) return 'certificate_not_for_signing'
  if (extensions.unknownCritical.length > 0) return 'certificate_extension_unknown'
  if (signedAt === undefined) return 'sealing_time_missing'
  return notBefore <= signedAt && signedAt <= notAfter ? 'signature_holds' : 'sealed_outside_certificate_period'
}
