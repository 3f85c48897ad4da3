import { specialRights, specialRightsCases } from './special-rights.ts'

/** Specialist doctors: recalled, a question to the authority. */
export const specialistRights = specialRights('eu/2005-36/27')

export const article27Cases = specialRightsCases(specialistRights)
