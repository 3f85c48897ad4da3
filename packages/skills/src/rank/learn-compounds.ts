import { readTokens } from './read-tokens.ts'

/** A word as its parts, or itself alone. */
export type SplitWord = (word: string) => readonly string[]

/** What may stand between two parts of a compound. */
const joints: Readonly<Record<string, readonly string[]>> = {
  de: ['', 's', 'n', 'en', 'es', 'er', 'e'],
  nl: ['', 's', 'en', 'n', 'e', 'er'],
  sv: ['', 's', 'e', 'o', 'a', 'u'],
  da: ['', 's', 'e', 'er'],
  no: ['', 's', 'e', 'er'],
  hu: [''],
  et: ['', 'i', 'e', 'u', 'a'],
}

const shortestPart = 4

/** Learns from labels which words are made of others: both parts stand in them as words of their own. */
export function learnCompounds(language: string, texts: readonly string[]): SplitWord {
  const ownJoints = joints[language]
  if (!ownJoints) return (word) => [word]
  const counts = new Map<string, number>()
  for (const text of texts) for (const { word } of readTokens(text)) counts.set(word, (counts.get(word) ?? 0) + 1)
  const known = new Map<string, readonly string[]>()
  const cut = (word: string): readonly string[] => {
    if (word.length < 2 * shortestPart) return [word]
    let best: readonly string[] | undefined
    let bestScore = Math.log(1 + (counts.get(word) ?? 0)) * 0.5
    for (let at = shortestPart; at <= word.length - shortestPart; at += 1) {
      const tail = word.slice(at)
      const tailCount = counts.get(tail)
      if (!tailCount) continue
      for (const joint of ownJoints) {
        if (!word.slice(0, at).endsWith(joint) || at - joint.length < shortestPart) continue
        const head = word.slice(0, at - joint.length)
        const headCount = counts.get(head)
        if (!headCount) continue
        const score = (Math.log(1 + headCount) + Math.log(1 + tailCount)) / 2 - joint.length * 0.1
        if (score > bestScore) [best, bestScore] = [[head, tail], score]
      }
    }
    return best ? best.flatMap(split) : [word]
  }
  const split: SplitWord = (word) => {
    let parts = known.get(word)
    if (!parts) {
      known.set(word, [word])
      parts = cut(word)
      known.set(word, parts)
    }
    return parts
  }
  return split
}
