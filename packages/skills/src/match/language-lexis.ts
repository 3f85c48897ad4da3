import type { CutLabel } from './cut-labels.ts'
import type { ReadLanguage } from './languages/text-languages.ts'
import type { Stemmer } from './stem-word.ts'

/** What the labels of one language together tell about its words. */
export interface LanguageLexis {
  /** Stem -> how much it tells: the fewer skills have it, the more. */
  readonly weights: ReadonlyMap<string, number>
  /** Stems of verbs, as labels have them in the place of the verb. */
  readonly verbs: ReadonlySet<string>
  /** Stems of verbs that a label is understood without. */
  readonly lightVerbs: ReadonlySet<string>
  /** Stem -> stems of words that say about the same. */
  readonly synonyms: ReadonlyMap<string, readonly string[]>
}

/** Something of labels -> how many skills have it. */
export type Counts = ReadonlyMap<string, number>

export function countPerSkill(
  labels: readonly CutLabel[],
  itemsOf: (label: CutLabel) => readonly (string | undefined)[],
): Counts {
  const skillsOf = new Map<string, Set<string>>()
  for (const label of labels) {
    for (const item of itemsOf(label)) {
      if (item === undefined) continue
      const known = skillsOf.get(item)
      if (known) known.add(label.skill.uri)
      else skillsOf.set(item, new Set([label.skill.uri]))
    }
  }
  return new Map([...skillsOf].map(([item, { size }]) => [item, size]))
}

/**
 * How often a stem must stand in the place of the verb, in skills and as a share of all labels with it. Preferred labels
 * keep to the custom ("test equipment", though "test" is a noun too); others begin with adjectives as well.
 */
const customOfPreferred = { skills: 1, share: 0.2 }
const customOfAll = { skills: 2, share: 0.7 }

function listVerbs(labels: readonly CutLabel[]): ReadonlySet<string> {
  const ofSkills = labels.filter(({ skill, words }) => skill.kind === 'skill' && words.length > 1)
  const verbsOf = (some: readonly CutLabel[], custom: typeof customOfAll) => {
    const anywhere = countPerSkill(some, ({ stemAt }) => stemAt)
    const inPlace = countPerSkill(some, ({ stemAt, verbAt }) => [stemAt[verbAt]])
    const isVerb = ([stem, count]: readonly [string, number]) =>
      count >= custom.skills && count >= custom.share * (anywhere.get(stem) ?? count)
    return [...inPlace].filter(isVerb).map(([stem]) => stem)
  }
  const preferred = ofSkills.filter((label) => label.preferred)
  return new Set([...verbsOf(preferred, customOfPreferred), ...verbsOf(ofSkills, customOfAll)])
}

const splitWords = (words: string) => words.split(/\s+/).filter(Boolean)

function readSynonyms({ words }: ReadLanguage, stemOf: Stemmer): ReadonlyMap<string, readonly string[]> {
  const synonyms = new Map<string, Set<string>>()
  for (const group of (words.synonyms ?? '').split(';')) {
    const stems = new Set(splitWords(group).map(stemOf))
    for (const stem of stems) synonyms.set(stem, new Set([...(synonyms.get(stem) ?? []), ...stems]))
  }
  return new Map([...synonyms].map(([stem, all]) => [stem, [...all].filter((other) => other !== stem)]))
}

interface LexisSource {
  readonly labels: readonly CutLabel[]
  readonly language: ReadLanguage
  readonly stemOf: Stemmer
  readonly skillCount: number
}

export function readLexis({ labels, language, stemOf, skillCount }: LexisSource): LanguageLexis {
  const counts = countPerSkill(labels, ({ stemAt }) => stemAt)
  return {
    weights: new Map([...counts].map(([stem, count]) => [stem, Math.log(1 + skillCount / count)])),
    verbs: listVerbs(labels),
    lightVerbs: new Set(splitWords(language.words.lightVerbs).map(stemOf)),
    synonyms: readSynonyms(language, stemOf),
  }
}
