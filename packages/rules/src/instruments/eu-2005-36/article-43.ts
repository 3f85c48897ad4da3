import { specialRights, specialRightsCases } from './special-rights.ts'

/** Midwives: recalled, a question to the authority. */
export const midwifeRights = specialRights('eu/2005-36/43')

export const article43Cases = specialRightsCases(midwifeRights)
