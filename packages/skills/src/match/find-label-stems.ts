import { cutAtPauses, cutPhrases, type Range } from './cut-phrases.ts'
import type { Statement } from './cut-statements.ts'
import type { FoundLabel, MatchMethod, MatchStrength } from './found-label.ts'
import { type IndexedLabel, leastCoverage, saysWhatIsDone } from './language-index.ts'
import type { LanguageLexis } from './language-lexis.ts'
import { placeLabel, type PlacedStem, type Placement, type ReadStatement, type StemPlaces } from './place-label.ts'
import { type Reading, readWords } from './read-words.ts'

/** Content words that may stand between the words of an object: of one, where it is joined or has a verb; of many. */
const mostBetween = 1
const mostBetweenMany = 2
/** Words of a preferred label that must be there where one is missing. */
const leastWithGap = 3
/** Content words that may stand between a verb and its object. */
const mostFromVerb = 2

interface Context {
  readonly statement: ReadStatement
  readonly reading: Reading
}

/** Weight of the label's stems that the phrase has. */
function weighFound(label: IndexedLabel, places: StemPlaces, { index }: Reading): number {
  let weight = 0
  for (const stem of label.stems) if (places.has(stem)) weight += index.weights.get(stem) ?? 0
  return weight
}

/** Whether what was found holds together as one thing said. */
function holdsTogether({ verb }: IndexedLabel, { placed, between, isJoined, fromVerb }: Placement): boolean {
  if (placed.length < 2 || fromVerb === undefined || fromVerb > mostFromVerb) return false
  if (between === 0) return true
  if (placed.length > 3) return between <= mostBetweenMany
  return between <= mostBetween && (isJoined || verb !== undefined)
}

/** Whether the words not found go without saying: a verb that says little, or one word among many of the preferred label. */
function isUnderstood(label: IndexedLabel, placed: readonly PlacedStem[], { lightVerbs }: LanguageLexis): boolean {
  const missing = label.stems.filter((stem) => placed.every((one) => one.stem !== stem))
  if (missing.length === 0) return true
  const isLight = missing.every((stem) => stem === label.verb && lightVerbs.has(stem))
  return isLight || (label.preferred && placed.length >= leastWithGap && !missing.includes(label.verb ?? ''))
}

/** Whether each word found is the label's own or an inflected form of it. */
function isInflected(label: IndexedLabel, placed: readonly PlacedStem[], { statement, reading }: Context): boolean {
  const { formOf } = reading.index
  const forms = new Set(label.words.map(formOf))
  return placed.every(({ at }) => forms.has(formOf(statement.words[at]?.text.word ?? '')))
}

/** Two translated words tell enough only side by side. */
const isFarFetched = ({ placed, between, fromVerb = 0, isJoined }: Placement) =>
  placed.length < 3 && !isJoined && between + fromVerb > 0

function judge(label: IndexedLabel, placement: Placement, context: Context): MatchStrength | undefined {
  const { placed, between, isJoined } = placement
  if (!holdsTogether(label, placement) || !isUnderstood(label, placed, context.reading.index)) return undefined
  if (context.reading.translate) return label.isClose && !isFarFetched(placement) ? 'possible' : undefined
  const isTight = between === 0 || (isJoined && between <= mostBetween)
  const isWhole = placed.length === label.stems.length
  if (isWhole && isTight && label.isClose && isInflected(label, placed, context)) return 'likely'
  return label.isClose || placed.length > 2 ? 'possible' : undefined
}

function methodOf(label: IndexedLabel, positions: readonly number[], { statement, reading }: Context): MatchMethod {
  if (reading.translate) return 'translated-words'
  const isSame = positions.every((at) => label.words.includes(statement.words[at]?.text.word ?? ''))
  return isSame ? 'label-words' : 'stem-words'
}

function findLabel(label: IndexedLabel, places: StemPlaces, context: Context): readonly FoundLabel[] {
  const weight = weighFound(label, places, context.reading)
  if (weight < label.weight * leastCoverage) return []
  const placement = placeLabel(label, places, context.statement)
  const strength = placement && judge(label, placement, context)
  if (placement === undefined || strength === undefined) return []
  const { placed, between, fromVerb = 0 } = placement
  const positions = [...new Set(placed.map(({ at }) => at))].toSorted((left, right) => left - right)
  const method = methodOf(label, positions, context)
  const score = (weight * weight) / label.weight - (between + fromVerb) / 4 + (label.preferred ? 0.1 : 0)
  return [{ label, positions, method, strength, score }]
}

function placeStems({ words }: ReadStatement, { from, to }: Range): StemPlaces {
  const places = new Map<string, number[]>()
  for (let at = from; at < to; at += 1) {
    for (const stem of words[at]?.stems ?? []) {
      const known = places.get(stem)
      if (known) known.push(at)
      else places.set(stem, [at])
    }
  }
  return places
}

function findInPhrase(phrase: Range, context: Context): readonly FoundLabel[] {
  const places = placeStems(context.statement, phrase)
  const all = [...places.keys()].flatMap((stem) => context.reading.index.byKeyStem.get(stem) ?? [])
  const candidates = new Set(all.filter(saysWhatIsDone))
  return [...candidates].flatMap((label) => findLabel(label, places, context))
}

/** Labels whose stems stand together in one phrase of the statement. */
export function findLabelStems(statement: Statement, reading: Reading): readonly FoundLabel[] {
  const { language } = reading
  const words = readWords(statement, reading)
  const read = { words, language, segments: cutAtPauses(words, language) }
  return cutPhrases(read).flatMap((phrase) => findInPhrase(phrase, { statement: read, reading }))
}
