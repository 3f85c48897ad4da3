import { existsSync, readFileSync } from 'node:fs'
import { loadEscoStarter } from '@wanderbuch/skills/esco-starter'
import type { EscoVocabulary } from '@wanderbuch/skills/esco-vocabulary'
import type { IndexedVocabulary } from '@wanderbuch/skills/index-file/open-index'
import type { ConceptVectors } from '@wanderbuch/skills/rank/concept-vectors'
import { listRankable } from '@wanderbuch/skills/rank/list-rankable'
import type { RankableConcept } from '@wanderbuch/skills/rank/rank-concept'
import { buildRanker, type RankedKind, type Ranker } from '@wanderbuch/skills/rank/ranker'
import { readVectors, writeVectors } from '@wanderbuch/skills/rank/vectors-section'

/** Sections of an index that hold the vectors, by kind. */
const sections: Readonly<Record<RankedKind, string>> = { skill: 'rank.skill', occupation: 'rank.occupation' }
const kinds = ['skill', 'occupation'] as const satisfies readonly RankedKind[]

/** Below so many concepts there is too little to learn from. */
const fewestConcepts = 500

const ofKind = (concepts: readonly RankableConcept[], kind: RankedKind) =>
  concepts.filter((concept) => (concept.kind === 'skill') === (kind === 'skill'))

/**
 * Learns where the concepts of a vocabulary stand to each other, as sections to be kept in its index: half a minute for
 * the whole of ESCO, so it is done once, at the import. Deterministic; empty for a small vocabulary.
 */
export function learnSections(vocabulary: EscoVocabulary): ReadonlyMap<string, Uint8Array> {
  const concepts = listRankable(vocabulary)
  const { pools } = buildRanker(concepts, { vectors: 'learn' })
  return new Map(
    kinds.flatMap((kind): readonly (readonly [string, Uint8Array])[] => {
      if (ofKind(concepts, kind).length < fewestConcepts) return []
      const vectors = pools[kind].vectors()
      return vectors ? [[sections[kind], writeVectors(vectors)]] : []
    }),
  )
}

type MaybeIndexed = EscoVocabulary & { readonly extra?: IndexedVocabulary['extra'] }
type Kept = Partial<Record<RankedKind, ConceptVectors>>

/** What was learned of the built-in vocabulary; written by scripts/data/build-starter-vectors.mjs. */
const starterFile = (kind: RankedKind) => new URL(`../../data/esco-starter.${sections[kind]}`, import.meta.url)

function readSection(vocabulary: MaybeIndexed, kind: RankedKind): Uint8Array | undefined {
  if (vocabulary.extra) return vocabulary.extra.get(sections[kind])
  const file = starterFile(kind)
  return vocabulary === loadEscoStarter() && existsSync(file) ? new Uint8Array(readFileSync(file)) : undefined
}

/** Vectors kept in the index of a vocabulary; those that do not fit it are left out, and labels alone decide. */
function readKept(vocabulary: MaybeIndexed, concepts: readonly RankableConcept[]): Kept {
  const kept: Kept = {}
  for (const kind of kinds) {
    const bytes = readSection(vocabulary, kind)
    const read = bytes && readVectors(bytes, ofKind(concepts, kind).length)
    if (read?.ok) kept[kind] = read.value
  }
  return kept
}

const made = new WeakMap<EscoVocabulary, Ranker>()

/** The ranker of a vocabulary, made once: some two seconds for the whole of ESCO, then a little more a language. */
export function rankerOf(vocabulary: EscoVocabulary): Ranker {
  const known = made.get(vocabulary)
  if (known) return known
  const concepts = listRankable(vocabulary)
  const ranker = buildRanker(concepts, { vectors: readKept(vocabulary, concepts) })
  made.set(vocabulary, ranker)
  return ranker
}

const toNextTurn = () => new Promise<void>((resolve) => setImmediate(resolve))

/**
 * Makes the ranker ready for some languages, with a pause between the steps, so that whoever asks meanwhile is answered.
 * Example: a server calls it once it listens.
 */
export async function prepareRanker(vocabulary: EscoVocabulary, languages: readonly string[]): Promise<void> {
  await toNextTurn()
  const ranker = rankerOf(vocabulary)
  for (const language of languages) {
    await toNextTurn()
    ranker.judge('a', { language })
  }
  await toNextTurn()
  ranker.detect('a')
}
