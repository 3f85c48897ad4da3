import type { FoundLabel } from './found-label.ts'

const rank = { certain: 0, likely: 1, possible: 2 } as const

/** Strongest first; the order never depends on the order of the vocabulary. */
export function byStrength(left: FoundLabel, right: FoundLabel): number {
  const order = rank[left.strength] - rank[right.strength] || right.score - left.score
  const byLabel = order || Number(right.label.preferred) - Number(left.label.preferred)
  return byLabel || (left.label.skill.uri < right.label.skill.uri ? -1 : 1)
}

export function firstPerSkill<Finding extends FoundLabel>(ordered: readonly Finding[]): readonly Finding[] {
  const seen = new Set<string>()
  return ordered.filter(({ label }) => !seen.has(label.skill.uri) && seen.add(label.skill.uri))
}

const restsOn = (inner: FoundLabel, outer: FoundLabel) => inner.positions.every((at) => outer.positions.includes(at))

/** As many skills may rest on the very same words; with more, the words do not tell which is meant. */
const mostOnSameWords = 2
const mostSuggestions = 3

/** A suggestion on words that a stronger finding already rests on tells nothing new. */
function isEcho(one: FoundLabel, stronger: readonly FoundLabel[]): boolean {
  const around = stronger.filter((other) => restsOn(one, other))
  const isTied = around.every((other) => other.strength === one.strength && other.score === one.score)
  return around.length > 0 && !(isTied && around.length < mostOnSameWords)
}

/** Suggestions that tie on the same words with more skills than a person should have to choose from. */
function isAmbiguous(one: FoundLabel, all: readonly FoundLabel[]): boolean {
  const ties = all.filter(
    (other) =>
      other.score === one.score && other.strength === one.strength && restsOn(one, other) && restsOn(other, one),
  )
  return ties.length > mostOnSameWords
}

/** What to say of a statement: every certain finding, and the few suggestions that each rest on words of their own. */
export function chooseFindings(found: readonly FoundLabel[]): readonly FoundLabel[] {
  const ordered = firstPerSkill(found.toSorted(byStrength))
  const chosen: FoundLabel[] = []
  let suggestions = 0
  for (const one of ordered) {
    if (one.strength === 'certain') chosen.push(one)
    else if (suggestions < mostSuggestions && !isEcho(one, chosen) && !isAmbiguous(one, ordered)) {
      chosen.push(one)
      suggestions += 1
    }
  }
  return chosen
}
