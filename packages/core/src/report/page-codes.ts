/** Never carried by colour alone: each form also writes or draws it. */
export type Tone = 'yes' | 'no' | 'open' | 'plain' | 'caution'

export type StandingCode = 'proven' | 'attested' | 'shown' | 'declared'

export type SkillStateCode = 'held' | 'partly' | 'missing' | 'not-determined'

export type TileStateCode = 'shortage' | 'surplus' | 'both' | 'none'

export type FlagCode = 'sample' | 'test-trust-list' | 'translation-not-reviewed'
