import type { RankableConcept } from './rank-concept.ts'

/*
 * The language of a text by its runs of three letters, compared with those of the labels of each language.
 */

export interface DetectedLanguage {
  readonly language: string
  /** Share of the evidence, 0 to 1. */
  readonly share: number
}

/** Likeliest first, at most three; empty where the text has no letters or no language is known. */
export type DetectLanguage = (text: string) => readonly DetectedLanguage[]

const lengthOfRun = 3
const mostLabels = 6000
const unseen = 0.5

function runsOf(text: string): readonly string[] {
  const runs: string[] = []
  for (const word of text.toLowerCase().match(/\p{L}[\p{L}\p{M}]*/gu) ?? []) {
    const padded = ` ${word} `
    for (let at = 0; at + lengthOfRun <= padded.length; at += 1) runs.push(padded.slice(at, at + lengthOfRun))
  }
  return runs
}

interface Profile {
  readonly language: string
  readonly counts: ReadonlyMap<string, number>
  readonly total: number
}

function profileOf(language: string, texts: readonly string[]): Profile {
  const counts = new Map<string, number>()
  let total = 0
  const step = Math.max(1, Math.floor(texts.length / mostLabels))
  for (let at = 0; at < texts.length; at += step) {
    for (const run of runsOf(texts[at] ?? '')) {
      counts.set(run, (counts.get(run) ?? 0) + 1)
      total += 1
    }
  }
  return { language, counts, total }
}

const mostRuns = 400
const mostListed = 3

function compare(runs: readonly string[], profiles: readonly Profile[]): readonly DetectedLanguage[] {
  const sums = profiles.map(({ language, counts, total }) => ({
    language,
    sum: runs.reduce((sum, run) => sum + Math.log(((counts.get(run) ?? 0) + unseen) / (total + 20_000 * unseen)), 0),
  }))
  const best = Math.max(...sums.map(({ sum }) => sum))
  const weighed = sums.map(({ language, sum }) => ({ language, weight: Math.exp(sum - best) }))
  const all = weighed.reduce((sum, { weight }) => sum + weight, 0)
  return weighed
    .map(({ language, weight }) => ({ language, share: weight / all }))
    .toSorted((left, right) => right.share - left.share || (left.language < right.language ? -1 : 1))
    .slice(0, mostListed)
}

/** Learns what each language looks like from the labels at hand; done at first use. */
export function createDetectLanguage(concepts: readonly RankableConcept[]): DetectLanguage {
  let profiles: readonly Profile[] | undefined
  const learn = () => {
    const texts = new Map<string, string[]>()
    for (const { labels } of concepts) {
      for (const { language, text } of labels) {
        const known = texts.get(language)
        if (known) known.push(text)
        else texts.set(language, [text])
      }
    }
    return [...texts]
      .toSorted((left, right) => (left[0] < right[0] ? -1 : 1))
      .map(([language, list]) => profileOf(language, list))
  }
  return (text) => {
    const runs = runsOf(text).slice(0, mostRuns)
    if (runs.length === 0) return []
    profiles ??= learn()
    return profiles.length === 0 ? [] : compare(runs, profiles)
  }
}
