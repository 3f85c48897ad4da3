import { experienceRowCases, experienceRows } from './experience-row.ts'

/** Trade, restaurants, hotels and others, list III: the years and training each row asks for; the numbers stand in the data. */
export const listThreeRows = experienceRows('III')

export const article19Cases = experienceRowCases('III')
