import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { parse } from 'yaml'

/** SHA-256 of a text, lower-case hex. */
export const sha256 = async (text) => createHash('sha256').update(text).digest('hex')

/** A pack from a file, as it is written (YAML) or exported (JSON with its digest). `importPack` comes from the rules. */
export async function readPackFile(path, importPack) {
  // YAML `core` keeps days as text, so that no time zone can move them; JSON is YAML too.
  const read = await importPack(parse(readFileSync(path, 'utf8'), { schema: 'core' }), sha256)
  if (!read.ok) throw new Error(`${path}: ${JSON.stringify(read.problem)}`)
  return read.value
}

/** A difference as lines: the versions, then one line a field and one a case. */
export function diffLines({ pack, from, to, fields, cases, own }) {
  return [
    `${pack}: ${from} -> ${to}`,
    ...fields.map(({ name, kind, aspects }) => [name, kind, aspects?.join(', ')].filter(Boolean).join(' · ')),
    ...cases.map(({ name, kind }) => `case "${name}" · ${kind}`),
    ...own.map(({ name, kind }) => `own ${name} · ${kind}`),
  ]
}
