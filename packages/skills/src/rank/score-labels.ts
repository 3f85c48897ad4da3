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
    const weight = id === undefined ? field.unseen * unseenShare : (field.weights[id] ?? 0)
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

/** Lists of one field, made once and written over by every text. */
interface Workspace {
  readonly field: LabelField
  readonly best: Float32Array
  readonly from: Int16Array
  readonly words: Int32Array
  readonly found: Float32Array
  readonly labels: Int32Array
  wordCount: number
  count: number
}

function createWorkspace(field: LabelField): Workspace {
  const [words, labels] = [field.words.length, field.texts.length]
  return {
    field,
    best: new Float32Array(words),
    from: new Int16Array(words),
    words: new Int32Array(words),
    found: new Float32Array(labels),
    labels: new Int32Array(labels),
    wordCount: 0,
    count: 0,
  }
}

function clear(space: Workspace): void {
  for (let at = 0; at < space.wordCount; at += 1) space.best[space.words[at] ?? 0] = 0
  for (let at = 0; at < space.count; at += 1) space.found[space.labels[at] ?? 0] = 0
  space.wordCount = space.count = 0
}

/** For each label word the unit of the text that is most like it. */
function findWords(units: readonly TextUnit[], space: Workspace): void {
  const { best, from, words } = space
  for (const [unit, { ids, similarities }] of units.entries()) {
    for (let at = 0; at < ids.length; at += 1) {
      const id = ids[at] ?? 0
      if (best[id] === 0) words[space.wordCount++] = id
      if ((similarities[at] ?? 0) > (best[id] ?? 0)) {
        best[id] = similarities[at] ?? 0
        from[id] = unit
      }
    }
  }
}

function addToLabels(id: number, space: Workspace, canOpen: boolean): void {
  const { field, found, labels, best } = space
  const gain = (best[id] ?? 0) * (field.weights[id] ?? 0)
  const end = field.postStarts[id + 1] ?? 0
  for (let at = field.postStarts[id] ?? 0; at < end; at += 1) {
    const label = field.postLabels[at] ?? 0
    if (found[label] === 0) {
      if (!canOpen) continue
      labels[space.count++] = label
    }
    found[label] = (found[label] ?? 0) + gain
  }
}

/** Words in more than this share of the labels find none by themselves, where the text has rarer ones. */
const commonShare = 0.02

function findLabels(space: Workspace): void {
  const { postStarts, texts } = space.field
  const isCommon = (id: number) => (postStarts[id + 1] ?? 0) - (postStarts[id] ?? 0) > commonShare * texts.length
  const own = space.words.subarray(0, space.wordCount)
  const rare = own.filter((id) => !isCommon(id))
  for (const id of rare) addToLabels(id, space, true)
  for (const id of own) if (isCommon(id)) addToLabels(id, space, rare.length === 0)
}

/** Scores texts against the labels of a field; its lists are made once and used again. */
export function createLabelScorer(field: LabelField): (tokens: readonly Token[]) => LabelHits {
  const space = createWorkspace(field)
  const { labels, found, best, from } = space
  return (tokens) => {
    clear(space)
    const units = readUnits(field, tokens)
    findWords(units, space)
    findLabels(space)
    const size = units.reduce((sum, { weight }) => sum + weight, 0)
    return { units, size, labels, count: space.count, found, best, from }
  }
}
