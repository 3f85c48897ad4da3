import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { JsonObject } from '../src/json/json-object.ts'
import { isJsonObject } from '../src/json/json-object.ts'
import { parseJsonStrictly } from '../src/json/parse-strict.ts'

export interface CollectedDocument {
  /** File, and place in it. */
  readonly name: string
  readonly document: JsonObject
}

/** Every JSON-LD document under a folder: whole files, sealed payloads, presented and wrapped credentials. */
export function collectDocuments(folder: string): readonly CollectedDocument[] {
  const root = resolve(process.cwd(), folder)
  if (!existsSync(root)) return []
  return listFiles(root).flatMap((path) => {
    const parsed = parseJsonStrictly(new Uint8Array(readFileSync(path)))
    return parsed.ok ? findDocuments(parsed.value, path.slice(root.length + 1)) : []
  })
}

function listFiles(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return listFiles(path)
    return /\.(json|jsonld)$/.test(entry.name) ? [path] : []
  })
}

function findDocuments(value: unknown, name: string): readonly CollectedDocument[] {
  if (Array.isArray(value)) return value.flatMap((item, at) => findDocuments(item, `${name}/${at}`))
  if (!isJsonObject(value)) return []
  const own = Object.hasOwn(value, '@context') ? [{ name, document: value }] : []
  const inner = ['credential', 'verifiableCredential', 'payload'].flatMap((member) => {
    const content = value[member]
    const parsed = typeof content === 'string' ? parseJsonStrictly(new TextEncoder().encode(content)) : undefined
    return findDocuments(parsed?.ok ? parsed.value : content, `${name}#${member}`)
  })
  return [...own, ...inner]
}
