import type { EscoSkill } from '../esco-vocabulary.ts'
import { placeWords } from '../fold-text.ts'
import { stemWord } from './stem-word.ts'
import { stopWords } from './stop-words.ts'

/** One label of a skill, cut into what can be compared. */
export interface IndexedLabel {
  readonly skill: EscoSkill
  readonly label: string
  readonly language: string
  readonly preferred: boolean
  /** Folded words in order, function words included. */
  readonly words: readonly string[]
  /** Stems of the content words, each once. */
  readonly stems: readonly string[]
  /** Sum of the weights of `stems`. */
  readonly weight: number
}

export interface SkillIndex {
  readonly labels: readonly IndexedLabel[]
  /** Stem -> positions in `labels`. */
  readonly byStem: ReadonlyMap<string, readonly number[]>
  /** How much a stem tells: rare stems more. */
  readonly weightOf: (stem: string) => number
}

/** Content stems of a text's words. */
export function contentStems(words: readonly string[]): readonly string[] {
  return [...new Set(words.filter((word) => !stopWords.has(word) && word.length > 1).map(stemWord))]
}

interface RawLabel {
  readonly skill: EscoSkill
  readonly label: string
  readonly language: string
  readonly preferred: boolean
}

function labelsOf(skill: EscoSkill): readonly RawLabel[] {
  const preferred = Object.entries(skill.preferred).map(([language, label]) => ({
    skill,
    label,
    language,
    preferred: true,
  }))
  const alternative = Object.entries(skill.alternative).flatMap(([language, list]) =>
    list.map((label) => ({ skill, label, language, preferred: false })),
  )
  return [...preferred, ...alternative]
}

/** Cuts all labels of all languages once; matching then only looks up stems. */
export function buildSkillIndex(skills: readonly EscoSkill[]): SkillIndex {
  const cut = skills.flatMap(labelsOf).map((raw) => {
    const words = placeWords(raw.label).map(({ word }) => word)
    return { ...raw, words, stems: contentStems(words) }
  })
  const skillsOfStem = new Map<string, Set<string>>()
  for (const { stems, skill } of cut) {
    for (const stem of stems) {
      const known = skillsOfStem.get(stem) ?? new Set()
      skillsOfStem.set(stem, known.add(skill.uri))
    }
  }
  const weightOf = (stem: string) => Math.log(1 + skills.length / (skillsOfStem.get(stem)?.size ?? 1))
  const labels = cut.map((one) => ({ ...one, weight: one.stems.reduce((sum, stem) => sum + weightOf(stem), 0) }))
  const byStem = new Map<string, number[]>()
  for (const [position, { stems }] of labels.entries()) {
    for (const stem of stems) {
      const known = byStem.get(stem)
      if (known) known.push(position)
      else byStem.set(stem, [position])
    }
  }
  return { labels, byStem, weightOf }
}
