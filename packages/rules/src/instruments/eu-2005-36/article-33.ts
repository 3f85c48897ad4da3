import { specialRights, specialRightsCases } from './special-rights.ts'

/** Nurses for general care: recalled, a question to the authority. */
export const nurseRights = specialRights('eu/2005-36/33')

export const article33Cases = specialRightsCases(nurseRights)
