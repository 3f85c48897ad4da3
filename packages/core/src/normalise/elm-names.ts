import { isJsonObject, type JsonObject, toList } from '@wanderbuch/proofs/json/json-object'
import type { JsonValue } from '@wanderbuch/standards/canonical-json'

/*
 * The European Learning Model moved its terms with version 3.3. Credentials mostly write them by their short names, which
 * stay the same; where one writes them as IRIs or with a prefix, both places are read.
 */

/** Namespace of the terms until ELM 3.2. */
const elm32 = 'http://data.europa.eu/snb/model/elm/'
/** Namespace of the terms since ELM 3.3. */
const elm33 = 'http://data.europa.eu/snb/model/ontology/'

type Prefixes = ReadonlyMap<string, string>

/** Prefixes an inline context binds to one of the two namespaces. */
function findPrefixes(credential: JsonObject): Prefixes {
  const bound = toList(credential['@context']).flatMap((context) =>
    isJsonObject(context) ? Object.entries(context) : [],
  )
  return new Map(
    bound.flatMap(([prefix, iri]) => (iri === elm32 || iri === elm33 ? [[`${prefix}:`, iri] as const] : [])),
  )
}

/** The short name of a term written as IRI or with a bound prefix; other names as they are. */
function plainName(name: string, prefixes: Prefixes): string {
  const starts = [elm32, elm33, ...prefixes.keys()]
  const start = starts.find((one) => name.startsWith(one) && name.length > one.length)
  return start === undefined ? name : name.slice(start.length)
}

const typeNames = ['type', '@type']

/** An IRI beside a short name of the same term is left as it is: which of the two counts, nobody can tell. */
function withPlainNames(value: JsonValue, prefixes: Prefixes): JsonValue {
  if (Array.isArray(value)) return (value as readonly JsonValue[]).map((one) => withPlainNames(one, prefixes))
  if (!isJsonObject(value)) return value
  const entries = Object.entries(value).map(([name, inner]): readonly [string, JsonValue] => {
    const plain = plainName(name, prefixes)
    const kept = plain !== name && Object.hasOwn(value, plain) ? name : plain
    if (!typeNames.includes(name)) return [kept, name === '@context' ? inner : withPlainNames(inner, prefixes)]
    const types = toList(inner).map((one) => (typeof one === 'string' ? plainName(one, prefixes) : one))
    return [name, Array.isArray(inner) ? types : (types[0] ?? null)]
  })
  return Object.fromEntries(entries)
}

const usesIri = (text: string) => text.startsWith(elm32) || text.startsWith(elm33)

/** Whether a name of the model stands in it as IRI, or a prefix for them is bound. */
function usesLongNames(value: JsonValue, prefixes: Prefixes): boolean {
  if (prefixes.size > 0) return true
  if (Array.isArray(value)) return (value as readonly JsonValue[]).some((one) => usesLongNames(one, prefixes))
  if (!isJsonObject(value)) return false
  return Object.entries(value).some(([name, inner]) => {
    if (usesIri(name)) return true
    if (typeNames.includes(name)) return toList(inner).some((one) => typeof one === 'string' && usesIri(one))
    return usesLongNames(inner, prefixes)
  })
}

/** The credential with the short names of the model. What is received is at most 64 levels deep, so this ends soon. */
export function readPlainElm(credential: JsonObject): JsonObject {
  const prefixes = findPrefixes(credential)
  if (!usesLongNames(credential, prefixes)) return credential
  const plain = withPlainNames(credential, prefixes)
  return isJsonObject(plain) ? plain : credential
}

/** Whether the credential says anywhere that its terms are those of ELM 3.3: in a context, as name or as type. */
export function isElm33(value: JsonValue): boolean {
  if (typeof value === 'string') return false
  if (Array.isArray(value)) return (value as readonly JsonValue[]).some(isElm33)
  if (!isJsonObject(value)) return false
  return Object.entries(value).some(([name, inner]) => {
    if (name.startsWith(elm33)) return true
    if (name === '@context') return isContextOf33(inner)
    if (typeNames.includes(name)) return toList(inner).some((one) => typeof one === 'string' && one.startsWith(elm33))
    return isElm33(inner)
  })
}

/** A context of that namespace, or one written into the credential that takes terms or a vocabulary from it. */
function isContextOf33(contexts: JsonValue): boolean {
  return toList(contexts).some((context) => {
    if (typeof context === 'string') return context.startsWith(elm33)
    return isJsonObject(context) && Object.values(context).some(pointsTo33)
  })
}

function pointsTo33(definition: JsonValue): boolean {
  const iri = isJsonObject(definition) ? definition['@id'] : definition
  return typeof iri === 'string' && iri.startsWith(elm33)
}
