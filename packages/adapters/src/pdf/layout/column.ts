import type { DossierPage } from '@wanderbuch/core/report/page-model'
import type { Outline } from '../document/outline.ts'
import type { Sheet } from '../document/sheet.ts'
import type { Tag } from '../document/tags.ts'
import { palette, type Scale } from '../palette.ts'
import type { Ink } from '../text/rich-text.ts'

/** The place of one language on the pages: its words, its part of the width, its branch of the structure tree. */
export interface Column {
  readonly sheet: Sheet
  readonly page: DossierPage
  readonly scale: Scale
  readonly outline: Outline
  /** Node that holds all of this language. */
  readonly part: Tag
  /** Edges in points. */
  readonly left: number
  readonly width: number
  /** Width kept free at the left for labels beside the text; 0 where two languages share the page. */
  readonly side: number
  /** Keeps names of places apart where two languages have them: `a` or `b`. */
  readonly suffix: 'a' | 'b'
}

export const mainLeft = ({ left, side }: Column) => left + side
export const mainWidth = ({ width, side }: Column) => width - side

/** Name of the place of a note. Letters and digits of one length, so that any order of names is the same. */
export function notePlace({ suffix }: Column, number: number): string {
  return `${suffix}${String(number).padStart(6, '0')}`
}

/** Running text. */
export const textInk = ({ scale }: Column): Ink => ({ face: 'text', size: scale.text, colour: palette.ink })
/** What stands behind: details, sources. */
export const softInk = ({ scale }: Column): Ink => ({ face: 'text', size: scale.small, colour: palette.soft })
/** Small labels. */
export const labelInk = ({ scale }: Column, colour: string): Ink => ({ face: 'strong', size: scale.small, colour })
