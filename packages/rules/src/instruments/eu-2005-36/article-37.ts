import { specialRights, specialRightsCases } from './special-rights.ts'

/** Dental practitioners: recalled, a question to the authority. */
export const dentistRights = specialRights('eu/2005-36/37')

export const article37Cases = specialRightsCases(dentistRights)
