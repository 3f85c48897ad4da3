import { type CryptoPort, isAlgorithmOfKey } from '@wanderbuch/proofs/crypto-port'
import { type CompactJws, parseCompactJws } from '@wanderbuch/proofs/jose/compact-jws'
import { type BadgeKey, readBadgeKey } from '@wanderbuch/proofs/open-badges/badge-key'
import { idOf } from '@wanderbuch/proofs/open-badges/badge-parts'
import type { Outcome } from '@wanderbuch/standards/outcome'
import { succeed } from '@wanderbuch/standards/result'
import { findOpenBadge2, type OpenBadge2 } from '../../document/open-badge-2.ts'
import type { ReceivedDocument } from '../../document/receive-document.ts'
import type { SignatureSteps } from './signature-step.ts'
import { fromJws, signedSteps } from './token-steps.ts'

async function tryKey(jws: CompactJws, key: BadgeKey | undefined, crypto: CryptoPort): Promise<Outcome> {
  const { header, signedBytes: data, signature } = jws
  if (!key) return 'not-determined'
  const { publicKey } = key
  if (!isAlgorithmOfKey(header.alg, publicKey.keyType)) return 'no'
  return (await crypto.verify({ algorithm: header.alg, publicKey, data, signature })) ? 'yes' : 'no'
}

async function tokenSteps(token: string, badge: OpenBadge2, crypto: CryptoPort): Promise<SignatureSteps> {
  const jws = parseCompactJws(token)
  if (!jws.ok) return jws
  const pem = badge.key?.publicKeyPem
  const key = typeof pem === 'string' ? readBadgeKey(pem) : undefined
  const named = [idOf(badge.key), key?.did].filter((one) => one !== undefined)
  const signed = fromJws(jws.value, badge.assertion)
  return succeed(await signedSteps({ ...signed, key: named, fits: await tryKey(jws.value, key, crypto) }, crypto))
}

/** The steps of a signed award of Open Badges 2.0; a hosted one carries no signature, so there are none. */
export async function badgeSteps(document: ReceivedDocument, crypto: CryptoPort): Promise<readonly SignatureSteps[]> {
  const badge = findOpenBadge2(document)
  return badge?.token === undefined ? [] : [await tokenSteps(badge.token, badge, crypto)]
}
