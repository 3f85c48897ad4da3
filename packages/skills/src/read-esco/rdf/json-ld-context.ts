import { namespaces } from './esco-terms.ts'

/** What a name in a node means. */
export interface JsonLdTerm {
  readonly keyword?: string
  readonly predicate?: string
  readonly isAddress: boolean
  readonly byLanguage: boolean
  readonly language: string | undefined
}

/** Names and prefixes that hold at a place of a JSON-LD text. */
export interface Context {
  readonly definitions: Definitions
  readonly term: (name: string) => JsonLdTerm
  /** An address, written out where it is short. */
  readonly expand: (text: string) => string
  /** A type, which may be a term or a short address. */
  readonly expandTerm: (text: string) => string
}

interface Definition {
  readonly id: string
  readonly type?: string
  readonly container?: string
  readonly language?: string | null
}

interface Definitions {
  readonly terms: ReadonlyMap<string, Definition>
  readonly vocabulary: string | undefined
  readonly language: string | undefined
}

const keywords = new Set(['@id', '@type', '@graph', '@context', '@value', '@language', '@list', '@set', '@index'])

/** Names as the web service and the download of ESCO use them, for contexts that are only named by an address. */
const plainNames: readonly (readonly [string, readonly string[]])[] = [
  [namespaces.skos, ['prefLabel', 'altLabel', 'hiddenLabel', 'broader', 'narrower', 'notation', 'inScheme']],
  [namespaces.dct, ['description', 'isReplacedBy', 'replaces']],
  [namespaces.isothes, ['status']],
  [namespaces.owl, ['versionInfo', 'deprecated']],
  [namespaces.esco, ['skillType', 'skillReuseLevel', 'memberOfISCOGroup', 'nodeLiteral', 'language', 'Occupation']],
  [namespaces.esco, ['relatedEssentialSkill', 'relatedOptionalSkill', 'isEssentialSkillFor', 'isOptionalSkillFor']],
  [namespaces.esco, ['Skill']],
  [namespaces.skos, ['Concept']],
]
const literalNames = new Set(['prefLabel', 'altLabel', 'hiddenLabel', 'description'])
const textNames = new Set(['notation', 'status', 'versionInfo', 'deprecated', 'nodeLiteral', 'language'])

function startDefinitions(): Definitions {
  const prefixes = Object.entries(namespaces).map(([name, id]) => [name, { id }] as const)
  const others = [['dcterms', { id: namespaces.dct }] as const, ['iso-thes', { id: namespaces.isothes }] as const]
  const names = plainNames.flatMap(([start, list]) =>
    list.map((name): readonly [string, Definition] => [
      name,
      {
        id: start + name,
        ...(literalNames.has(name) ? { container: '@language' } : textNames.has(name) ? {} : { type: '@id' }),
      },
    ]),
  )
  const words = [['id', { id: '@id' }] as const, ['uri', { id: '@id' }] as const, ['type', { id: '@type' }] as const]
  return {
    terms: new Map<string, Definition>([...prefixes, ...others, ...names, ...words]),
    vocabulary: undefined,
    language: undefined,
  }
}

function expandWith({ terms }: Definitions, text: string): string {
  const [, prefix = '', rest = ''] = /^([^:/]*):(?!\/\/)(.*)$/s.exec(text) ?? []
  const start = terms.get(prefix)?.id
  return start !== undefined && start !== text && prefix !== ''
    ? expandWith(emptyOf(terms, prefix), start) + rest
    : text
}

/** Without the prefix itself, so that a prefix that names itself ends. */
function emptyOf(terms: ReadonlyMap<string, Definition>, prefix: string): Definitions {
  return { terms: new Map([...terms].filter(([name]) => name !== prefix)), vocabulary: undefined, language: undefined }
}

function findTerm(definitions: Definitions, name: string): JsonLdTerm {
  const none = { isAddress: false, byLanguage: false, language: undefined }
  if (keywords.has(name)) return { ...none, keyword: name }
  const { terms, vocabulary, language } = definitions
  const known = terms.get(name)
  const id = known?.id ?? (name.includes(':') ? name : vocabulary === undefined ? undefined : vocabulary + name)
  if (id === undefined) return none
  if (keywords.has(id)) return { ...none, keyword: id }
  return {
    predicate: expandWith(definitions, id),
    isAddress: known?.type === '@id' || known?.type === '@vocab',
    byLanguage: known?.container === '@language' || (known?.container ?? '').includes('language'),
    language: known?.language === null ? undefined : (known?.language ?? language),
  }
}

function contextOf(definitions: Definitions): Context {
  const found = new Map<string, JsonLdTerm>()
  return {
    definitions,
    term: (name) => {
      const term = found.get(name) ?? findTerm(definitions, name)
      found.set(name, term)
      return term
    },
    expand: (text) => expandWith(definitions, text),
    expandTerm: (text) => definitions.terms.get(text)?.id ?? expandWith(definitions, text),
  }
}

export const startContext: Context = contextOf(startDefinitions())

function readDefinition(value: unknown): Definition | undefined {
  if (typeof value === 'string') return { id: value }
  if (typeof value !== 'object' || value === null) return undefined
  const stated = value as Record<string, unknown>
  if (typeof stated['@id'] !== 'string') return undefined
  const container = stated['@container']
  const language = stated['@language']
  return {
    id: stated['@id'],
    ...(typeof stated['@type'] === 'string' && { type: stated['@type'] }),
    ...((typeof container === 'string' || Array.isArray(container)) && { container: String(container) }),
    ...((typeof language === 'string' || language === null) && { language }),
  }
}

function define(before: Definitions, context: Record<string, unknown>): Definitions {
  const terms = new Map(before.terms)
  for (const [name, value] of Object.entries(context)) {
    if (name.startsWith('@')) continue
    const definition = readDefinition(value)
    if (definition) terms.set(name, definition)
    else if (value === null) terms.delete(name)
  }
  const vocabulary = typeof context['@vocab'] === 'string' ? context['@vocab'] : before.vocabulary
  const language = typeof context['@language'] === 'string' ? context['@language'] : before.language
  return { terms, vocabulary, language }
}

/** The context that holds inside a node; undefined for one that is no context. */
export function readContext(value: unknown, outer: Context): Context | undefined {
  let { definitions } = outer
  for (const one of Array.isArray(value) ? value : [value]) {
    if (one === null) definitions = startDefinitions()
    else if (typeof one === 'object' && !Array.isArray(one))
      definitions = define(definitions, one as Record<string, unknown>)
    else if (typeof one !== 'string') return undefined
  }
  return contextOf(definitions)
}
