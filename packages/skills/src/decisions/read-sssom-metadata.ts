import { fail, type Result, succeed } from '@wanderbuch/standards/result'
import { type Document, parseDocument, visit } from 'yaml'

/** What the metadata block of a SSSOM/TSV file says, as far as decisions need it. */
export interface SssomMetadata {
  /** Prefix -> start of the address; those the standard builds in are among them. */
  readonly prefixes: ReadonlyMap<string, string>
  /** Text values of the block by slot; a slot without one text is left out. */
  readonly slots: ReadonlyMap<string, string>
  /** Extension slots the block defines. */
  readonly extensions: readonly string[]
}

export type SssomMetadataProblem =
  | { readonly code: 'sssom_metadata_missing' }
  | { readonly code: 'sssom_metadata_too_large'; readonly limit: number }
  | { readonly code: 'sssom_metadata_unreadable'; readonly detail: string }
  | { readonly code: 'sssom_curie_map_unreadable' }

const maxCharacters = 65_536

/** Prefixes every SSSOM file may use without declaring them. */
const builtIn = {
  owl: 'http://www.w3.org/2002/07/owl#',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  semapv: 'https://w3id.org/semapv/vocab/',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  sssom: 'https://w3id.org/sssom/',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const

type YamlMap = Readonly<Record<string, unknown>>
const isMap = (value: unknown): value is YamlMap => typeof value === 'object' && value !== null && !Array.isArray(value)

function listExtensions(found: unknown): readonly string[] {
  if (!Array.isArray(found)) return []
  return found.flatMap((one) => (isMap(one) && typeof one.slot_name === 'string' ? [one.slot_name] : []))
}

function readPrefixes(found: unknown): ReadonlyMap<string, string> | undefined {
  if (found === undefined) return new Map(Object.entries(builtIn))
  if (!isMap(found)) return undefined
  const declared = Object.entries(found)
  if (!declared.every((pair): pair is [string, string] => typeof pair[1] === 'string')) return undefined
  return new Map([...declared, ...Object.entries(builtIn)])
}

/** Anchors and aliases are forbidden by the standard; left out here, a small block cannot become a large one. */
function hasAlias(document: Document.Parsed): boolean {
  let found = false
  visit(document, {
    Alias: () => {
      found = true
      return visit.BREAK
    },
  })
  return found
}

/** All values stay text: numbers and days are not guessed at. */
function parseBlock(text: string): Result<YamlMap, SssomMetadataProblem> {
  const document = parseDocument(text, { schema: 'failsafe', version: '1.2', prettyErrors: false })
  const [problem] = [...document.errors, ...document.warnings]
  if (problem) return fail({ code: 'sssom_metadata_unreadable', detail: problem.code })
  if (hasAlias(document)) return fail({ code: 'sssom_metadata_unreadable', detail: 'ALIAS' })
  const value: unknown = document.toJS()
  return isMap(value) ? succeed(value) : fail({ code: 'sssom_metadata_unreadable', detail: 'NOT_A_MAP' })
}

/** Reads the lines of the block, without their `#`. All values are taken as text. */
export function readSssomMetadata(lines: readonly string[]): Result<SssomMetadata, SssomMetadataProblem> {
  if (lines.length === 0) return fail({ code: 'sssom_metadata_missing' })
  const text = lines.join('\n')
  if (text.length > maxCharacters) return fail({ code: 'sssom_metadata_too_large', limit: maxCharacters })
  const parsed = parseBlock(text)
  if (!parsed.ok) return parsed
  const prefixes = readPrefixes(parsed.value.curie_map)
  if (!prefixes) return fail({ code: 'sssom_curie_map_unreadable' })
  const slots = Object.entries(parsed.value).filter((pair): pair is [string, string] => typeof pair[1] === 'string')
  return succeed({ prefixes, slots: new Map(slots), extensions: listExtensions(parsed.value.extension_definitions) })
}
