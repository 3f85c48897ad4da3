import type { Certainty } from '@wanderbuch/standards/certainty'
import type { Outcome } from '@wanderbuch/standards/outcome'
import type { Stamp } from '../vocabulary/check.ts'
import type { FactId } from '../vocabulary/fact.ts'
import type { Audience } from '../vocabulary/finding.ts'
import type { Language } from '../vocabulary/request.ts'
import type { MatchToDecide } from './match-to-decide.ts'
import type { FlagCode, SkillStateCode, StandingCode, TileStateCode, Tone } from './page-codes.ts'
import type { PageLabelName } from './page-labels.ts'
import type { PagePicture } from './page-picture.ts'

/*
 * The dossier in the words of one language, before it gets a form: HTML, React and PDF are drawn from this alone.
 * Blocks, rows, stamps, steps and notes stand in the same order with the same ids in every language, so two pages can be
 * laid side by side by index.
 */

/** A run of text. Our own words carry no mark; words of a source say so and, where it differs, their language. */
export interface TextPiece {
  readonly text: string
  /** Written by a source, not by us: to be isolated from the text around it (bidi). */
  readonly fromSource?: true
  /** Language of the piece when it is not the page's; `und` when the source does not say. */
  readonly language?: string
  /** The wanted language was not there and another stands in. */
  readonly substituted?: true
  /** Invisible or direction-changing characters were replaced by their visible names (`⟨U+202E⟩`). */
  readonly hiddenCharacters?: true
}

export type Pieces = readonly TextPiece[]

/** A code and its words. */
export interface Labelled<Code extends string> {
  readonly code: Code
  readonly label: string
}

export interface PageWhoCanAnswer {
  readonly name: Pieces
  /** http or https; other schemes are left out. */
  readonly url?: string
}

/** One statement with its footnotes. */
export interface Sentence {
  /** Id of the finding it words. */
  readonly id: string
  readonly tone: Tone
  readonly pieces: Pieces
  /** Numbers of `DossierPage.notes`, ascending. */
  readonly notes: readonly number[]
  readonly whoCanAnswer?: PageWhoCanAnswer
  /** Present when it is meant for these readers only. */
  readonly audiences?: readonly Labelled<Audience>[]
}

export interface HeadingBlock {
  readonly kind: 'heading'
  readonly id: string
  readonly level: 2 | 3 | 4
  readonly pieces: Pieces
}

export interface ParagraphBlock extends Sentence {
  readonly kind: 'paragraph'
}

export interface StampCheck {
  readonly outcome: Labelled<Outcome>
  readonly name: string
  readonly sentence: Sentence
}

/** One of the five questions put to a record. */
export interface PageStamp {
  readonly stamp: Stamp
  /** One word: "Authentic". */
  readonly label: string
  /** The whole question: "Is it unchanged and from the body it names?" */
  readonly question: string
  readonly outcome: Labelled<Outcome>
  /** Why; to be shown at once when the outcome is not `yes`. Absent when nothing is known at all. */
  readonly reason?: Sentence
  readonly checks: readonly StampCheck[]
}

export interface RecordBlock {
  readonly kind: 'record'
  readonly id: string
  readonly recordId: string
  /** "Document 3": how other places of the page speak of it. */
  readonly name: string
  readonly title: Sentence
  /** Who awarded it, when, in which form. */
  readonly who?: Sentence
  /** What stands behind a paper, who attests, field of education, what could not be read. */
  readonly details: readonly Sentence[]
  /** Absent when the record cannot count as evidence: changed, of another body, about another person. */
  readonly standing?: Labelled<StandingCode>
  /** Picture of the paper, as it lies in the received file. */
  readonly picture?: PagePicture
  /** Always five, in the order of `stamps`. */
  readonly stamps: readonly PageStamp[]
}

/** One EQF level with what stands on it. */
export interface LadderRung {
  readonly eqfLevel: 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8
  /** "EQF 4". */
  readonly label: string
  /** awarded: the level on the day of award (or as stated); today: only today's level; none: nothing stands here. */
  readonly mark: 'awarded' | 'today' | 'none'
  /** What stands there: "Romania 4", "Germany 4", "today". Empty when nothing does. */
  readonly entries: readonly { readonly role: 'home' | 'host' | 'stated' | 'today'; readonly pieces: Pieces }[]
  readonly notes: readonly number[]
}

export interface LadderBlock {
  readonly kind: 'ladder'
  readonly id: string
  readonly recordId: string
  /** From 8 down to 1. */
  readonly rungs: readonly LadderRung[]
  /** Says in words what the picture shows. */
  readonly caption: Pieces
}

export interface SkillRow {
  readonly id: string
  readonly skill: Pieces
  readonly skillUri?: string
  readonly relation: Labelled<'essential' | 'optional'>
  readonly state: Labelled<SkillStateCode>
  readonly standing?: Labelled<StandingCode>
  readonly because: Sentence
  /** Name of the record the row rests on: "Document 3". Absent where nothing was found. */
  readonly from?: string
  /** The words of the record the row rests on. */
  readonly quote?: Pieces
  readonly match?: MatchToDecide
  /** Decision already taken on that match. */
  readonly decision?: 'confirmed' | 'partly' | 'rejected'
}

