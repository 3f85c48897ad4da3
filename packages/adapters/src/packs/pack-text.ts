import { createHash } from 'node:crypto'
import { exportPack, importPack, type PackFileProblem } from '@wanderbuch/rules/pack/pack-file'
import { builtInReferences } from '@wanderbuch/rules/pack/built-in-packs'
import type { Pack } from '@wanderbuch/rules/pack/pack-model'
import { parseJsonStrictly } from '@wanderbuch/proofs/json/parse-strict'
import { fail, type Result } from '@wanderbuch/standards/result'
import { parse, stringify } from 'yaml'

const sha256 = async (text: string): Promise<string> => createHash('sha256').update(text).digest('hex')

export type PackForm = 'json' | 'yaml'

/** A pack as the text of a file, with its digest. */
export async function writePackText(pack: Pack, form: PackForm): Promise<string> {
  const text = await exportPack(pack, sha256)
  return form === 'json' ? text : stringify(JSON.parse(text), { lineWidth: 120 })
}

export type PackTextProblem =
  | PackFileProblem
  /** Neither JSON nor YAML, or too deep; `line` from 1 where it is known. */
  | { readonly code: 'pack_file_unreadable'; readonly line?: number }

/** Names of one level twice, references that grow and depth without end are refused, in YAML as in JSON. */
function readText(text: string): unknown {
  const plain = JSON.stringify(parse(text, { maxAliasCount: 0, uniqueKeys: true, schema: 'core', logLevel: 'error' }))
  const limits = { maxBytes: 2 * 1024 * 1024, maxNodes: 40_000 }
  const read = parseJsonStrictly(new TextEncoder().encode(plain), limits)
  if (!read.ok) throw new Error(read.problem.code)
  return read.value
}

/** Reads a pack from the text of a file, JSON or YAML, and compares its digest where it has one. */
export async function readPackText(text: string): Promise<Result<Pack, PackTextProblem>> {
  let input: unknown
  try {
    input = readText(text)
  } catch (error) {
    const { linePos } = error as { readonly linePos?: readonly { readonly line: number }[] }
    const line = linePos?.[0]?.line
    return fail({ code: 'pack_file_unreadable', ...(line !== undefined && { line }) })
  }
  return importPack(input, sha256, builtInReferences)
}
