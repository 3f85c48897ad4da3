import { foldText } from '@wanderbuch/standards/fold-text'
import { compareText } from '../compare/held-skill.ts'
import type { TextDecision } from './text-decision.ts'

/** What was decided before for the same words. A suggestion to a person, never an answer. */
export interface RememberedDecision {
  readonly skillUri: string
  /** The latest decision on these words and this skill. */
  readonly latest: TextDecision
  /** Decisions on the same words and skill that say something else, latest first: then nothing is proposed, it is shown. */
  readonly otherwise: readonly TextDecision[]
}

/** Decisions laid out by their words. Build it once for many texts. */
export interface DecisionMemory {
  /**
   * Decisions on the same words in the same language, one a skill, ordered by URI; empty when there are none.
   * Example: after "Spleißt Kabel." was confirmed, `find('spleisst  Kabel', 'de')` names that decision.
   */
  readonly find: (text: string, language: string) => readonly RememberedDecision[]
}

/** The words of a text for comparing: folded, single spaces, without marks at either end. */
export function foldWords(text: string): string {
  return foldText(text)
    .replace(/\s+/gu, ' ')
    .replace(/^[\s\p{P}\p{S}]+|[\s\p{P}\p{S}]+$/gu, '')
}

/** "de-AT" and "de" are the same language here; texts without a stated language only meet each other. */
const languageOf = (code: string) => code.toLowerCase().split('-')[0] ?? ''

const keyOf = (text: string, language: string) => `${languageOf(language)}\n${foldWords(text)}`

function byDay(left: TextDecision, right: TextDecision): number {
  const order = compareText(right.on, left.on) || compareText(left.decision, right.decision)
  return order || compareText(left.by ?? '', right.by ?? '') || compareText(left.text, right.text)
}

function summarise(decisions: readonly TextDecision[]): readonly RememberedDecision[] {
  const uris = [...new Set(decisions.map(({ skillUri }) => skillUri))].toSorted(compareText)
  return uris.flatMap((skillUri) => {
    const [latest, ...before] = decisions.filter((one) => one.skillUri === skillUri).toSorted(byDay)
    if (!latest) return []
    return [{ skillUri, latest, otherwise: before.filter(({ decision }) => decision !== latest.decision) }]
  })
}

/**
 * Lays decisions out by their words. Nothing is applied: what is found is shown beside the same words in another record
 * ("confirmed by M. on 3 May for the same words"), and a person decides again.
 */
export function rememberDecisions(decisions: readonly TextDecision[]): DecisionMemory {
  const byWords = new Map<string, TextDecision[]>()
  for (const decision of decisions) {
    const key = keyOf(decision.text, decision.language)
    const known = byWords.get(key)
    if (known) known.push(decision)
    else byWords.set(key, [decision])
  }
  return {
    find: (text, language) => (foldWords(text) === '' ? [] : summarise(byWords.get(keyOf(text, language)) ?? [])),
  }
}