export interface SkillTableBlock {
  readonly kind: 'skillTable'
  readonly id: string
  readonly relation: 'essential' | 'optional'
  readonly caption: string
  readonly columns: { readonly skill: string; readonly state: string; readonly because: string }
  /** How many rows stand in which state; states without rows are left out. */
  readonly counts: readonly (Labelled<SkillStateCode> & { readonly count: number })[]
  readonly rows: readonly SkillRow[]
}

export interface TimelineStep extends Sentence {
  /** Details of the step: documents, deadlines, fees. */
  readonly items: readonly Sentence[]
}

export interface TimelineBlock {
  readonly kind: 'timeline'
  readonly id: string
  readonly steps: readonly TimelineStep[]
}

/** A country on the grid. */
export interface MapTile {
  readonly country: string
  readonly column: number
  readonly row: number
  readonly name: Pieces
  readonly state: Labelled<TileStateCode>
}

/** Countries as equal tiles; the sentence before it says the same in words. */
export interface TileMapBlock {
  readonly kind: 'tileMap'
  readonly id: string
  readonly columns: number
  readonly rows: number
  readonly tiles: readonly MapTile[]
  readonly legend: readonly Labelled<TileStateCode>[]
  readonly name: string
  /** Says in words what the picture shows. */
  readonly caption: Pieces
  /** The same as a table: every country the lists name, with what they say of it. */
  readonly table: {
    readonly name: string
    readonly columns: readonly [country: string, said: string]
    readonly rows: readonly { readonly name: Pieces; readonly state: string }[]
  }
}

/** A thing that is needed, with a box: ticked where something at hand may serve. */
export interface ChecklistItem extends Sentence {
  readonly ticked: Labelled<'at-hand' | 'needed'>
}

export interface ChecklistBlock {
  readonly kind: 'checklist'
  readonly id: string
  readonly items: readonly ChecklistItem[]
}

/** A point on the line of a time limit. */
export interface ClockMark {
  readonly id: string
  readonly label: Pieces
  /** How long after which other point at the latest; absent where no time is set. */
  readonly within?: Pieces
  /** The day itself, where the day the file was complete is known. */
  readonly day?: Pieces
}

export interface ClockLineBlock {
  readonly kind: 'clockLine'
  readonly id: string
  readonly name: Sentence
  readonly marks: readonly ClockMark[]
}

export interface BlankLinesBlock {
  readonly kind: 'blankLines'
  readonly id: string
  readonly lines: readonly { readonly id: string; readonly label: string }[]
}

/** A short lesson beside the answer where it matters; closed until somebody opens it, and not printed. */
export interface LessonBlock {
  readonly kind: 'lesson'
  readonly id: string
  readonly title: Pieces
  readonly text: readonly Sentence[]
  readonly questions: readonly { readonly id: string; readonly question: Pieces; readonly answer: Pieces }[]
}

export type Block =
  | HeadingBlock
  | ParagraphBlock
  | RecordBlock
  | LadderBlock
  | SkillTableBlock
  | TimelineBlock
  | TileMapBlock
  | ChecklistBlock
  | ClockLineBlock
  | BlankLinesBlock
  | LessonBlock

/** Up to three next actions of one reader. */
export interface Card {
  readonly audience: Audience
  readonly heading: Pieces
  readonly actions: readonly Sentence[]
}

/** A numbered source. Facts with the same source, certainty, day and version share one. */
export interface Note {
  readonly number: number
  readonly title: Pieces
  /** http or https. */
  readonly url?: string
  /** Digest or other name that is not a web address: `urn:sha256:...`. */
  readonly identifier?: string
  /** Provision of law, for a rule. */
  readonly citation?: Pieces
  /** "as of 3 November 2026"; a year where the source names only a year. */
  readonly day?: Pieces
  readonly version?: string
  readonly certainty: Labelled<Certainty>
  readonly facts: readonly FactId[]
}

export interface DossierPage {
  readonly language: Language
  readonly title: Pieces
  readonly lede: Pieces
  /** As of, purpose, from, to, target: in this order, those that are known. */
  readonly meta: readonly { readonly name: string; readonly label: string; readonly value: Pieces }[]
  readonly flags: readonly Labelled<FlagCode>[]
  /** The person's documents. Starts with a heading of level 2. */
  readonly left: readonly Block[]
  /** What they are worth there. Starts with a heading of level 2. */
  readonly right: readonly Block[]
  readonly next: readonly Card[]
  readonly notes: readonly Note[]
  readonly footer: readonly Pieces[]
  readonly labels: Readonly<Record<PageLabelName, string>>
}

/** The text of pieces without marks, for titles and text-only forms. */
export function plainText(pieces: Pieces): string {
  return pieces.map(({ text }) => text).join('')
}
