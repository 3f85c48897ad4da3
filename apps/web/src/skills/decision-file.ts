import { exportDecisions } from '@wanderbuch/skills/decisions/export-decisions'
import { decidedAs, type TextDecision } from '@wanderbuch/skills/decisions/text-decision'
import { fail, type Result, succeed } from '@wanderbuch/standards/result'
import type { SkillDecision } from './skill-decisions.ts'
import type { EscoNote } from './skills-api.ts'

/*
 * Decisions as a file: the one place where its forms are known. Ours holds everything; the open mapping (SSSOM) is for
 * sharing: words, skill, decision and day, and a name only where its bearer agreed.
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
const texts = ['skillUri', 'statement', 'language', 'label', 'labelLanguage', 'method', 'by'] as const

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
  language: one.language,
  label: one.label,
  labelLanguage: one.labelLanguage,
  method: one.method,
  certainty: one.certainty,
  by: one.by,
  on: one.on,
})

/** What a person chose for an open mapping. */
interface MappingChoices {
  /** Address of the licence. */
  readonly license: string
  /** Names that may go with the decisions. */
  readonly namesWithConsent: readonly string[]
  /** Address that names the set. */
  readonly setId: string
  readonly version: string
}

/** Decisions of this device as an open mapping, SSSOM/TSV; those read from such a file are not passed on. */
export function writeMapping(decisions: readonly SkillDecision[], choices: MappingChoices): string {
  const { version: vocabularyVersion, ...set } = choices
  const own = decisions.filter(({ statement }) => statement !== '')
  const shared = own.map(({ decision, words, language, skillUri, by, on }): TextDecision => {
    const text = words.join(' … ').replace(/\s+/g, ' ')
    return { ...decidedAs(decision), text, language, skillUri, by, on: on as TextDecision['on'], vocabularyVersion }
  })
  return exportDecisions(shared, set)
}

/** Somebody's mapping as decisions on words alone: shown beside the same words, never applied. */
function fromMapping({ decision, text, language, skillUri, by = '–', on }: TextDecision): SkillDecision {
  const found = { words: text.split(' … '), label: text, labelLanguage: language, method: 'mapping' }
  return { skillUri, decision, statement: '', language, by, on, certainty: 'certain', ...found }
}

/** The reader of mappings is loaded when a file needs it. */
async function parseMapping(text: string): Promise<Result<readonly SkillDecision[], DecisionFileProblem>> {
  const { parseDecisions } = await import('@wanderbuch/skills/decisions/parse-decisions')
  const found = parseDecisions(text)
  if (!found.ok || found.value.length > mostDecisions) return fail({ code: 'other_file' })
  return succeed(found.value.map(fromMapping))
}

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

/** Reads decisions from a file of either form. Errors: too large, no JSON, or something else. */
export async function parseDecisions(text: string): Promise<Result<readonly SkillDecision[], DecisionFileProblem>> {
  if (text.length > mostFileBytes) return fail({ code: 'too_large' })
  return text.startsWith('#') ? parseMapping(text) : parseDecisionFile(text)
}
