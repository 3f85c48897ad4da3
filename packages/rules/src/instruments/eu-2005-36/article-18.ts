import { experienceRowCases, experienceRows } from './experience-row.ts'

/** Transport, post, cleaning and others, list II: the years and training each row asks for; the numbers stand in the data. */
export const listTwoRows = experienceRows('II')

export const article18Cases = experienceRowCases('II')
