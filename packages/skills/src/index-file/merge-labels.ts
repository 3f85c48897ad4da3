import type { EscoLabels, EscoLabelSet } from '../esco-vocabulary.ts'
import type { LabelKind } from '../read-esco/read-part.ts'

/** What is needed of a label to put it with others. */
export interface MergeableLabel {
  readonly language: string
  readonly kind: LabelKind
  readonly text: string
  readonly set: number
}

export interface MergedLabels extends EscoLabels {
  /** Language -> id of the set, where the preferred label is not of the usual set of its language. */
  readonly sets: Readonly<Record<string, string>>
}

/** For each set whether it is the first of its language and its kind of concept: the usual one. */
function usualSets(sets: readonly EscoLabelSet[]): readonly boolean[] {
  const seen = new Set<string>()
  return sets.map(({ concepts, languages }) => {
    const key = `${concepts} ${languages.join(' ')}`
    const isFirst = !seen.has(key)
    seen.add(key)
    return isFirst
  })
}

const known = new WeakMap<readonly EscoLabelSet[], readonly boolean[]>()

function isUsual(sets: readonly EscoLabelSet[], set: number): boolean {
  const usual = known.get(sets) ?? usualSets(sets)
  known.set(sets, usual)
  return usual[set] ?? false
}

/**
 * One preferred label a language, from the first set that has one; all other labels of the language, preferred ones of
 * later sets among them, are alternatives. Hidden labels and descriptions are no labels to show.
 */
export function mergeLabels(labels: readonly MergeableLabel[], sets: readonly EscoLabelSet[]): MergedLabels {
  const preferred: Record<string, string> = {}
  const alternative: Record<string, string[]> = {}
  const fromSets: Record<string, string> = {}
  for (const { language, kind, text, set } of labels) {
    if (kind !== 'preferred' || preferred[language] !== undefined) continue
    preferred[language] = text
    if (!isUsual(sets, set)) fromSets[language] = sets[set]?.id ?? ''
  }
  for (const { language, kind, text } of labels) {
    const isLabel = kind === 'preferred' || kind === 'alternative'
    if (!isLabel || text === preferred[language]) continue
    const list = (alternative[language] ??= [])
    if (!list.includes(text)) list.push(text)
  }
  return { preferred, alternative, sets: fromSets }
}
