import { foldText } from '@wanderbuch/standards/fold-text'
import { boilerplateCues, type BoilerplateKind, skillCues } from './boilerplate/cues.ts'

export type { BoilerplateKind }

const compile = (starts: string) => {
  const words = starts.split('|').map((one) =>
    foldText(one.trim())
      .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
      .replace(/\s+/g, '\\s+'),
  )
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.filter(Boolean).join('|')})`, 'gu')
}

const cues = Object.entries(boilerplateCues).map(([kind, { strong, weak }]) => ({
  kind: kind as BoilerplateKind,
  strong: compile(strong),
  weak: compile(weak),
}))
const skills = compile(skillCues)

const countOf = (text: string, pattern: RegExp) => new Set([...text.matchAll(pattern)].map(([found]) => found)).size

const enough = 2

/**
 * What a statement is, if it is about the employer, its conditions or the law and not about what a person can do. One
 * plain sign is enough, or two faint ones; words that ask for a skill speak against it.
 */
export function findBoilerplate(statement: string): BoilerplateKind | undefined {
  const text = foldText(statement)
  const against = Math.min(2, countOf(text, skills))
  const weighed = cues.map(({ kind, strong, weak }) => ({
    kind,
    weight: 2 * countOf(text, strong) + countOf(text, weak) - against,
  }))
  const best = weighed.reduce((left, right) => (right.weight > left.weight ? right : left))
  return best.weight >= enough ? best.kind : undefined
}
