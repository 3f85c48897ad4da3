import type { ImportProblem } from '@wanderbuch/adapters/esco/import-esco'
import type { Parameters } from '@wanderbuch/core/vocabulary/finding'
import { exitCodes } from '../exit-codes.ts'
import { type CommandProblem, type Message, message } from '../problem.ts'
import { systemReason } from './system-reason.ts'

/** Every reason an import can fail for, with its message: a new one without words does not compile. */
export const importMessages = {
  table_empty: 'cli.problem.esco_table_empty',
  quote_not_closed: 'cli.problem.esco_quote_not_closed',
  quote_inside_field: 'cli.problem.esco_quote_inside_field',
  text_behind_quote: 'cli.problem.esco_text_behind_quote',
  field_count: 'cli.problem.esco_field_count',
  record_count: 'cli.problem.esco_record_count',
  column_name_twice: 'cli.problem.esco_column_name_twice',
  columns_not_known: 'cli.problem.esco_columns_not_known',
  text_not_utf8: 'cli.problem.esco_text_not_utf8',
  turtle_ill_formed: 'cli.problem.esco_turtle_ill_formed',
  json_ill_formed: 'cli.problem.esco_json_ill_formed',
  json_ld_context_not_understood: 'cli.problem.esco_json_ld_context',
  json_ld_too_deep: 'cli.problem.esco_json_ld_too_deep',
  esco_archive_damaged: 'cli.problem.esco_archive_damaged',
  esco_file_too_large: 'cli.problem.esco_file_too_large',
  esco_file_not_there: 'cli.problem.file_not_there',
  esco_file_not_readable: 'cli.problem.file_not_readable',
  esco_too_many_files: 'cli.problem.esco_too_many_files',
  esco_without_concepts: 'cli.problem.esco_without_concepts',
  esco_version_not_stated: 'cli.problem.esco_version_not_stated',
  esco_version_ambiguous: 'cli.problem.esco_version_ambiguous',
  esco_version_not_there: 'cli.problem.esco_version_not_there',
} as const satisfies Readonly<Record<ImportProblem['code'], string>>

function listed(problem: ImportProblem): Parameters {
  const versions = 'versions' in problem ? { versions: problem.versions.join(', ') } : {}
  const files = 'files' in problem ? { files: problem.files.slice(0, 5).join(', ') } : {}
  const reason = 'reason' in problem ? { reason: systemReason(problem.reason) } : {}
  const most = 'most' in problem ? { most: problem.most } : {}
  const wanted = 'wanted' in problem ? { wanted: problem.wanted } : {}
  return { ...versions, ...files, ...reason, ...most, ...wanted }
}

function placed(problem: ImportProblem): Parameters {
  const file = 'file' in problem ? { file: problem.file, path: problem.file } : {}
  const line = 'line' in problem && problem.line !== undefined ? { line: problem.line } : { line: 0 }
  const column = 'column' in problem ? { column: problem.column } : {}
  const expected = 'expected' in problem ? { expected: problem.expected ?? 0, found: problem.found ?? 0 } : {}
  const details = 'details' in problem ? { details: problem.details } : {}
  return { ...file, ...line, ...column, ...expected, ...details }
}

const sentenceOf = (problem: ImportProblem): Message =>
  message(importMessages[problem.code], { ...placed(problem), ...listed(problem) })

const needsRelease: ReadonlySet<ImportProblem['code']> = new Set([
  'esco_version_not_stated',
  'esco_version_ambiguous',
  'esco_version_not_there',
])

const absent: ReadonlySet<ImportProblem['code']> = new Set(['esco_file_not_there', 'esco_file_not_readable'])

/** Others are named beside the first, up to this many. */
const shown = 9

/** Why nothing was imported. Every damaged file is named; nothing has been written. */
export function importProblem(problems: readonly ImportProblem[]): CommandProblem {
  const [first, ...others] = problems
  if (!first) throw new Error('an import failed without a reason')
  const { code } = first
  const release = needsRelease.has(code) ? [message('cli.advice.release', { option: '--release 1.2.0' })] : []
  return {
    code,
    exitCode: absent.has(code) ? exitCodes.noInput : exitCodes.unreadable,
    sentence: sentenceOf(first),
    advice: [...others.slice(0, shown).map(sentenceOf), ...release],
  }
}
