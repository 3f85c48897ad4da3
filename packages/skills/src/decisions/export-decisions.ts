import { compareText } from '../compare/held-skill.ts'
import { humanCuration, literalType, predicates, sssomColumns, type SssomColumn } from './sssom-columns.ts'
import type { TextDecision } from './text-decision.ts'

/** What the file says of itself. The standard asks for both addresses; they are the publisher's to choose. */
export interface DecisionSet {
  /** Address that names this set of mappings. */
  readonly setId: string
  /** Address of the licence under which it is shared. */
  readonly license: string
  readonly title?: string
  /** Names of the people who agreed that theirs go with their decisions. Everybody else's is left out. */
  readonly namesWithConsent: readonly string[]
}

const escoSkills = 'http://data.europa.eu/esco/skill/'

/** An address cut into what the prefix stands for and the rest. */
function cutUri(uri: string): readonly [string, string] {
  if (uri.startsWith(escoSkills)) return [escoSkills, uri.slice(escoSkills.length)]
  const cut = Math.max(uri.lastIndexOf('/'), uri.lastIndexOf('#')) + 1
  return [uri.slice(0, cut), uri.slice(cut)]
}

/** `escoskill` for ESCO, `ns1`, `ns2` ... for what else there is, in order of code point. */
function namePrefixes(decisions: readonly TextDecision[]): ReadonlyMap<string, string> {
  const bases = [...new Set(decisions.map(({ skillUri }) => cutUri(skillUri)[0]))].toSorted(compareText)
  const others = bases.filter((base) => base !== escoSkills)
  const named = others.map((base, index) => [base, `ns${index + 1}`] as const)
  return new Map([...(bases.length > others.length ? [[escoSkills, 'escoskill'] as const] : []), ...named])
}

/** A text in double quotes as YAML and JSON write it. */
const quoteScalar = (text: string) => JSON.stringify(text).replace(/[\u007f-\uffff]/g, escapeUnit)
const escapeUnit = (unit: string) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`

function metadataLines(
  { setId, license, title }: DecisionSet,
  prefixes: ReadonlyMap<string, string>,
): readonly string[] {
  const map = [...prefixes].map(([base, prefix]) => [prefix, base] as const)
  const sorted = [...map, ['dct', 'http://purl.org/dc/terms/'] as const].toSorted(([left], [right]) =>
    compareText(left, right),
  )
  return [
    '#curie_map:',
    ...sorted.map(([prefix, base]) => `#  ${prefix}: ${quoteScalar(base)}`),
    `#mapping_set_id: ${quoteScalar(setId)}`,
    ...(title === undefined ? [] : [`#mapping_set_title: ${quoteScalar(title)}`]),
    `#license: ${quoteScalar(license)}`,
    '#extension_definitions:',
    '#  - slot_name: subject_language',
    '#    property: dct:language',
    '#    type_hint: xsd:string',
  ]
}

const predicateOf = (relation: TextDecision['relation']) =>
  Object.keys(predicates).find((predicate) => predicates[predicate] === relation) ?? ''

function rowOf(decision: TextDecision, set: DecisionSet, prefixes: ReadonlyMap<string, string>): readonly string[] {
  const [base, local] = cutUri(decision.skillUri)
  const { by } = decision
  const cells: Readonly<Record<SssomColumn, string>> = {
    subject_label: decision.text,
    predicate_id: predicateOf(decision.relation),
    predicate_modifier: decision.decision === 'rejected' ? 'Not' : '',
    object_id: `${prefixes.get(base) ?? ''}:${local}`,
    mapping_justification: humanCuration,
    author_label: by !== undefined && set.namesWithConsent.includes(by) ? escapeList(by) : '',
    subject_type: literalType,
    object_source_version: decision.vocabularyVersion,
    mapping_date: decision.on,
    subject_language: decision.language,
  }
  return sssomColumns.map((column) => cells[column])
}

/** The column holds a list with `|` between its items, so one inside a name is escaped. */
const escapeList = (name: string) => name.replace(/[\\|]/g, '\\$&')

const quoteCell = (cell: string) => (/["\t\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

/** In order of the cells, column by column. */
function byCells(left: readonly string[], right: readonly string[]): number {
  for (const [index, cell] of left.entries()) {
    const order = compareText(cell, right[index] ?? '')
    if (order !== 0) return order
  }
  return 0
}

/**
 * Decisions as an open mapping file, SSSOM/TSV (`.sssom.tsv`, UTF-8): one row a decision, the words as a literal subject,
 * the ESCO skill as object, `predicate_modifier` Not for a rejection. Of people only the names they agreed to. The same
 * decisions give the same bytes in whatever order they come. The words themselves are not looked through: who exports
 * decisions on texts that people wrote of themselves must read them first.
 */
export function exportDecisions(decisions: readonly TextDecision[], set: DecisionSet): string {
  const prefixes = namePrefixes(decisions)
  const rows = decisions.map((decision) => rowOf(decision, set, prefixes)).toSorted(byCells)
  const table = [sssomColumns, ...rows].map((cells) => cells.map(quoteCell).join('\t'))
  return `${[...metadataLines(set, prefixes), ...table].join('\n')}\n`
}
