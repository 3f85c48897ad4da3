import type { LabelOrigin, ReadConcept, ReadLabel, ReadPart } from '../read-part.ts'
import { conceptClass, occupationClass, skillClass } from './esco-terms.ts'
import type { Gathered, SubjectDraft, TextDraft } from './gathered.ts'

const lastPart = (uri: string): string => uri.slice(Math.max(uri.lastIndexOf('/'), uri.lastIndexOf('#')) + 1)

const isGroupUri = (uri: string) => /\/esco\/(?:isco|isced-f)\/|\/esco\/skill\/[A-Z]\d*(?:\.\d+)*$/.test(uri)

/** Groups are concepts that are neither occupation nor skill; those of ISCO, ISCED-F and the skill hierarchy by address. */
function kindOf(uri: string, { types }: SubjectDraft): ReadConcept['kind'] | undefined {
  if (isGroupUri(uri)) return 'group'
  if (types.has(occupationClass)) return 'occupation'
  if (types.has(skillClass)) return 'skill'
  return types.has(conceptClass) && uri.includes('/esco/skill/') ? 'group' : undefined
}

/** ISCO-08 group of an occupation: named, or the first four figures of its code. */
function iscoOf({ iscoGroup, code }: SubjectDraft): string | undefined {
  if (iscoGroup !== undefined) return lastPart(iscoGroup).replace(/^C/, '')
  return /^\d{4}(?=\.|$)/.exec(code ?? '')?.[0]
}

function readConcept(uri: string, draft: SubjectDraft): readonly ReadConcept[] {
  const kind = kindOf(uri, draft)
  if (kind === undefined) return []
  const { code, status, reuse, skillType, replacedBy, collections } = draft
  const isco08 = kind === 'occupation' ? iscoOf(draft) : undefined
  const type = skillType === undefined ? undefined : lastPart(skillType)
  const concept: ReadConcept = {
    uri,
    kind,
    line: 0,
    ...(status !== undefined && { status: lastPart(status).toLowerCase() }),
    ...(code !== undefined && { code: code.replace(/^C(?=\d)/, '') }),
    ...(isco08 !== undefined && { isco08 }),
    ...(reuse !== undefined && { reuse: lastPart(reuse) }),
    ...((type === 'skill' || type === 'knowledge') && { skillKind: type }),
    ...(replacedBy.size > 0 && { replacedBy: [...replacedBy] }),
    ...(collections.size > 0 && { collections: [...collections] }),
  }
  return [concept]
}

/** Texts told through nodes. Labels are told both ways in the official files: then the direct ones are enough. */
function nodeTexts({ references, nodes, hasDirectLabels }: Gathered): readonly TextDraft[] {
  const wanted = references.filter(({ kind }) => kind === 'description' || !hasDirectLabels)
  return wanted.flatMap(({ uri, kind, node }) => {
    const { text, language } = nodes.get(node) ?? {}
    return text === undefined || language === undefined ? [] : [{ uri, kind, text: text.trim(), language }]
  })
}

function readLabels(gathered: Gathered, concepts: ReadonlySet<string>, version: string): readonly ReadLabel[] {
  const origins = new Map<string, LabelOrigin>()
  const originOf = (language: string): LabelOrigin => {
    const known = origins.get(language) ?? { source: `ESCO download, RDF (${language})`, version }
    origins.set(language, known)
    return known
  }
  return [...gathered.texts, ...nodeTexts(gathered)]
    .filter(({ uri, text }) => concepts.has(uri) && text !== '')
    .map((label) => ({ ...label, origin: originOf(label.language) }))
}

/** Relations are told from both ends in the official files: each is kept once. */
function relationsOnce({ relations }: Gathered, concepts: ReadonlySet<string>) {
  const between = relations.filter(({ from, to }) => concepts.has(from) || concepts.has(to))
  return [...new Map(between.map((one) => [`${one.from} ${one.kind} ${one.to}`, one])).values()]
}

/** What the statements of a graph come to. The version named by the caller holds before the one the graph states. */
export function finishPart(
  gathered: Gathered,
  { file, version: named }: { readonly file: string; readonly version: string | undefined },
): ReadPart {
  const version = named ?? gathered.version
  const concepts = [...gathered.subjects].flatMap(([uri, draft]) => readConcept(uri, draft))
  const uris = new Set(concepts.map(({ uri }) => uri))
  return {
    ...({ file, part: 'rdf', version, holds: 'concepts', records: gathered.subjects.size } as const),
    concepts,
    labels: readLabels(gathered, uris, version ?? 'not stated'),
    relations: relationsOnce(gathered, uris),
    national: [],
    findings: uris.size === 0 ? [{ code: 'file_not_known', file, details: {} }] : [],
  }
}
