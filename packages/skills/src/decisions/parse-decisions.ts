import { parseIsoDay } from '@wanderbuch/standards/iso-day'
import { fail, type Result, succeed } from '@wanderbuch/standards/result'
import { cutTsv, type TsvProblem, type TsvRow } from './cut-tsv.ts'
import { readSssomMetadata, type SssomMetadata, type SssomMetadataProblem } from './read-sssom-metadata.ts'
import {
  decisionOf,
  humanCuration,
  literalType,
  predicates,
  requiredColumns,
  sharedSlots,
  type SssomColumn,
} from './sssom-columns.ts'
import type { DecidedAs, TextDecision } from './text-decision.ts'

type InRow =
  | { readonly code: 'sssom_value_empty'; readonly column: SssomColumn }
  | { readonly code: 'sssom_value_unknown'; readonly column: SssomColumn; readonly found: string }
  /** "Not narrower", "not broader": true or not, nobody can act on it. */
  | { readonly code: 'sssom_decides_nothing'; readonly found: string }
  /** The subject is a concept, not words. */
  | { readonly code: 'sssom_subject_not_words'; readonly found: string }
  /** Made by a program: not a person's decision. */
  | { readonly code: 'sssom_not_decided_by_a_person'; readonly found: string }
  | { readonly code: 'sssom_identifier_without_prefix'; readonly column: SssomColumn; readonly found: string }
  | { readonly code: 'sssom_prefix_not_declared'; readonly prefix: string }
  | { readonly code: 'sssom_day_unreadable'; readonly found: string }

export type DecisionsProblem =
  | SssomMetadataProblem
  | TsvProblem
  | { readonly code: 'sssom_too_large'; readonly limit: number }
  | { readonly code: 'sssom_byte_order_mark' }
  | { readonly code: 'sssom_column_missing'; readonly column: string }
  | { readonly code: 'sssom_column_twice'; readonly column: string }
  | { readonly code: 'sssom_row_width'; readonly line: number; readonly expected: number; readonly found: number }
  | (InRow & { readonly line: number })

/** UTF-16 units; some 100 000 decisions. */
const maxCharacters = 50_000_000

/** Value of a cell, or of the slot that holds it for the whole file; empty when neither has one. */
type Cell = (column: SssomColumn) => string

const shorten = (text: string) => text.slice(0, 100)

function expandIdentifier(found: string, { prefixes }: SssomMetadata): Result<string, InRow> {
  const [, prefix, local] = /^([A-Za-z_][\w.-]*):(.*)$/s.exec(found) ?? []
  if (prefix === undefined || local === undefined || local.startsWith('//')) {
    return fail({ code: 'sssom_identifier_without_prefix', column: 'object_id', found: shorten(found) })
  }
  const base = prefixes.get(prefix)
  return base === undefined ? fail({ code: 'sssom_prefix_not_declared', prefix }) : succeed(base + local)
}

function readDecision(cell: Cell): Result<DecidedAs, InRow> {
  const [predicate, modifier] = [cell('predicate_id'), cell('predicate_modifier')]
  const relation = Object.hasOwn(predicates, predicate) ? predicates[predicate] : undefined
  if (!relation) return fail({ code: 'sssom_value_unknown', column: 'predicate_id', found: shorten(predicate) })
  if (modifier !== '' && modifier !== 'Not') {
    return fail({ code: 'sssom_value_unknown', column: 'predicate_modifier', found: shorten(modifier) })
  }
  const decided = decisionOf(relation, modifier === 'Not')
  return decided ? succeed(decided) : fail({ code: 'sssom_decides_nothing', found: `Not ${predicate}` })
}

/** Names are a list with `|` between them; one in a name is escaped. */
function readNames(cell: string): string | undefined {
  const names = cell.match(/(?:\\.|[^|\\])+/gs) ?? []
  return names.length === 0 ? undefined : names.map((name) => name.replace(/\\(.)/gs, '$1')).join(', ')
}

function checkSubject(cell: Cell): Result<undefined, InRow> {
  const type = cell('subject_type')
  if (type !== literalType) return fail({ code: 'sssom_subject_not_words', found: shorten(type) })
  if (cell('subject_label').trim() === '') return fail({ code: 'sssom_value_empty', column: 'subject_label' })
  const justification = cell('mapping_justification')
  if (justification === humanCuration) return succeed(undefined)
  return fail({ code: 'sssom_not_decided_by_a_person', found: shorten(justification) })
}

