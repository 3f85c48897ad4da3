import { basename } from 'node:path'
import { readTrustFile, type TrustFile } from '@wanderbuch/core/trust/read-trust-file'
import type { TrustSourceProblem } from '@wanderbuch/core/trust/trust-source-problem'
import { fail, type Result } from '@wanderbuch/standards/result'
import { nodeCrypto } from '../crypto/node-crypto.ts'

/** A file named as `list.xml#sha256=HEX` is pinned: it must have that digest, and counts although it is old. */
export interface NamedTrustFile {
  readonly path: string
  readonly sha256?: string
}

export function parseTrustName(text: string): NamedTrustFile {
  const [, path, sha256] = /^(.+)#sha256=([0-9a-fA-F]{64})$/.exec(text) ?? []
  return path !== undefined && sha256 !== undefined ? { path, sha256: sha256.toLowerCase() } : { path: text }
}

/** Reads one list of trust of any kind from its bytes. */
export async function readNamedTrustFile(
  { path, sha256 }: NamedTrustFile,
  bytes: Uint8Array,
): Promise<Result<TrustFile, TrustSourceProblem>> {
  const found = Buffer.from(await nodeCrypto.digest('sha-256', bytes)).toString('hex')
  if (sha256 !== undefined && found !== sha256) return fail({ code: 'trust_list_digest_differs', place: found })
  return readTrustFile({ bytes, source: basename(path), pinned: sha256 !== undefined }, nodeCrypto)
}
