import type { LabelField } from './label-field.ts'
import type { Token } from './read-tokens.ts'

/** One word of a text, or part of one, with the label words like it. */
export interface TextUnit {
  readonly word: string
  readonly tokens: readonly Token[]
  readonly weight: number
  readonly ids: Int32Array
  readonly similarities: Float32Array
}

/** A word no label has weighs less than the rarest that one has: it may be noise. */
const unseenShare = 0.7

export function readUnits(field: LabelField, tokens: readonly Token[]): readonly TextUnit[] {
  const tokensOf = new Map<string, Token[]>()
  for (const token of tokens) {
    for (const word of field.split(token.word)) {
      const known = tokensOf.get(word)
      if (known) known.push(token)
      else tokensOf.set(word, [token])
    }
  }
  return [...tokensOf].map(([word, own]) => {
    const id = field.idOf.get(word)
    const weight = id === undefined ? field.unseen * unseenShare : field.weights[id]!
    return { word, tokens: own, weight, ...field.grams().similarTo(word) }
  })
}

/** What a text has in common with the labels of a field. Valid until the next text is scored. */
export interface LabelHits {
  readonly units: readonly TextUnit[]
  /** Weight of all words of the text. */
  readonly size: number
  /** Labels that share a word: the first `count` of `labels`. */
  readonly labels: Int32Array
  readonly count: number
  /** Per label: weight of its words that the text has, each by its likeness. */
  readonly found: Float32Array
  /** Per word of the field: likeness of the nearest unit, and which it is. */
  readonly best: Float32Array
  readonly from: Int16Array
}

/** Words in more than this share of the labels find none by themselves, where the text has rarer ones. */
const commonShare = 0.02

/** Scores texts against the labels of a field; its lists are made once and used again. */
export function createLabelScorer(field: LabelField): (tokens: readonly Token[]) => LabelHits {
  const best = new Float32Array(field.words.length)
  const from = new Int16Array(field.words.length)
  const words = new Int32Array(field.words.length)
  const found = new Float32Array(field.texts.length)
  const labels = new Int32Array(field.texts.length)
  let [wordCount, count] = [0, 0]

  const findWords = (units: readonly TextUnit[]) => {
    for (const [unit, { ids, similarities }] of units.entries()) {
      for (let at = 0; at < ids.length; at += 1) {
        const id = ids[at]!
        if (best[id] === 0) words[wordCount++] = id
        if (similarities[at]! > best[id]!) {
          best[id] = similarities[at]!
          from[id] = unit
        }
      }
    }
  }
  const isCommon = (id: number) => field.postStarts[id + 1]! - field.postStarts[id]! > commonShare * field.texts.length
  const addToLabels = (id: number, canOpen: boolean) => {
    const gain = best[id]! * field.weights[id]!
    for (let at = field.postStarts[id]!; at < field.postStarts[id + 1]!; at += 1) {
      const label = field.postLabels[at]!
      if (found[label] === 0) {
        if (!canOpen) continue
        labels[count++] = label
      }
      found[label]! += gain
    }
  }
  const addAll = () => {
    let opened = 0
    for (let at = 0; at < wordCount; at += 1) {
      if (isCommon(words[at]!)) continue
      addToLabels(words[at]!, true)
      opened += 1
    }
    for (let at = 0; at < wordCount; at += 1) if (isCommon(words[at]!)) addToLabels(words[at]!, opened === 0)
  }
  return (tokens) => {
    for (let at = 0; at < wordCount; at += 1) best[words[at]!] = 0
    for (let at = 0; at < count; at += 1) found[labels[at]!] = 0
    wordCount = count = 0
    const units = readUnits(field, tokens)
    findWords(units)
    addAll()
    return { units, size: units.reduce((sum, { weight }) => sum + weight, 0), labels, count, found, best, from }
  }
}
