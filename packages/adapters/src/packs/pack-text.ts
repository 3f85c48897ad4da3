import { createHash } from 'node:crypto'
import { exportPack, importPack, type PackFileProblem } from '@wanderbuch/rules/pack/pack-file'
import { builtInReferences } from '@wanderbuch/rules/pack/built-in-packs'
import type { Pack } from '@wanderbuch/rules/pack/pack-model'
import type { PackPath, PackProblem } from '@wanderbuch/rules/pack/pack-problem'
import { parseJsonStrictly } from '@wanderbuch/proofs/json/parse-strict'
import { fail, type Result } from '@wanderbuch/standards/result'
import { isNode, LineCounter, parse, parseDocument, stringify } from 'yaml'

const sha256 = async (text: string): Promise<string> => createHash('sha256').update(text).digest('hex')

export type PackForm = 'json' | 'yaml'

/** A pack as the text of a file, with its digest. */
export async function writePackText(pack: Pack, form: PackForm): Promise<string> {
  const text = await exportPack(pack, sha256)
  return form === 'json' ? text : stringify(JSON.parse(text), { lineWidth: 120 })
}

export type PackTextProblem =
  | Exclude<PackFileProblem, { readonly code: 'pack_not_right' }>
  /** `line`, from 1, is where the first problem is, or the last part of its place that is there. */
  | { readonly code: 'pack_not_right'; readonly problems: readonly PackProblem[]; readonly line?: number }
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

/** The line a place of a pack stands on; of a place that is not there, the line of what should hold it. */
function lineOf(text: string, path: PackPath): number | undefined {
  const lineCounter = new LineCounter()
  const document = parseDocument(text, { lineCounter, schema: 'core', logLevel: 'silent' })
  const start = document.has('digest') ? ['pack'] : []
  for (let length = path.length; length > 0; length -= 1) {
    const node: unknown = document.getIn([...start, ...path.slice(0, length)], true)
    if (isNode(node) && node.range) return lineCounter.linePos(node.range[0]).line
  }
  return undefined
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
  const read = await importPack(input, sha256, builtInReferences)
  if (read.ok || read.problem.code !== 'pack_not_right') return read as Result<Pack, PackTextProblem>
  const line = lineOf(text, read.problem.problems[0]?.path ?? [])
  return fail({ ...read.problem, ...(line !== undefined && { line }) })
}
