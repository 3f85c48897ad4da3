import type { CryptoPort } from '../crypto-port.ts'
import { decodeUtf8 } from '../encoding/utf8.ts'
import { parseJsonStrictly } from '../json/parse-strict.ts'
import { failProof } from '../proof-report.ts'
import { readShown, readToken, type OpenedCredential } from './open-credentials.ts'
import { findJsonTokenForm, openJsonToken } from './open-json-token.ts'

/** Reads bytes as a secured object: JSON with its proof inside, a token, or a token in JSON. Nothing is verified. */
export async function openReceived(bytes: Uint8Array, crypto: CryptoPort): Promise<OpenedCredential['content']> {
  const text = decodeUtf8(bytes)
  if (!text.ok) return failProof('jws_ill_formed', { reason: text.problem.code })
  const start = text.value.trimStart()
  if (!start.startsWith('{')) return readToken(text.value.trim(), crypto)
  const parsed = parseJsonStrictly(bytes)
  if (!parsed.ok) return failProof('json_ld_ill_formed', { reason: parsed.problem.code })
  if (findJsonTokenForm(parsed.value)) return openJsonToken(parsed.value, crypto)
  return readShown(parsed.value, crypto)
}
