import type { IsoDay } from '@wanderbuch/standards/iso-day'

/** What the file says about itself. */
export interface PdfDescription {
  readonly title: string
  readonly language: string
  readonly day: IsoDay
  /** Name and version of the software. */
  readonly producer: string
  /** Text that differs whenever the content does; its digest becomes the file's identifier. */
  readonly content: string
}
