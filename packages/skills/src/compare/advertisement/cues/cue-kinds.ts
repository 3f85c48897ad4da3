/**
 * What a cue says of the skills around it. `required`: they are asked for; `nice`: welcome, not asked for; `not-needed`:
 * said not to be asked for; `tasks`: what the work is; `offered`: what the employer gives or says of itself.
 */
export type CueKind = 'required' | 'nice' | 'not-needed' | 'tasks' | 'offered'

/**
 * Words of job advertisements by language, own lists. `inline` stand in a sentence, `headings` begin the line above a
 * list. Alternatives of regular expressions, lower case; `~` stands for a part of a word: the rest may follow.
 */
export interface CueWords {
  readonly inline: Readonly<Partial<Record<CueKind, readonly string[]>>>
  readonly headings: Readonly<Partial<Record<CueKind, readonly string[]>>>
}
