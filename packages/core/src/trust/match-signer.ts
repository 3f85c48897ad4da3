import type { ProofSigner, X509Signer } from '@wanderbuch/proofs/proof-report'
import type { SourceKey, TrustSource, TrustSourceEntry } from '../vocabulary/trust-source.ts'
import { readChainKey } from './certificate-key.ts'

/** An entry that holds a key of the signer: its own (`height` 0), or that of the n-th certificate above it. */
export interface SignerMatch {
  readonly entry: TrustSourceEntry
  readonly height: number
}

type CertificateKey = Extract<SourceKey, { readonly kind: 'x509' }>

/** Certificates above a signer that are looked at; real chains have two or three. */
const highest = 8

/** What the certificates of a signer are, from its own up. */
function certificatesOf(signer: X509Signer): readonly (Pick<CertificateKey, 'subject' | 'publicKey'> | undefined)[] {
  const own = [readChainKey(signer.der), ...(signer.chain ?? []).slice(0, highest).map(readChainKey)]
  return signer.listedIssuer ? [...own, signer.listedIssuer] : own
}

function heightOf(key: CertificateKey, signer: X509Signer, certificates: ReturnType<typeof certificatesOf>): number {
  if (key.sha256 === signer.sha256.toLowerCase()) return 0
  if (key.publicKey === undefined) return -1
  return certificates.findIndex(
    (one) => one !== undefined && one.publicKey === key.publicKey && one.subject === key.subject,
  )
}

function heightOfKey(key: SourceKey, signer: ProofSigner, certificates: ReturnType<typeof certificatesOf>): number {
  if (signer.kind === 'x509') return key.kind === 'x509' ? heightOf(key, signer, certificates) : -1
  if (key.kind === 'did') return key.did === signer.did ? 0 : -1
  return key.kind === 'jwk' && key.thumbprint === signer.publicKeyThumbprint ? 0 : -1
}

/** The entries of a list that hold a key of the signer or of a certificate above it. */
export function matchSigner({ entries }: Pick<TrustSource, 'entries'>, signer: ProofSigner): readonly SignerMatch[] {
  const certificates = signer.kind === 'x509' ? certificatesOf(signer) : []
  return entries
    .map((entry) => ({ entry, heights: entry.keys.map((key) => heightOfKey(key, signer, certificates)) }))
    .map(({ entry, heights }) => ({ entry, height: heights.find((height) => height >= 0) ?? -1 }))
    .filter(({ height }) => height >= 0)
}
