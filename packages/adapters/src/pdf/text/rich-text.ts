import type { Face } from './fonts.ts'

/** How letters look: face, size in points, colour. */
export interface Ink {
  readonly face: Face
  readonly size: number
  readonly colour: string
}

/** A stretch of text with a node of its own in the structure tree. One object is one stretch, over all its lines. */
export interface Inline {
  readonly kind: 'span' | 'web' | 'note'
  readonly language?: string
  /** Long form of an abbreviation. */
  readonly expanded?: string
  /** Address of a `web` link: http or https. Name of the place a `note` link leads to. */
  readonly target?: string
  /** What a screen reader says for the link. */
  readonly label?: string
}

/** A word in a box with round ends: a state, a standing. */
export interface Pill {
  readonly edge: string
  readonly line: 'solid' | 'dashed' | 'dotted' | 'none'
  /** Filled instead of outlined. */
  readonly fill?: string
}

/** Text in one ink. */
export interface Run {
  readonly text: string
  readonly ink: Ink
  readonly inline?: Inline
  /** Points above the base line. */
  readonly rise?: number
  readonly pill?: Pill
  /** An address: may break after its signs. */
  readonly isAddress?: boolean
}
