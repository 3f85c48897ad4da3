/** Yes, no, or open: `undefined` where what is known does not settle it. Never a default in place of an unknown. */
export type Answer = boolean | undefined

/** Yes when all are, no when one is no, else open. */
export function allOf(...answers: readonly Answer[]): Answer {
  if (answers.includes(false)) return false
  return answers.includes(undefined) ? undefined : true
}

/** Yes when one is, no when all are no, else open. */
export function anyOf(...answers: readonly Answer[]): Answer {
  if (answers.includes(true)) return true
  return answers.includes(undefined) ? undefined : false
}

export function notSo(answer: Answer): Answer {
  return answer === undefined ? undefined : !answer
}

/** Whether one ISO day lies before another. */
export function isBefore(day: string | undefined, bound: string | undefined): Answer {
  return day === undefined || bound === undefined ? undefined : day < bound
}

/** A number of years of which the bounds are known. `most` may be `Infinity`: there may be more than was stated. */
export interface Years {
  readonly least: number
  readonly most: number
}

/** A number of years known exactly. */
export const years = (count: number): Years => ({ least: count, most: count })

/** Whether it is at least `count` years; open where the bounds lie on both sides, and where nothing is known. */
export function isAtLeast(years: Years | undefined, count: number): Answer {
  if (years === undefined) return undefined
  const { least, most } = years
  if (least >= count) return true
  return most < count ? false : undefined
}

/** Whether it is at most `count` years. */
export function isAtMost(years: Years | undefined, count: number): Answer {
  if (years === undefined) return undefined
  const { least, most } = years
  if (most <= count) return true
  return least > count ? false : undefined
}
