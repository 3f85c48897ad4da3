import { findJsonTokenForm } from '@wanderbuch/proofs/jose/open-json-token'
import { isEnveloped, parseEnveloped } from '@wanderbuch/proofs/jose/parse-enveloped'
import { isJsonObject, type JsonObject, toList } from '@wanderbuch/proofs/json/json-object'
import type { JsonValue } from '@wanderbuch/standards/canonical-json'
import { type ContainerFormat, findTextFormat, type NamedFormat, type ReadableFormat } from './formats.ts'

/** The texts of a `type` member, one or many. */
export function typesOf(object: JsonObject): readonly string[] {
  return [...toList(object.type), ...toList(object['@type'])].filter((type) => typeof type === 'string')
}

const edcTypes = ['EuropeanDigitalCredential', 'EuropassCredential', 'europassCredential', 'EuropeanCredential']
/** Terms of the European Learning Model as IRIs: until ELM 3.2 and since ELM 3.3. */
const elmNamespace = /^http:\/\/data\.europa\.eu\/snb\/model\/(elm|ontology)\//
const edcContext = /^https?:\/\/data\.europa\.eu\/snb\/model\/context\/edc-ap/

function contextsOf(object: JsonObject): readonly string[] {
  return toList(object['@context']).filter((context) => typeof context === 'string')
}

/** By type, or by context: credentials of the EBSI dialect carry only the context. */
const isEdc = (object: JsonObject) =>
  typesOf(object).some((type) => edcTypes.includes(type.replace(elmNamespace, ''))) ||
  contextsOf(object).some((one) => edcContext.test(one))

const isSdJwtEnvelope = (object: JsonObject) => {
  const enveloped = isEnveloped(object) ? parseEnveloped(object) : undefined
  return enveloped?.ok === true && enveloped.value.form === 'sd-jwt'
}

const openBadge2Types = ['Assertion', 'BadgeClass', 'Issuer', 'RevocationList']

/** By context, or by a type only Open Badges 2.0 has together with a context of its own. */
const isOpenBadge2 = (object: JsonObject) =>
  contextsOf(object).some((context) => /openbadges\/v[12]/.test(context)) ||
  (object['@context'] !== undefined && typesOf(object).some((type) => openBadge2Types.includes(type)))

/** The types of a node, by their last word: IRIs in expanded form. */
const lastWords = (object: JsonObject) =>
  typesOf(object).map((type) => type.slice(Math.max(type.lastIndexOf('#'), type.lastIndexOf('/')) + 1))
const credentialTypes = ['VerifiableCredential', 'VerifiablePresentation', ...edcTypes]
const isCredentialNode = (value: JsonValue) =>
  isJsonObject(value) && lastWords(value).some((type) => credentialTypes.includes(type))

/** Nodes side by side instead of one document, or one with every word written out as an address. */
function isNodeGraph(object: JsonObject): boolean {
  const nodes = toList(object['@graph']).slice(0, lookedAt)
  if (object['@graph'] !== undefined) return nodes.some(isCredentialNode)
  return object['@context'] === undefined && object.type === undefined && isCredentialNode(object)
}

const isDetachedSignature = ({ payload, protected: header, signature, signatures }: JsonObject) => {
  // JAdES with its data elsewhere (`sigD`) may write an empty payload.
  if (payload !== undefined && payload !== '') return false
  const [first] = Array.isArray(signatures)
    ? (signatures as readonly JsonValue[])
    : [{ protected: header, signature } as JsonValue]
  return isJsonObject(first) && typeof first.protected === 'string' && typeof first.signature === 'string'
}

const detectors: readonly (readonly [ReadableFormat | NamedFormat, (object: JsonObject) => boolean])[] = [
  ['declaration', ({ kind }) => kind === 'wanderbuch-declaration'],
  ['wanderbuch-dossier', ({ kind }) => kind === 'wanderbuch-dossier'],
  ['sd-jwt', (object) => findJsonTokenForm(object) === 'sd-jwt'],
  ['vc-jwt', (object) => findJsonTokenForm(object) === 'vc-jwt'],
  ['sd-jwt', isSdJwtEnvelope],
  ['vc-jwt', isEnveloped],
  ['detached-signature', isDetachedSignature],
  ['edc-sealed', ({ payload, signatures }) => typeof payload === 'string' && Array.isArray(signatures)],
  ['json-ld-graph', isNodeGraph],
  ['edc-unsealed', ({ credential }) => isJsonObject(credential) && isEdc(credential)],
  ['presentation-json', (object) => typesOf(object).includes('VerifiablePresentation')],
  ['edc-unsealed', isEdc],
  ['open-badges-2.0', isOpenBadge2],
  ['vc-json', (object) => typesOf(object).includes('VerifiableCredential')],
]

/** Members of a list that are looked at to tell whether it is one of documents. */
const lookedAt = 64

function isDocument(value: JsonValue): boolean {
  if (typeof value === 'string') return ['vc-jwt', 'sd-jwt'].includes(findTextFormat(value) ?? '')
  return isJsonObject(value) && detectJsonFormat(value) !== undefined
}

/** Documents in a list are received one by one; the nodes of one document in expanded form are not documents. */
function formatOfList(values: readonly JsonValue[]): 'json-list' | 'json-ld-graph' | undefined {
  const seen = values.slice(0, lookedAt)
  if (
    seen.length > 0 &&
    seen.every((one) => isJsonObject(one) && one['@context'] === undefined && one['@type'] !== undefined)
  )
    return seen.some(isCredentialNode) ? 'json-ld-graph' : undefined
  return seen.some(isDocument) ? 'json-list' : undefined
}

/** What a JSON document is, by its members; undefined when it is none of the known. */
export function detectJsonFormat(value: JsonValue): ReadableFormat | NamedFormat | ContainerFormat | undefined {
  if (Array.isArray(value)) return formatOfList(value as readonly JsonValue[])
  if (!isJsonObject(value)) return undefined
  return detectors.find(([, fits]) => fits(value))?.[0]
}
