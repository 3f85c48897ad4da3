import type { MatchedWords } from '../../match/match-skills.ts'
import { compareText } from '../held-skill.ts'
import type { TargetSkill } from '../skill-target.ts'
import type { FindSkills, TextSkill } from '../text-skill.ts'
import type { CueKind } from './cues/cue-kinds.ts'
import { findCues, findHeading, type FoundCue } from './find-cues.ts'

/** How firmly an advertisement asks for a skill. `not-determined`: it speaks of it and does not say. */
export type Asked = 'required' | 'nice-to-have' | 'not-asked' | 'not-determined'

/** One place where an advertisement speaks of a skill. */
export interface AskedMention {
  readonly asked: Asked
  /** Words that say so, as they stand there: in the sentence, or in the heading above. Absent where nothing does. */
  readonly because?: { readonly kind: 'sentence' | 'heading'; readonly text: string }
  /** Words that speak of the skill; offsets in the whole text. */
  readonly words: readonly MatchedWords[]
  readonly strength: TextSkill['strength']
}

/** A skill an advertisement speaks of. */
export interface AskedSkill {
  readonly uri: string
  readonly label: string
  readonly labelLanguage: string
  /** The firmest of its mentions. */
  readonly asked: Asked
  /** The strongest of its mentions: only `certain` stands for itself, the rest a person must confirm. */
  readonly strength: TextSkill['strength']
  /** In the order of the text; at least one. */
  readonly mentions: readonly AskedMention[]
}

const askedBy: Readonly<Record<CueKind, Asked>> = {
  required: 'required',
  tasks: 'required',
  nice: 'nice-to-have',
  'not-needed': 'not-asked',
  offered: 'not-asked',
}
const firmest: readonly Asked[] = ['required', 'nice-to-have', 'not-determined', 'not-asked']
const strengths: readonly TextSkill['strength'][] = ['certain', 'likely', 'possible']

interface Piece {
  readonly text: string
  /** Offset in the whole text. */
  readonly start: number
  readonly heading: { readonly kind: CueKind; readonly text: string } | undefined
}

const sentencePattern = /[^.;!?\n]+(?:[.;!?](?!\s|$)[^.;!?\n]*)*[.;!?]*/g

/** Sentences with the heading they stand under. A heading holds until the next one, whatever that says. */
function cutPieces(text: string, language: string | undefined): readonly Piece[] {
  const pieces: Piece[] = []
  const lines = [...text.matchAll(/[^\n\r]*\S[^\n\r]*/g)]
  let heading: Piece['heading']
  for (const [index, line] of lines.entries()) {
    const kind = findHeading(line[0], lines[index + 1]?.[0] ?? '', language)
    if (kind) heading = kind === 'none' ? undefined : { kind, text: line[0].trim() }
    if (kind && kind !== 'none') continue
    for (const sentence of line[0].matchAll(sentencePattern)) {
      pieces.push({ text: sentence[0], start: line.index + sentence.index, heading })
    }
  }
  return pieces
}

/** Where it is said that a skill is not needed, the words that say so are hidden, so that the skill is found at all. */
function hideCues(text: string, cues: readonly FoundCue[]): string {
  return cues
    .filter(({ kind }) => kind === 'not-needed')
    .reduce((shown, { start, end }) => shown.slice(0, start) + ' '.repeat(end - start) + shown.slice(end), text)
}

const distance = (cue: FoundCue, [first, last]: readonly [number, number]) =>
  cue.end <= first ? first - cue.end : cue.start >= last ? cue.start - last : 0

/** The cue nearest to the words; the earlier of two equally near. */
function nearestCue(cues: readonly FoundCue[], words: readonly MatchedWords[]): FoundCue | undefined {
  const range = [words[0]?.start ?? 0, words.at(-1)?.end ?? 0] as const
  return cues.toSorted((left, right) => distance(left, range) - distance(right, range))[0]
}

