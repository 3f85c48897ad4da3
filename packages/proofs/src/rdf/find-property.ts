import { asContextOfProperty, deriveContext } from './derive-context.ts'
import { expandIri } from './expand-iri.ts'
import { isAbsoluteIri, isKeyword } from './json-ld-words.ts'
import { writeDatatype, writePredicate } from './n-quads.ts'
import type { ActiveContext, TermDefinition } from './term-definition.ts'
import { ambiguousDatatypes } from './write-literal.ts'

/** How a value given as plain text, number or truth value is read. */
export interface ValueRule {
  readonly kind: 'iri' | 'vocab' | 'typed' | 'plain'
  /** Set for `typed`. */
  readonly datatype: string | undefined
  readonly language: string | undefined
  readonly direction: 'ltr' | 'rtl' | undefined
  /** What follows the quotes of a text; undefined where the text itself has a say (direction, double). */
  readonly textEnding: string | undefined
  /** The written text does not show how the value was given, so that repetitions need a closer look. */
  readonly isTextAmbiguous: boolean
}

/** A name that leads to values. */
export interface Relation {
  readonly kind: 'relation'
  /** N-Quads text with a blank on either side. */
  readonly predicate: string
  readonly container: 'none' | 'list' | 'graph' | 'language'
  readonly isJson: boolean
  readonly rule: ValueRule
  /** Where texts that are identifiers are expanded, and what holds around a value object. */
  readonly context: ActiveContext
  /** What holds inside an object that is the value. */
  readonly inside: ActiveContext
  /** What holds inside one that is only a reference or a value: a type's context is not left for them. */
  readonly insideReference: ActiveContext
}

/** What a name of an object means here. */
export type Property =
  | Relation
  | { readonly kind: 'id' | 'type' | 'value' | 'language' | 'direction' }
  /** Not defined: it would be dropped in silence. */
  | { readonly kind: 'unmapped' }
  /** Outside the compiled subset. */
  | { readonly kind: 'other' }

const keywordKinds: Readonly<Record<string, Property>> = {
  '@id': { kind: 'id' },
  '@type': { kind: 'type' },
  '@value': { kind: 'value' },
  '@language': { kind: 'language' },
  '@direction': { kind: 'direction' },
}
const other: Property = { kind: 'other' }
const unmapped: Property = { kind: 'unmapped' }

const knownProperties = new WeakMap<ActiveContext, Map<string, Property>>()

/** What the names of one context mean, as far as they have been asked for. */
export function findKnownProperties(context: ActiveContext): Map<string, Property> {
  const known = knownProperties.get(context)
  if (known) return known
  const none = new Map<string, Property>()
  knownProperties.set(context, none)
  return none
}

/** What `name` means under `context`; remembered for names the context defines, which are finite. */
export function findProperty(context: ActiveContext, known: Map<string, Property>, name: string): Property {
  const found = known.get(name)
  if (found) return found
  const property = readProperty(context, name)
  if (context.terms.has(name) || isKeyword(name)) known.set(name, property)
  return property
}

function readProperty(context: ActiveContext, name: string): Property {
  const iri = expandIri(context, name, true)
  if (iri !== null && isKeyword(iri)) return keywordKinds[iri] ?? other
  if (iri === null || !isAbsoluteIri(iri)) return unmapped
  if (iri.startsWith('_:')) return other
  return readRelation(context, name, iri) ?? other
}

function readRelation(context: ActiveContext, name: string, iri: string): Relation | undefined {
  const term = context.terms.get(name)
  const scoped = term?.scoped
  const own = scoped === undefined ? context : deriveContext(context, scoped, asContextOfProperty)
  if (!own) return undefined
  const insides = findInsides(own, name)
  const ownTerm = own.terms.get(name)
  // A context inside a word's definition that defines the word again is left to the library.
  if (!insides || (ownTerm !== undefined && ownTerm !== term)) return undefined
  return {
    kind: 'relation',
    predicate: writePredicate(iri),
    container: readContainer(term),
    isJson: term?.coercion === '@json',
    rule: readRule(own, ownTerm),
    context: own,
    ...insides,
  }
}

/** The contexts inside an object: that of a type is left behind, that of the property is entered again. */
function findInsides(own: ActiveContext, name: string): Pick<Relation, 'inside' | 'insideReference'> | undefined {
  const scoped = own.terms.get(name)?.scoped
  const left = own.previous ?? own
  if (scoped === undefined) return { inside: left, insideReference: own }
  const inside = deriveContext(left, scoped, asContextOfProperty)
  const insideReference = deriveContext(own, scoped, asContextOfProperty)
  return inside && insideReference && { inside, insideReference }
}

function readContainer(term: TermDefinition | undefined): Relation['container'] {
  const names = term?.containers ?? []
  if (names.includes('@list')) return 'list'
  if (names.includes('@graph')) return 'graph'
  return names.includes('@language') ? 'language' : 'none'
}

function readRule(context: ActiveContext, term: TermDefinition | undefined): ValueRule {
  const { coercion } = term ?? {}
  const language = term?.language === null ? undefined : (term?.language ?? context.language)
  const direction = term?.direction ?? undefined
  const common = {
    datatype: undefined,
    language: undefined,
    direction: undefined,
    textEnding: undefined,
    isTextAmbiguous: false,
  }
  if (coercion === '@id') return { ...common, kind: 'iri' }
  if (coercion === '@vocab') return { ...common, kind: 'vocab' }
  if (coercion !== undefined && coercion !== '@none' && coercion !== '@json')
    return {
      ...common,
      kind: 'typed',
      datatype: coercion,
      textEnding: writeDatatype(coercion),
      isTextAmbiguous: ambiguousDatatypes.has(coercion),
    }
  const textEnding = direction ? undefined : language ? `@${language}` : ''
  return { ...common, kind: 'plain', language, direction, textEnding }
}
