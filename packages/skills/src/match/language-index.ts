import type { EscoSkill } from '../esco-vocabulary.ts'
import { type CutLabel, cutLabels } from './cut-labels.ts'
import { type Counts, countPerSkill, type LanguageLexis, readLexis } from './language-lexis.ts'
import type { TextLanguage } from './languages/language-words.ts'
import type { ReadLanguage } from './languages/text-languages.ts'
import { createInflectionCutter, createStemmer, type Stemmer } from './stem-word.ts'

/** One label of a skill, ready to be compared. */
export interface IndexedLabel {
  readonly skill: EscoSkill
  readonly label: string
  readonly language: TextLanguage
  readonly preferred: boolean
  readonly isShortened: boolean
  /** Folded words in order, function words included. */
  readonly words: readonly string[]
  /** Stems of its content words, each once, heaviest first. */
  readonly stems: readonly string[]
  /** Sum of the weights of its stems. */
  readonly weight: number
  /** Stem of the word that says what is done, where the label has one. */
  readonly verb: string | undefined
  /** It says that something is done, be it by a noun: "splicing of cables". */
  readonly hasVerb: boolean
  /** It is the preferred label, or has its most telling word. */
  readonly isClose: boolean
  /** Another skill has these words as its label too; for a preferred label: as its preferred one. */
  readonly isShared: boolean
}

/** Labels of one language. A label is found by its first two words, or by the rare stems it cannot be matched without. */
export interface LanguageIndex extends LanguageLexis {
  readonly language: ReadLanguage
  readonly stemOf: Stemmer
  /** Inflection cut and nothing more. */
  readonly formOf: Stemmer
  readonly byFirstWords: ReadonlyMap<string, readonly IndexedLabel[]>
  readonly byKeyStem: ReadonlyMap<string, readonly IndexedLabel[]>
}

/** Share of a label's weight that must be found in a text; below it nothing is said. */
export const leastCoverage = 0.75

interface FinishContext extends LanguageLexis {
  readonly language: ReadLanguage
  /** Label -> skills that have it at all, and that have it as preferred label. */
  readonly skillsOfLabel: Counts
  readonly skillsOfPreferred: Counts
}

const joinWords = ({ words }: CutLabel) => words.join(' ')

function sortStems({ stemAt }: CutLabel, { weights }: LanguageLexis): readonly string[] {
  const weightOf = (stem: string) => weights.get(stem) ?? 0
  const stems = new Set(stemAt.flatMap((stem) => stem ?? []))
  return [...stems].toSorted((left, right) => weightOf(right) - weightOf(left))
}

function findVerb(cut: CutLabel, { verbs }: FinishContext): string | undefined {
  const stem = cut.stemAt[cut.verbAt]
  const hasObject = cut.stemAt.some((one) => one !== undefined && one !== stem)
  return stem !== undefined && hasObject && verbs.has(stem) ? stem : undefined
}

/** The heaviest stem that is not the verb. */
function tellingStem(cut: CutLabel | undefined, context: FinishContext): string | undefined {
  if (!cut) return undefined
  const verb = findVerb(cut, context)
  return sortStems(cut, context).find((stem) => stem !== verb)
}

/** `cuts`: the labels of one skill, preferred one first. */
function finishLabels(cuts: readonly CutLabel[], context: FinishContext): readonly IndexedLabel[] {
  const telling = tellingStem(
    cuts.find(({ preferred }) => preferred),
    context,
  )
  return cuts.map((cut) => {
    const { skill, label, preferred, isShortened, words, stemAt } = cut
    const stems = sortStems(cut, context)
    const skillsOf = preferred ? context.skillsOfPreferred : context.skillsOfLabel
    return {
      skill,
      label,
      language: context.language.words.code,
      preferred,
      isShortened,
      words,
      stems,
      weight: stems.reduce((sum, stem) => sum + (context.weights.get(stem) ?? 0), 0),
      verb: findVerb(cut, context),
      hasVerb: stems.some((stem) => context.verbs.has(stem)),
      isClose: preferred || (telling !== undefined && stemAt.includes(telling)),
      isShared: (skillsOf.get(joinWords(cut)) ?? 0) > 1,
    }
  })
}

function collect<Item>(into: Map<string, Item[]>, key: string, item: Item): void {
  const known = into.get(key)
  if (known) known.push(item)
  else into.set(key, [item])
}

/**
 * The heaviest stems whose absence together would leave too little of the label: one of them is in every match. Looking
 * labels up by these alone keeps everyday stems out of the way.
 */
function keyStems({ stems, weight }: IndexedLabel, { weights }: LanguageLexis): readonly string[] {
  const spare = weight * (1 - leastCoverage)
  let passed = 0
  const count = stems.findIndex((stem) => (passed += weights.get(stem) ?? 0) > spare)
  return stems.slice(0, count + 1)
}

/** First two words of a label, or the only one. */
export const firstWordsKey = ([first, second]: readonly string[]) =>
  second === undefined ? `${first}` : `${first} ${second}`

/** "electrical equipment" as another label of a skill does not say what is done with it. */
export const saysWhatIsDone = ({ skill, preferred, hasVerb }: IndexedLabel) =>
  preferred || hasVerb || skill.kind === 'knowledge'

/** Cuts the labels that skills have in one language. */
export function indexLanguage(skills: readonly EscoSkill[], language: ReadLanguage): LanguageIndex {
  const stemOf = createStemmer(language.words)
  const perSkill = skills.map((skill) => cutLabels(skill, language, stemOf))
  const labels = perSkill.flat()
  const lexis = readLexis({ labels, language, stemOf, skillCount: skills.length })
  const preferred = labels.filter((label) => label.preferred)
  const counts = {
    skillsOfLabel: countPerSkill(labels, (label) => [joinWords(label)]),
    skillsOfPreferred: countPerSkill(preferred, (label) => [joinWords(label)]),
  }
  const byFirstWords = new Map<string, IndexedLabel[]>()
  const byKeyStem = new Map<string, IndexedLabel[]>()
  for (const label of perSkill.flatMap((cuts) => finishLabels(cuts, { language, ...lexis, ...counts }))) {
    collect(byFirstWords, firstWordsKey(label.words), label)
    if (label.stems.length > 1) for (const stem of keyStems(label, lexis)) collect(byKeyStem, stem, label)
  }
  return { ...lexis, language, stemOf, formOf: createInflectionCutter(language.words), byFirstWords, byKeyStem }
}
