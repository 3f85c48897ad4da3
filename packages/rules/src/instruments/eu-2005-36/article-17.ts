import { experienceRowCases, experienceRows } from './experience-row.ts'

/** Industry and crafts, list I: the years and training each row asks for; the numbers stand in the data. */
export const listOneRows = experienceRows('I')

export const article17Cases = experienceRowCases('I')
