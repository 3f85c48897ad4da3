import { succeed } from '@wanderbuch/standards/result'
import { parsePublicJwk } from '../src/did/public-jwk.ts'
import type { ResolvedDid, ResolveDid } from '../src/did/resolved-did.ts'
import { readSharedText } from './shared-data.ts'

interface SuiteKey {
  readonly controller: string
  readonly publicKeyJwk: { readonly kid: string }
}

/** The key of W3C's VC-JOSE-COSE test suite with this `kid`, as if its https address had been looked up. */
export function resolveSuiteKey(kid: string | undefined): ResolveDid {
  return (did) => {
    const keys = ['p256', 'p384', 'p521', 'ed25519', 'did-ed25519'].map(
      (name) => JSON.parse(readSharedText(`vc/jose-cose/vm-${name}.json`)) as SuiteKey,
    )
    const methods = keys.flatMap(({ controller, publicKeyJwk }) => {
      const key = parsePublicJwk(publicKeyJwk)
      if (controller !== did || publicKeyJwk.kid !== kid || !key.ok) return []
      return [{ id: did, controller, publicKey: key.value, purposes: ['assertionMethod', 'authentication'] as const }]
    })
    const value: ResolvedDid = { did, verificationMethods: methods }
    return succeed(value)
  }
}

/** `kid` in the protected header of a token. */
export function kidOf(token: string): string | undefined {
  const header: unknown = JSON.parse(Buffer.from(token.split('.')[0] ?? '', 'base64url').toString())
  return (header as { readonly kid?: string }).kid
}
