import type { ProofSigner } from '@wanderbuch/proofs/proof-report'
import type { TrustSourceAbout, TrustSourceEntry, TrustStep } from '../vocabulary/trust-source.ts'
import { readChainKey } from './certificate-key.ts'
import { firstName } from './named-body.ts'
import type { SignerMatch } from './match-signer.ts'

type Details = TrustStep['details']

/** Details without the ones that are not known. */
const known = (details: Readonly<Record<string, string | undefined>>): Details =>
  Object.fromEntries(Object.entries(details).filter(([, value]) => value !== undefined && value !== '')) as Details

/** The key or certificate that signed, and the certificates above it up to the one the list holds. */
export function signerSteps(signer: ProofSigner, { height }: Pick<SignerMatch, 'height'>): readonly TrustStep[] {
  if (signer.kind === 'did') {
    const { did, verificationMethod, publicKeyThumbprint } = signer
    return [{ kind: 'key', name: did, details: known({ verificationMethod, publicKeyThumbprint }) }]
  }
  const { subject, issuer, notBefore, notAfter, sha256, chain = [], listedIssuer } = signer
  const own: TrustStep = { kind: 'certificate', name: subject, details: known({ issuer, notBefore, notAfter, sha256 }) }
  const names = [
    ...chain.map((one) => readChainKey(one)?.subject ?? ''),
    ...(listedIssuer ? [listedIssuer.subject] : []),
  ]
  const above = names.slice(0, height)
  return [own, ...above.map((name) => ({ kind: 'issuing-certificate' as const, name, details: {} }))]
}

/** The entry of the list. */
export function entryStep(entry: TrustSourceEntry, status: { readonly [name: string]: string | undefined }): TrustStep {
  const { service, country, place } = entry
  const name = firstName(entry)
  const serviceName = service && firstName(service)
  return {
    kind: 'entry',
    name: name || (entry.identifiers[0] ?? ''),
    details: known({ country, service: serviceName, serviceType: service?.type, place, ...status }),
  }
}

/** The list itself: who runs it, where it came from, which day and which bytes. */
export function listStep(about: TrustSourceAbout): TrustStep {
  const { title, operator, source, day, sha256, checkedBy, signature } = about
  return {
    kind: 'list',
    name: title,
    details: known({
      operator: operator && firstName({ name: operator }),
      source,
      day,
      sha256,
      checkedBy,
      signature: signature.code,
      signedBy: signature.signer,
    }),
  }
}
