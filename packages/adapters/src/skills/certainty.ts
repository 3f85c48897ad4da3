/** How sure it is that the words mean the skill, strongest first. Only `certain` counts before a person has said so. */
export const certainties = ['certain', 'likely', 'possible'] as const
export type Certainty = (typeof certainties)[number]

/** What a person says of a suggestion. */
export const skillDecisions = ['confirmed', 'partly', 'rejected'] as const
export type SkillDecision = (typeof skillDecisions)[number]
