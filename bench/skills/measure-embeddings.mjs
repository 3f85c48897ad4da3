import { loadConceptEmbeddings } from '@wanderbuch/adapters/embeddings/load-concept-embeddings'
import { openEmbedder } from '@wanderbuch/adapters/embeddings/open-embedder'
import { openVocabularies } from '@wanderbuch/adapters/esco/vocabularies'
import { createSkillFinder } from '@wanderbuch/adapters/skills/create-skill-finder'
import { nearestConcepts } from '@wanderbuch/skills/embeddings/concept-embeddings'

/*
 * What a sentence model somebody installed adds on sentences: RP@10 of the model alone, and how many of its suggestions
 * beyond what the engine offers are wanted ones. The vocabulary is the one in use in the data folder.
 */

const all = { least: -1000, most: 10 }

async function embedAll(texts, embedder) {
  const vectors = []
  for (let from = 0; from < texts.length; from += 16)
    vectors.push(...(await embedder.embed(texts.slice(from, from + 16))))
  return vectors
}

function offeredBy(finder, text) {
  const { statements } = finder.findInText(text, 'en')
  return new Set(
    statements.flatMap((one) => (one.outcome === 'matched' ? one.matches : [])).map(({ skill }) => skill.uri),
  )
}

function measureSet({ queries, vectors, wantedOf, concepts, finder }) {
  const sums = { texts: 0, alone: 0, added: 0, right: 0, without: 0, addedWithout: 0 }
  queries.forEach(({ text, labels }, at) => {
    const wanted = new Set(labels.flatMap((label) => wantedOf.get(label) ?? []))
    const known = offeredBy(finder, text)
    const added = nearestConcepts(vectors[at], concepts).filter(({ uri }) => !known.has(uri))
    if (wanted.size === 0) {
      sums.without += 1
      if (added.length > 0) sums.addedWithout += 1
      return
    }
    const hits = nearestConcepts(vectors[at], concepts, all).filter(({ uri }) => wanted.has(uri)).length
    sums.texts += 1
    sums.alone += hits / Math.min(10, wanted.size)
    sums.added += added.length
    sums.right += added.filter(({ uri }) => wanted.has(uri)).length
  })
  return sums
}

export async function measureEmbeddings(print, sets, { named, dataFolder }) {
  const vocabularies = openVocabularies(dataFolder)
  if (!vocabularies.ok) throw new Error(vocabularies.problem.code)
  const { current } = vocabularies.value
  const embedder = await openEmbedder(named, { dataFolder, cwd: process.cwd() })
  if (!embedder.ok) throw new Error(JSON.stringify(embedder.problem))
  const loading = { dataFolder, vocabulary: current, onProgress: () => {} }
  const concepts = await loadConceptEmbeddings(embedder.value, loading)
  if (!concepts.ok) throw new Error(JSON.stringify(concepts.problem))
  const wantedOf = new Map()
  for (const { uri, preferred } of current.vocabulary.skills) {
    wantedOf.set(preferred.en, [...(wantedOf.get(preferred.en) ?? []), uri])
  }
  const finder = createSkillFinder(current.vocabulary)
  for (const set of sets.filter(({ kind }) => kind === 'sentences')) {
    const { queries } = set
    const started = performance.now()
    const texts = queries.map(({ text }) => text)
    const vectors = await embedAll(texts, embedder.value)
    const perSecond = (1000 * texts.length) / (performance.now() - started)
    const sums = measureSet({ queries, vectors, wantedOf, concepts: concepts.value, finder })
    const figures = {
      'RP@10 of the model alone': sums.alone / sums.texts,
      'suggestions beyond the engine': sums.added,
      'precision of these': sums.right / sums.added,
      'texts without a label that got one': sums.addedWithout / sums.without,
      'sentences a second': perSecond,
    }
    for (const [unit, figure] of Object.entries(figures)) {
      print({
        bench: 'skills',
        case: `${set.name} with ${embedder.value.model.name}`,
        figure: Math.round(figure * 1000) / 1000,
        unit,
      })
    }
  }
}
