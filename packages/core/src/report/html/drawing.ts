import type { DossierPage } from '../page-model.ts'

/** One page being drawn: its words, how its ids end, which footnotes were already met. */
export interface Drawing {
  readonly page: DossierPage
  /** Empty, or `-ro` for the second of two languages, so that ids stay unique. */
  readonly suffix: string
  /** Numbers of the notes already referred to: the first reference is where "back" leads. */
  readonly referred: Set<number>
}

export function startDrawing(page: DossierPage, suffix: string): Drawing {
  return { page, suffix, referred: new Set() }
}

/** An HTML id from a block id: `record-1/level` -> `record-1-level`. */
export function htmlId({ suffix }: Drawing, id: string): string {
  return `${id.replace(/[^A-Za-z0-9_-]+/g, '-')}${suffix}`
}
