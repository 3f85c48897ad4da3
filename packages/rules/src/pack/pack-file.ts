import { canonicalJson, type JsonValue } from '@wanderbuch/standards/canonical-json'
import { fail, type Result, succeed } from '@wanderbuch/standards/result'
import type { Pack, PackField } from './pack-model.ts'
import { foundText, type PackProblem } from './pack-problem.ts'
import { parsePack } from './parse-pack.ts'
import type { PackReferences } from './parse-field.ts'
import { isMap } from './value-shapes.ts'

/** SHA-256 of a text as lower-case hex: node:crypto or WebCrypto behind it. */
export type Sha256 = (text: string) => Promise<string>

/** A pack as it is written: `ask: true` where nothing was found, the common day once at the top. */
export type WrittenPack = Readonly<Record<string, JsonValue>>

export type PackFileProblem =
  | { readonly code: 'pack_file_not_a_map'; readonly found: string }
  /** The content is not what the digest was made over. */
  | { readonly code: 'pack_file_changed'; readonly expected: string; readonly found: string }
  | { readonly code: 'pack_not_right'; readonly problems: readonly PackProblem[] }

type FieldBody = Omit<PackField, 'name'>

function writeField({ value, certainty, ...field }: FieldBody): Readonly<Record<string, unknown>> {
  if (value !== null) return { value, ...field, certainty }
  return { ask: true, ...field, ...(certainty !== 'confirmed' && { certainty }) }
}

/** The pack in the form people write; `parsePack` of it gives the same pack. Every field keeps its own day. */
export function writePack({ fields, cases, ...head }: Pack): WrittenPack {
  const [first] = fields.map(({ checkedOn }) => checkedOn).toSorted()
  const written = fields.map(({ name, ...field }) => [name, writeField(field)] as const)
  const pack = { ...head, checkedOn: first ?? head.version, fields: Object.fromEntries(written), cases }
  return pack as unknown as WrittenPack
}

/** Digest over the canonical form (RFC 8785), so that order and spaces of the file do not count. */
export async function packDigest(pack: Pack, sha256: Sha256): Promise<string> {
  return `sha256:${await sha256(canonicalJson(writePack(pack)))}`
}

/** One pack as the text of a file: JSON, which YAML readers read too. */
export async function exportPack(pack: Pack, sha256: Sha256): Promise<string> {
  return `${JSON.stringify({ digest: await packDigest(pack, sha256), pack: writePack(pack) }, undefined, 2)}\n`
}

/** Reads an exported file (parsed JSON or YAML) and compares its digest; a bare pack without digest is read as well. */
export async function importPack(
  input: unknown,
  sha256: Sha256,
  known: PackReferences = {},
): Promise<Result<Pack, PackFileProblem>> {
  if (!isMap(input)) return fail({ code: 'pack_file_not_a_map', found: foundText(input) })
  const { digest, pack } = input.digest === undefined ? { digest: undefined, pack: input } : input
  const read = parsePack(pack, known)
  if (!read.ok) return fail({ code: 'pack_not_right', problems: read.problem })
  const found = await packDigest(read.value, sha256)
  if (digest === undefined || digest === found) return succeed(read.value)
  return fail({ code: 'pack_file_changed', expected: foundText(digest), found })
}
