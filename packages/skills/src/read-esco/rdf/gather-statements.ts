import type { LabelKind, ReadPart } from '../read-part.ts'
import { collectionSchemes, termRoles, type TermRole } from './esco-terms.ts'
import { finishPart } from './finish-part.ts'
import type { Gathered, SubjectDraft } from './gathered.ts'
import type { Statement } from './statement.ts'

/** Takes the statements of one graph and says at the end what they come to. */
export interface StatementGatherer {
  readonly take: (statement: Statement) => void
  readonly finish: (file: string, version: string | undefined) => ReadPart
}

function subjectOf({ subjects }: Gathered, uri: string): SubjectDraft {
  const known = subjects.get(uri) ?? { types: new Set(), collections: new Set(), replacedBy: new Set() }
  subjects.set(uri, known)
  return known
}

function takeNodeText({ nodes }: Gathered, { subject, object, language = '' }: Statement): void {
  const node = nodes.get(subject) ?? {}
  nodes.set(subject, node)
  node.text = object
  if (language !== '') node.language = language
}

function takeLabel(gathered: Gathered, { subject, object, language }: Statement, kind: LabelKind): void {
  if (!language) return
  gathered.hasDirectLabels ||= kind === 'preferred'
  gathered.texts.push({ uri: subject, kind, text: object.trim(), language })
}

function takeLabelNode(gathered: Gathered, statement: Statement, kind: LabelKind): void {
  // A description may be told as a plain text with a language instead of a node.
  if (statement.language !== undefined) takeLabel(gathered, statement, kind)
  else if (kind === 'description' || !gathered.hasDirectLabels)
    gathered.references.push({ uri: statement.subject, kind, node: statement.object })
}

function takeRelation(gathered: Gathered, { subject, object }: Statement, term: TermRole): void {
  if (term.role !== 'relation') return
  const [from, to] = term.turned ? [object, subject] : [subject, object]
  gathered.relations.push({ from, kind: term.kind, to, line: 0 })
}

const takers: Readonly<Partial<Record<TermRole['role'], (gathered: Gathered, statement: Statement) => void>>> = {
  type: (gathered, { subject, object }) => void subjectOf(gathered, subject).types.add(object),
  code: (gathered, { subject, object }) => void (subjectOf(gathered, subject).code ??= object),
  status: (gathered, { subject, object }) => void (subjectOf(gathered, subject).status ??= object),
  reuse: (gathered, { subject, object }) => void (subjectOf(gathered, subject).reuse ??= object),
  'isco-group': (gathered, { subject, object }) => void (subjectOf(gathered, subject).iscoGroup ??= object),
  'skill-type': (gathered, { subject, object }) => void (subjectOf(gathered, subject).skillType ??= object),
  'replaced-by': (gathered, { subject, object }) => void subjectOf(gathered, subject).replacedBy.add(object),
  replaces: (gathered, { subject, object }) => void subjectOf(gathered, object).replacedBy.add(subject),
  scheme: (gathered, { subject, object }) => {
    const collection = collectionSchemes.get(object)
    if (collection) subjectOf(gathered, subject).collections.add(collection)
  },
  deprecated: (gathered, { subject, object }) => {
    if (object === 'true' || object === '1') subjectOf(gathered, subject).status ??= 'deprecated'
  },
  version: (gathered, { object }) => {
    const found = /1\.\d+(?:\.\d+)?/.exec(object)?.[0]
    if (found !== undefined) gathered.version ??= found
  },
  'node-text': takeNodeText,
  // A million labels told a second time need not be kept.
  'label-text': (gathered, statement) => {
    if (!gathered.hasDirectLabels) takeNodeText(gathered, statement)
  },
  'node-language': ({ nodes }, { subject, object }) => {
    const node = nodes.get(subject) ?? {}
    nodes.set(subject, node)
    node.language = object
  },
}

function takeStatement(gathered: Gathered, statement: Statement): void {
  const term = termRoles.get(statement.predicate)
  if (!term) return
  if (term.role === 'label') takeLabel(gathered, statement, term.kind)
  else if (term.role === 'label-node') takeLabelNode(gathered, statement, term.kind)
  else if (term.role === 'relation') takeRelation(gathered, statement, term)
  else takers[term.role]?.(gathered, statement)
}

/** Gathers what the statements of an ESCO graph say of its concepts. */
export function gatherStatements(): StatementGatherer {
  const gathered: Gathered = {
    subjects: new Map(),
    texts: [],
    references: [],
    nodes: new Map(),
    relations: [],
    hasDirectLabels: false,
  }
  return {
    take: (statement) => takeStatement(gathered, statement),
    finish: (file, version) => finishPart(gathered, { file, version }),
  }
}
