import { type IsoDay, parseIsoDay } from '@wanderbuch/standards/iso-day'

/**
 * How the words stand to the skill, as SKOS says it of two concepts. `exact`: they mean the skill; `narrow`: the skill is
 * narrower than the words, which say all of it and more; `broad`: the skill is broader, the words say a part of it;
 * `close`: nearly the same.
 */
export type WordsRelation = 'exact' | 'narrow' | 'broad' | 'close'

/** What a person decided. A rejection says that the words do not mean the skill (`exact`), or not even nearly (`close`). */
export type DecidedAs =
  | { readonly decision: 'confirmed'; readonly relation: 'exact' | 'narrow' }
  | { readonly decision: 'partly'; readonly relation: 'broad' | 'close' }
  | { readonly decision: 'rejected'; readonly relation: 'exact' | 'close' }

/**
 * A person's decision that words mean a skill, mean it in part, or do not, apart from whose record the words stood in.
 * Example: "Spleißt Kabel" (de), splice cable, confirmed by C. Sample on 2026-11-01, ESCO 1.1.1.
 */
export type TextDecision = DecidedAs & {
  /** As it stood in the record; not blank. It may hold personal data when a person wrote of themselves. */
  readonly text: string
  /** BCP 47 code; `und` where the record states none. */
  readonly language: string
  readonly skillUri: string
  /** Absent where the person did not agree that their name goes with it. */
  readonly by?: string
  readonly on: IsoDay
  /** Version of the vocabulary the person saw: "1.1.1". */
  readonly vocabularyVersion: string
}

/** The relation a decision on a match stands for, where the person chose among three answers. */
export function decidedAs(decision: TextDecision['decision']): DecidedAs {
  if (decision === 'partly') return { decision, relation: 'broad' }
  return { decision, relation: 'exact' }
}

const relations: Readonly<Record<TextDecision['decision'], readonly WordsRelation[]>> = {
  confirmed: ['exact', 'narrow'],
  partly: ['broad', 'close'],
  rejected: ['exact', 'close'],
}

const members = ['decision', 'relation', 'text', 'language', 'skillUri', 'by', 'on', 'vocabularyVersion']
const isText = (value: unknown, limit: number) =>
  typeof value === 'string' && value.trim() !== '' && value.length <= limit

/** Whether untrusted data is a decision, with these members and no others. */
export function isTextDecision(value: unknown): value is TextDecision {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  const one = value as Readonly<Record<string, unknown>>
  const { decision, relation, on } = one
  if (decision !== 'confirmed' && decision !== 'partly' && decision !== 'rejected') return false
  return (
    Object.keys(one).every((name) => members.includes(name)) &&
    relations[decision].some((known) => known === relation) &&
    isText(one.text, 100_000) &&
    isText(one.language, 35) &&
    isText(one.skillUri, 2_000) &&
    (one.by === undefined || isText(one.by, 300)) &&
    typeof on === 'string' &&
    parseIsoDay(on).ok &&
    isText(one.vocabularyVersion, 100)
  )
}