function mentionOf({ words, strength }: TextSkill, piece: Piece, cues: readonly FoundCue[]): AskedMention {
  const placed = words.map(({ text, start, end }) => ({ text, start: start + piece.start, end: end + piece.start }))
  const offered = piece.heading?.kind === 'offered'
  const cue = offered ? undefined : (cues.find(({ kind }) => kind === 'offered') ?? nearestCue(cues, words))
  if (cue) {
    const text = piece.text.slice(cue.start, cue.end)
    return { asked: askedBy[cue.kind], because: { kind: 'sentence', text }, words: placed, strength }
  }
  if (!piece.heading) return { asked: 'not-determined', words: placed, strength }
  const { kind, text } = piece.heading
  return { asked: askedBy[kind], because: { kind: 'heading', text }, words: placed, strength }
}

interface Found {
  readonly skill: TextSkill
  readonly mention: AskedMention
}

function findInPiece(piece: Piece, find: FindSkills, language: string | undefined): readonly Found[] {
  const cues = findCues(piece.text, language)
  return find(hideCues(piece.text, cues), language).map((skill) => ({ skill, mention: mentionOf(skill, piece, cues) }))
}

function firstOf<Code>(order: readonly Code[], found: readonly Code[]): Code {
  return order.find((code) => found.includes(code)) as Code
}

function summarise(found: readonly Found[]): AskedSkill {
  const [first] = found as readonly [Found, ...Found[]]
  const mentions = found.map(({ mention }) => mention)
  const asked = firstOf(
    firmest,
    mentions.map((one) => one.asked),
  )
  const strength = firstOf(
    strengths,
    mentions.map((one) => one.strength),
  )
  const { uri, label, labelLanguage } = first.skill
  return { uri, label, labelLanguage, asked, strength, mentions }
}

function byFirmness(left: AskedSkill, right: AskedSkill): number {
  const order = firmest.indexOf(left.asked) - firmest.indexOf(right.asked)
  const place = ({ mentions }: AskedSkill) => mentions[0]?.words[0]?.start ?? 0
  return order || place(left) - place(right) || compareText(left.uri, right.uri)
}

/**
 * The skills a job advertisement speaks of, and whether it asks for them: required, nice to have, not asked (said not to
 * be needed, or said of the employer and what it offers), or not determined. Each with the words that speak of the skill
 * and the words that ask for it. Firmest first, then in the order of the text. Headings and cues are read in English,
 * German, French, Italian, Spanish and Romanian; in a text of another or no stated language those of all six are tried.
 * Example: "Welding is a plus." gives `nice-to-have` because of "a plus".
 */
export function readAdvertisement(text: string, find: FindSkills, language?: string): readonly AskedSkill[] {
  const byUri = new Map<string, Found[]>()
  for (const found of cutPieces(text, language).flatMap((piece) => findInPiece(piece, find, language))) {
    const known = byUri.get(found.skill.uri)
    if (known) known.push(found)
    else byUri.set(found.skill.uri, [found])
  }
  return [...byUri.values()].map(summarise).toSorted(byFirmness)
}

/** What a caller settles where the advertisement or the words leave it open. Nothing is settled silently. */
export interface AdvertisementChoices {
  readonly kindOf: (uri: string) => TargetSkill['kind'] | undefined
  /** Skills a person confirmed although the words only resemble them. */
  readonly confirmed?: ReadonlySet<string>
  /** What skills count as whose firmness is not said; absent: they are left out. */
  readonly openAs?: TargetSkill['relation']
}

/** The advertisement as a target to compare with: required skills as essential, nice to have as optional. */
export function targetOfAdvertisement(
  skills: readonly AskedSkill[],
  { kindOf, confirmed, openAs }: AdvertisementChoices,
): readonly TargetSkill[] {
  const relations = {
    required: 'essential',
    'nice-to-have': 'optional',
    'not-asked': undefined,
    'not-determined': openAs,
  }
  return skills.flatMap(({ uri, asked, strength, mentions }): readonly TargetSkill[] => {
    const [kind, relation] = [kindOf(uri), relations[asked] as TargetSkill['relation'] | undefined]
    const isSure = strength === 'certain' || confirmed?.has(uri)
    if (!kind || !relation || !isSure) return []
    return [{ uri, kind, relation, words: mentions.flatMap(({ words }) => words.map(({ text }) => text)) }]
  })
}
