import { specialRights, specialRightsCases } from './special-rights.ts'

/** Architects: recalled, a question to the authority. */
export const architectRights = specialRights('eu/2005-36/49')

export const article49Cases = specialRightsCases(architectRights)