function readRow(cell: Cell, metadata: SssomMetadata): Result<TextDecision, InRow> {
  const subject = checkSubject(cell)
  if (!subject.ok) return subject
  const decided = readDecision(cell)
  if (!decided.ok) return decided
  const skill = expandIdentifier(cell('object_id'), metadata)
  if (!skill.ok) return skill
  const day = parseIsoDay(cell('mapping_date'))
  if (!day.ok) return fail({ code: 'sssom_day_unreadable', found: shorten(cell('mapping_date')) })
  const vocabularyVersion = cell('object_source_version')
  if (vocabularyVersion === '') return fail({ code: 'sssom_value_empty', column: 'object_source_version' })
  const by = readNames(cell('author_label'))
  return succeed({
    ...decided.value,
    text: cell('subject_label'),
    language: cell('subject_language') || 'und',
    skillUri: skill.value,
    ...(by !== undefined && { by }),
    on: day.value,
    vocabularyVersion,
  })
}

/** Columns by name. A column the file does not define as an extension and the standard does not know is passed over. */
function readHeader(names: readonly string[], { extensions }: SssomMetadata) {
  const twice = names.find((name, index) => names.indexOf(name) !== index)
  if (twice !== undefined) return fail({ code: 'sssom_column_twice', column: shorten(twice) } as const)
  const missing = requiredColumns.find((column) => !names.includes(column))
  if (missing) return fail({ code: 'sssom_column_missing', column: missing } as const)
  const isKnown = (name: string) => name !== 'subject_language' || extensions.includes(name)
  return succeed(new Map(names.flatMap((name, index) => (isKnown(name) ? [[name, index] as const] : []))))
}

function readRows([header, ...rows]: readonly TsvRow[], metadata: SssomMetadata) {
  const columns = readHeader(header?.cells ?? [], metadata)
  if (!columns.ok) return columns
  const width = header?.cells.length ?? 0
  const shared: readonly string[] = sharedSlots
  const decisions: TextDecision[] = []
  for (const { line, cells } of rows) {
    if (cells.length !== width) {
      return fail({ code: 'sssom_row_width', line, expected: width, found: cells.length } as const)
    }
    const cell: Cell = (column) => {
      const index = columns.value.get(column)
      if (index !== undefined) return cells[index] ?? ''
      return shared.includes(column) ? (metadata.slots.get(column) ?? '') : ''
    }
    const decision = readRow(cell, metadata)
    if (!decision.ok) return fail({ ...decision.problem, line })
    decisions.push(decision.value)
  }
  return succeed(decisions)
}

/** The block of lines that begin with `#`, without the mark, and where the rest starts. */
function cutBlock(text: string): { readonly lines: readonly string[]; readonly rest: number } {
  const [block = ''] = /^(?:#[^\n]*(?:\n|$))*/.exec(text) ?? []
  const lines = block.split('\n').slice(0, block.endsWith('\n') ? -1 : undefined)
  return { lines: block === '' ? [] : lines.map((line) => line.replace(/^#|\r$/g, '')), rest: block.length }
}

/**
 * Reads decisions from a SSSOM/TSV file with its metadata block in it. Strict: the first thing that is not as the
 * standard says, or is not a person's decision on words, refuses the whole file and names its line. Columns of the
 * standard that decisions have no use for are passed over. What is read is offered as a suggestion to the next person
 * with the same words (`rememberDecisions`), never applied.
 * Example: a row "weld pipes", skos:exactMatch, escoskill:..., semapv:ManualMappingCuration, rdfs literal, 1.1.1, 2026-05-03.
 */
export function parseDecisions(text: string): Result<readonly TextDecision[], DecisionsProblem> {
  if (text.length > maxCharacters) return fail({ code: 'sssom_too_large', limit: maxCharacters })
  if (text.startsWith('\uFEFF')) return fail({ code: 'sssom_byte_order_mark' })
  const { lines, rest } = cutBlock(text)
  const metadata = readSssomMetadata(lines)
  if (!metadata.ok) return metadata
  const rows = cutTsv(text.slice(rest), lines.length + 1)
  return rows.ok ? readRows(rows.value, metadata.value) : rows
}
