import { cueWords } from './cue-words.ts'
import type { CueKind } from './cues/cue-kinds.ts'

/** A cue as it stands in a text; UTF-16 offsets, `end` not included. */
export interface FoundCue {
  readonly kind: CueKind
  readonly start: number
  readonly end: number
}

interface Pattern {
  readonly kind: CueKind
  readonly pattern: RegExp
}

interface LanguageCues {
  readonly inline: readonly Pattern[]
  readonly headings: readonly Pattern[]
}

const letters = String.raw`[\p{L}\p{N}]`
const withEndings = (words: readonly string[]) => words.map((word) => word.replace('~', String.raw`\p{L}*`)).join('|')

function toPatterns(lists: Readonly<Partial<Record<CueKind, readonly string[]>>>, frame: (words: string) => string) {
  return Object.entries(lists).map(([kind, words]): Pattern => ({
    kind: kind as CueKind,
    pattern: new RegExp(frame(withEndings(words)), 'giu'),
  }))
}

function readCues(language: string): LanguageCues {
  const { inline = {}, headings = {} } = cueWords[language] ?? {}
  return {
    inline: toPatterns(inline, (words) => `(?<!${letters})(?:${words})(?!${letters})`),
    headings: toPatterns(headings, (words) => `(?<!${letters})(?:${words})(?!${letters})`),
  }
}

const known = new Map<string, LanguageCues>()

/** Cues of a language, or of all of them where the text's language is not one that is read. */
function cuesFor(language: string | undefined): readonly LanguageCues[] {
  const code = language?.toLowerCase().split('-')[0] ?? ''
  const codes = Object.hasOwn(cueWords, code) ? [code] : Object.keys(cueWords)
  return codes.map((one) => {
    const cues = known.get(one) ?? readCues(one)
    known.set(one, cues)
    return cues
  })
}

/** Longer cues take their place from shorter ones inside them: "not required" from "required". */
function withoutInner(found: readonly FoundCue[]): readonly FoundCue[] {
  const byLength = found.toSorted((left, right) => right.end - right.start - (left.end - left.start))
  const kept: FoundCue[] = []
  for (const cue of byLength) {
    if (!kept.some((other) => cue.start < other.end && other.start < cue.end)) kept.push(cue)
  }
  return kept.toSorted((left, right) => left.start - right.start)
}

/** The typographic apostrophe stands for the plain one; places stay as they are. */
const plain = (text: string) => text.replaceAll('’', "'")

/** Cues inside a sentence, in the order they stand there. */
export function findCues(sentence: string, language: string | undefined): readonly FoundCue[] {
  const found = cuesFor(language).flatMap(({ inline }) =>
    inline.flatMap(({ kind, pattern }) =>
      [...plain(sentence).matchAll(pattern)].map((match) => ({
        kind,
        start: match.index,
        end: match.index + match[0].length,
      })),
    ),
  )
  return withoutInner(found)
}

const longestHeading = 8
const countWords = (line: string) => line.match(/[\p{L}\p{N}]+/gu)?.length ?? 0

const bullet = /^\s*(?:[-–—•·*▪◦○●■►✓✔]|\d{1,2}[.)])\s*/u

/** Short, no item of a list itself, and no sentence. */
function isShort(line: string): boolean {
  return line.trim() !== '' && countWords(line) <= longestHeading && !bullet.test(line) && !/[.;,!]\s*$/.test(line)
}

/** What a line above others is. `none`: a heading that says nothing of what is asked for. */
export type HeadingKind = CueKind | 'none'

/**
 * What the lines below a heading are; undefined where the line is none. A short line is a heading when it ends with a
 * colon or a question mark, when a list follows, or when a cue is most of it: "Skills", not "Skills in welding required".
 * The longest cue decides.
 */
export function findHeading(line: string, next: string, language: string | undefined): HeadingKind | undefined {
  if (!isShort(line)) return undefined
  const found = cuesFor(language).flatMap(({ headings }) =>
    headings.flatMap(({ kind, pattern }) =>
      [...plain(line).matchAll(pattern)].map((match) => ({ kind, length: match[0].length })),
    ),
  )
  const [longest] = found.toSorted((left, right) => right.length - left.length)
  const isAbove = /[:?]\s*$/.test(line) || bullet.test(next)
  const isMost = longest !== undefined && longest.length * 2 >= line.trim().length
  return isAbove || isMost ? (longest?.kind ?? 'none') : undefined
}
