import { succeed, type Result } from '@wanderbuch/standards/result'
import type { CryptoPort, Signer } from '../crypto-port.ts'
import { encodeUtf8 } from '../encoding/utf8.ts'
import { signCompactJws } from '../jose/compact-jws.ts'
import type { ProofProblem } from '../proof-report.ts'
import { namesPlace, type ClaimSelector } from './claim-selection.ts'
import { digestOfText } from './disclosure.ts'
import { parseSdJwtVc } from './parse-sd-jwt-vc.ts'
import { formatSdJwt, type SdJwtParts } from './split-sd-jwt.ts'

export interface SdJwtToPresent {
  /** The credential as the issuer gave it, with all its disclosures. */
  readonly parts: SdJwtParts
  /** Claims to show. What lies around a claim is shown as far as it must be; all else stays hidden. */
  readonly show: readonly ClaimSelector[]
  readonly crypto: CryptoPort
}

/** What the verifier asked for, and the holder's key that answers. */
export interface KeyBindingAnswer {
  /** The key the credential names in `cnf`. */
  readonly signer: Signer
  readonly nonce: string
  readonly audience: string
  /** Seconds since 1970. */
  readonly issuedAt: number
}

/**
 * The credential with the chosen disclosures only, and with the holder's answer when `answer` is given. Nothing is verified:
 * a holder verifies what they receive when they receive it.
 */
export async function presentSdJwt(
  { parts, show, crypto }: SdJwtToPresent,
  answer?: KeyBindingAnswer,
): Promise<Result<string, ProofProblem>> {
  const parsed = await parseSdJwtVc(parts, crypto)
  if (!parsed.ok) return parsed
  const { placed, digestAlgorithm } = parsed.value
  const chosen = placed.filter(({ path }) => show.some((selector) => namesPlace(selector, path)))
  const shown = new Set(
    chosen.flatMap(({ disclosure, within }) => [...within, disclosure].map(({ encoded }) => encoded)),
  )
  const disclosures = parts.disclosures.filter((encoded) => shown.has(encoded))
  const text = formatSdJwt({ issuerToken: parts.issuerToken, disclosures })
  if (!answer) return succeed(text)
  const sdHash = await digestOfText(text, digestAlgorithm, crypto)
  return succeed(`${text}${await signAnswer(answer, sdHash)}`)
}

function signAnswer({ signer, nonce, audience, issuedAt }: KeyBindingAnswer, sdHash: string): Promise<string> {
  const payload = { iat: issuedAt, aud: audience, nonce, sd_hash: sdHash }
  return signCompactJws({ header: { typ: 'kb+jwt' }, payload: encodeUtf8(JSON.stringify(payload)), signer })
}
