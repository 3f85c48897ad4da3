/** Ink on white paper; one accent a meaning, never the only carrier of it. Contrast on white: text 7:1, accents 4.5:1. */
export const palette = {
  ink: '#1F2A37',
  soft: '#4A5462',
  line: '#CFC7B6',
  fill: '#EFE9DC',
  paper: '#FBF8F2',
  yes: '#1E6B5C',
  no: '#9B2C2C',
  open: '#7E5200',
  act: '#2F4B7C',
  flag: '#F3E7C9',
  flagInk: '#533900',
  white: '#FFFFFF',
} as const

/** Sizes in points of one column over the whole page, or of two beside each other. */
export interface Scale {
  readonly title: number
  readonly section: number
  readonly heading: number
  readonly record: number
  readonly text: number
  readonly small: number
  readonly tiny: number
  /** Space above headings of levels 2 to 4. */
  readonly above: Readonly<Record<2 | 3 | 4, number>>
  /** Headings from this level on stand in the main column, not at the edge. */
  readonly mainFrom: 3 | 4
  /** Space above a step of a way. */
  readonly step: number
}

const above = { 2: 34, 3: 22, 4: 13 }

export const wideScale: Scale = {
  title: 22,
  section: 16,
  heading: 13,
  record: 11.5,
  text: 9.75,
  small: 8.5,
  tiny: 7.5,
  above,
  mainFrom: 4,
  step: 11,
}
export const narrowScale: Scale = {
  title: 16,
  section: 13.5,
  heading: 11.5,
  record: 10.5,
  text: 9,
  small: 8,
  tiny: 7.25,
  above,
  mainFrom: 4,
  step: 11,
}

/** For handouts, which are to be short. */
const aboveInHandout = { 2: 13, 3: 6, 4: 5 }

export const handoutScale: Scale = {
  ...wideScale,
  title: 17,
  section: 12.5,
  heading: 10,
  text: 8.75,
  small: 7.75,
  above: aboveInHandout,
  mainFrom: 3,
  step: 9,
}
export const narrowHandoutScale: Scale = {
  ...narrowScale,
  title: 14,
  section: 12,
  heading: 10.5,
  text: 8.5,
  small: 7.5,
  above: aboveInHandout,
  mainFrom: 3,
  step: 9,
}
