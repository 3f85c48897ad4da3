import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
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

/** Addresses of lists, in a folder of lists: one a line, `#` begins a remark of its own line. */
export const addressesFile = 'addresses.txt'

/** The digest a `NAME.sha256` beside a list states, in the form `sha256sum` writes; undefined when there is none. */
function readPin(path: string): string | undefined {
  if (!existsSync(`${path}.sha256`)) return undefined
  return (readFileSync(`${path}.sha256`, 'utf8').trim().split(/\s+/)[0] ?? '').toLowerCase()
}

/** The lists in a folder, in the order of their names, each with the digest it is pinned by. */
export function listTrustFolder(folder: string): readonly NamedTrustFile[] {
  const names = readdirSync(folder, { withFileTypes: true })
    .filter((one) => one.isFile() && !one.name.startsWith('.') && !one.name.endsWith('.sha256'))
    .map(({ name }) => name)
    .filter((name) => name !== addressesFile)
  return names.toSorted().map((name) => {
    const path = join(folder, name)
    const sha256 = readPin(path)
    return { path, ...(sha256 !== undefined && { sha256 }) }
  })
}

/** The addresses a folder of lists names; none without the file. */
export function listTrustAddresses(folder: string): readonly string[] {
  const path = join(folder, addressesFile)
  if (!existsSync(path)) return []
  const lines = readFileSync(path, 'utf8').split(/\r?\n/)
  return lines.map((line) => line.trim()).filter((line) => line !== '' && !line.startsWith('#'))
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
