import type { CryptoPort } from '@wanderbuch/proofs/crypto-port'
import { decodeBase64 } from '@wanderbuch/proofs/encoding/base64'
import type { ProofSigner, X509Signer } from '@wanderbuch/proofs/proof-report'
import { formatName } from '@wanderbuch/proofs/x509/distinguished-name'
import { readKnownCertificate } from '@wanderbuch/proofs/x509/known-certificate'
import { readPublicKeyInfo } from '@wanderbuch/proofs/x509/public-key-info'
import { readElement } from '@wanderbuch/proofs/x509/read-der'
import { isSignedBy } from '@wanderbuch/proofs/x509/signed-der'
import type { TrustSource } from '../vocabulary/trust-source.ts'

/** Keys of one name that are tried; an authority that renews its key keeps a few. */
const maxTries = 12

/** Keys the lists give to authorities of that name. Keys of other bodies sign what the bodies say, not certificates. */
function listedKeys(sources: readonly TrustSource[], name: string): readonly string[] {
  const keys = sources
    .flatMap(({ entries }) => entries.filter(({ role }) => role === 'certifier'))
    .flatMap((entry) => entry.keys)
    .flatMap((key) => (key.kind === 'x509' && key.subject === name ? (key.publicKey ?? []) : []))
  return [...new Set(keys)].slice(0, maxTries)
}

function readKey(base64: string) {
  const der = decodeBase64(base64)
  const element = der.ok ? readElement(der.value) : undefined
  return element && readPublicKeyInfo(element)
}

async function findListedIssuer(
  { der, chain = [] }: X509Signer,
  sources: readonly TrustSource[],
  crypto: CryptoPort,
): Promise<X509Signer['listedIssuer']> {
  const last = readKnownCertificate(chain.at(-1) ?? der)?.certificate
  if (!last) return undefined
  const subject = formatName(last.issuer)
  // A root that signed itself is found by its own key.
  if (subject === formatName(last.subject)) return undefined
  for (const publicKey of listedKeys(sources, subject))
    if (await isSignedBy(last.signed, readKey(publicKey), crypto)) return { subject, publicKey }
  return undefined
}

/**
 * The signer with the listed authority that issued the last certificate a document carries, where the document leaves that
 * authority's own certificate out. A name is not enough: its key must have made the signature. Name and key are what a list
 * vouches for; from when to when, its entry says. Source: RFC 5280 section 6.1.1 (d); ETSI TS 119 612 clause 5.5.3.
 */
export async function withListedIssuer<Signer extends ProofSigner>(
  signer: Signer,
  sources: readonly TrustSource[],
  crypto: CryptoPort,
): Promise<Signer> {
  if (signer.kind !== 'x509' || sources.length === 0) return signer
  const listedIssuer = await findListedIssuer(signer, sources, crypto)
  return listedIssuer ? { ...signer, listedIssuer } : signer
}
