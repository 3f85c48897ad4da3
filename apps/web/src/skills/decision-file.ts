import { fail, type Result, succeed } from '@wanderbuch/standards/result'
import type { SkillDecision } from './skill-decisions.ts'
import type { EscoNote } from './skills-api.ts'

/*
 * Decisions as a file: the one place where its form is known.
 */

const kind = 'wanderbuch-skill-decisions'
const formatVersion = 1

export type DecisionFileProblem = { readonly code: 'not_json' | 'other_file' | 'too_large' }

export const mostFileBytes = 2 * 1024 * 1024
const mostDecisions = 5000
const mostLetters = 5000

/** The decisions as JSON, ending in a line break; the same decisions, the same bytes. */
export function writeDecisionFile(decisions: readonly SkillDecision[], esco: EscoNote): string {
  return `${JSON.stringify({ kind, formatVersion, esco, decisions }, null, 2)}\n`
}

const isText = (value: unknown): value is string => typeof value === 'string' && value.length <= mostLetters
const isOneOf = (value: unknown, known: readonly string[]) => isText(value) && known.includes(value)
const texts = ['skillUri', 'statement', 'label', 'labelLanguage', 'method', 'by'] as const

function isDecision(value: unknown): value is SkillDecision {
  if (typeof value !== 'object' || value === null) return false
  const one = value as Readonly<Record<string, unknown>>
  return (
    texts.every((name) => isText(one[name])) &&
    isOneOf(one.decision, ['confirmed', 'partly', 'rejected']) &&
    isOneOf(one.certainty, ['certain', 'likely', 'possible']) &&
    isText(one.on) &&
    /^\d{4}-\d\d-\d\d$/.test(one.on) &&
    Array.isArray(one.words) &&
    one.words.every(isText)
  )
}

/** Only the members of a decision, whatever else the file holds. */
const plainDecision = (one: SkillDecision): SkillDecision => ({
  skillUri: one.skillUri,
  decision: one.decision,
  statement: one.statement,
  words: [...one.words],
  label: one.label,
  labelLanguage: one.labelLanguage,
  method: one.method,
  certainty: one.certainty,
  by: one.by,
  on: one.on,
})

/** Reads decisions back. Errors: no JSON, or JSON that is something else. */
export function parseDecisionFile(text: string): Result<readonly SkillDecision[], DecisionFileProblem> {
  if (text.length > mostFileBytes) return fail({ code: 'too_large' })
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return fail({ code: 'not_json' })
  }
  const file = value as {
    readonly kind?: unknown
    readonly formatVersion?: unknown
    readonly decisions?: unknown
  } | null
  const isOurs = file?.kind === kind && file.formatVersion === formatVersion && Array.isArray(file.decisions)
  if (!isOurs) return fail({ code: 'other_file' })
  const decisions = file.decisions as readonly unknown[]
  if (decisions.length > mostDecisions || !decisions.every(isDecision)) return fail({ code: 'other_file' })
  return succeed(decisions.map(plainDecision))
}
