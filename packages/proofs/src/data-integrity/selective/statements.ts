import { succeed, type Result } from '@wanderbuch/standards/result'
import type { JsonValue } from '@wanderbuch/standards/canonical-json'
import type { CryptoPort } from '../../crypto-port.ts'
import { encodeBase64Url } from '../../encoding/base64.ts'
import { hmacSha256 } from '../../encoding/hmac.ts'
import { encodeUtf8 } from '../../encoding/utf8.ts'
import { isJsonObject, omitMembers, type JsonObject } from '../../json/json-object.ts'
import { answerDigests } from '../../rdf/answer-digests.ts'
import { digestOfText, type QuadSources } from '../../rdf/canonical-quads.ts'
import { canonicalizeDataset } from '../../rdf/canonicalize-dataset.ts'
import { writeQuad, type Dataset } from '../../rdf/dataset.ts'
import { expandWithNames } from '../../rdf/expand-document.ts'
import { selectJson } from './select-json.ts'
import { failSelection, type SelectionProblem } from './selection-problem.ts'

/** All statements of a document in the issuer's order, and a way to find those a selection makes. */
export interface Statements {
  /** N-Quads lines, blank nodes under the issuer's secret labels, sorted. */
  readonly lines: readonly string[]
  readonly select: (pointers: readonly string[]) => Result<SelectedStatements, SelectionProblem>
}

export interface SelectedStatements {
  /** Places among all lines. */
  readonly places: ReadonlySet<number>
  /** The part of the document itself; undefined when nothing was selected. */
  readonly document: JsonObject | undefined
  /** Its statements, and the issuer's label of each of its blank nodes. */
  readonly dataset: Dataset
  readonly labelOf: (blankNode: number) => string
}

/**
 * Splits a document (without proofs) into statements whose blank nodes are labelled by HMAC, so that labels tell nothing
 * of what is held back. Source: W3C Data Integrity ECDSA Cryptosuites 1.0, sections 3.4.2 and 3.4.16.
 */
export async function splitStatements(
  secured: JsonObject,
  hmacKey: Uint8Array,
  sources: QuadSources,
): Promise<Result<Statements, SelectionProblem>> {
  const document = copyJson(omitMembers(secured, ['proof'])) as JsonObject
  const names = new Map<JsonObject, string>()
  const nameOf = (element: JsonObject) => {
    names.set(element, `object ${names.size}`)
    return names.get(element)
  }
  const whole = expandWithNames(document, sources.findContext, nameOf)
  if (!whole) return failSelection('document_not_selectable')
  const canonical = await answerDigests(canonicalizeDataset(whole.dataset), digestOfText(sources.crypto, 'sha-256'))
  if (!canonical.ok) return failSelection('document_not_selectable')
  const labels = await makeLabels(canonical.value.labels, hmacKey, sources.crypto)
  const labelByName = new Map([...whole.numberOf].map(([name, number]) => [name, labels[number] ?? '']))
  const lines = writeLines(whole.dataset, (number) => labels[number] ?? '')
  const select = (pointers: readonly string[]) =>
    selectStatements({ document, names, labelByName, lines, sources }, pointers)
  return succeed({ lines, select })
}

/** Each statement once, in the order of the labelled lines. */
export function writeLines(dataset: Dataset, label: (blankNode: number) => string): readonly string[] {
  const lines = new Set(dataset.lines)
  for (const quad of dataset.quads) lines.add(writeQuad(quad, label))
  return [...lines].sort()
}

/** The issuer's label: HMAC of the canonical one. The letter `u` makes it a legal blank node label. */
async function makeLabels(
  labels: readonly (string | undefined)[],
  hmacKey: Uint8Array,
  crypto: CryptoPort,
): Promise<readonly string[]> {
  const made: string[] = []
  for (const label of labels)
    made.push(`_:u${encodeBase64Url(await hmacSha256(crypto, hmacKey, encodeUtf8(label ?? '')))}`)
  return made
}

interface Origin {
  readonly document: JsonObject
  readonly names: ReadonlyMap<JsonObject, string>
  readonly labelByName: ReadonlyMap<string, string>
  readonly lines: readonly string[]
  readonly sources: QuadSources
}

const nothing: Dataset = { lines: [], quads: [], blankNodes: 0 }

function selectStatements(
  { document, names, labelByName, lines, sources }: Origin,
  pointers: readonly string[],
): Result<SelectedStatements, SelectionProblem> {
  const selection = selectJson(document, pointers)
  if (!selection.ok) return selection
  if (!selection.value) return succeed({ places: new Set(), document: undefined, dataset: nothing, labelOf: () => '' })
  const { sourceOf, document: part } = selection.value
  const nameOf = (element: JsonObject) => names.get(sourceOf.get(element) ?? element)
  const found = expandWithNames(part, sources.findContext, nameOf)
  if (!found) return failSelection('document_not_selectable')
  const labels = new Map([...found.numberOf].map(([name, number]) => [number, labelByName.get(name) ?? '']))
  const labelOf = (number: number) => labels.get(number) ?? ''
  const chosen = new Set(writeLines(found.dataset, labelOf))
  const places = new Set(lines.flatMap((line, place) => (chosen.has(line) ? [place] : [])))
  return succeed({ places, document: part, dataset: found.dataset, labelOf })
}

/** A copy in which no two places share an object: objects are told apart by identity. */
function copyJson(value: JsonValue): JsonValue {
  if (Array.isArray(value)) return (value as readonly JsonValue[]).map(copyJson)
  if (!isJsonObject(value)) return value
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, copyJson(inner)]))
}
