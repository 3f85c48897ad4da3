import { existsSync, readFileSync } from 'node:fs'
import { type ConceptEmbeddings, keepEmbeddings } from '@wanderbuch/skills/embeddings/concept-embeddings'
import { readEmbeddings, writeEmbeddings } from '@wanderbuch/skills/embeddings/embeddings-file'
import type { SentenceEmbedder } from '@wanderbuch/skills/embeddings/sentence-embedder'
import { fail, type Result, succeed } from '@wanderbuch/standards/result'
import { keepBeside, pathBeside } from '../esco/esco-folder.ts'
import type { StatedVocabulary } from '../esco/vocabularies.ts'
import { type EmbeddingsProblem, reasonOf } from './embeddings-problem.ts'

export interface ConceptsToEmbed {
  readonly dataFolder: string
  readonly vocabulary: StatedVocabulary
  /** Called while labels are embedded, with how many of all are done. */
  readonly onProgress: (done: number, all: number) => void
}

/** Texts handed to a model at once: more take more memory and hardly less time. */
export const batchTexts = 16

interface NamedConcept {
  readonly uri: string
  readonly text: string
}

/** Every skill by its English name: the one language in which all have one. */
function listNames({ vocabulary }: StatedVocabulary): readonly NamedConcept[] {
  return vocabulary.skills.flatMap(({ uri, preferred }) =>
    preferred.en === undefined ? [] : [{ uri, text: preferred.en }],
  )
}

/** Short ones first, so that the texts of a batch are filled up little. */
async function embedNames(
  names: readonly NamedConcept[],
  { embed }: SentenceEmbedder,
  onProgress: ConceptsToEmbed['onProgress'],
): Promise<ConceptEmbeddings> {
  const order = names
    .map((_, at) => at)
    .toSorted((one, other) => {
      const [left, right] = [names[one]?.text.length ?? 0, names[other]?.text.length ?? 0]
      return left - right || one - other
    })
  const vectors: Float32Array[] = []
  for (let from = 0; from < order.length; from += batchTexts) {
    const batch = order.slice(from, from + batchTexts)
    const found = await embed(batch.map((at) => names[at]?.text ?? ''))
    if (found.length !== batch.length) throw new Error(`${found.length} vectors for ${batch.length} texts`)
    batch.forEach((at, place) => (vectors[at] = found[place] ?? new Float32Array()))
    onProgress(Math.min(from + batchTexts, order.length), order.length)
  }
  const size = vectors[0]?.length ?? 0
  if (size === 0 || vectors.some((vector) => vector.length !== size || !vector.every(Number.isFinite))) {
    throw new Error('vectors of different lengths, or none')
  }
  return keepEmbeddings(
    names.map(({ uri }) => uri),
    vectors,
  )
}

/** Beside the index; a model and a vocabulary that differ in a byte have a file of their own. */
const fileOf = (stated: string, digest: string) => `${stated.replaceAll(' ', '-')}.${digest.slice(0, 16)}.vectors`

function readKept(path: string, madeOf: { model: string; vocabulary: string }): ConceptEmbeddings | undefined {
  if (!existsSync(path)) return undefined
  const read = readEmbeddings(new Uint8Array(readFileSync(path)), madeOf)
  // A damaged file is no loss: it is made again.
  return read.ok ? read.value : undefined
}

/** The vectors of a vocabulary's skills by a model: made once, a minute or more for the whole of ESCO, then read. */
export async function loadConceptEmbeddings(
  embedder: SentenceEmbedder,
  { dataFolder, vocabulary, onProgress }: ConceptsToEmbed,
): Promise<Result<ConceptEmbeddings, EmbeddingsProblem>> {
  const { name, digest } = embedder.model
  const file = fileOf(vocabulary.stated, digest)
  const madeOf = { model: digest, vocabulary: vocabulary.stated }
  const kept = readKept(pathBeside(dataFolder, file), madeOf)
  if (kept) return succeed(kept)
  let made: ConceptEmbeddings
  try {
    made = await embedNames(listNames(vocabulary), embedder, onProgress)
  } catch (error) {
    return fail({ code: 'embeddings_model_broken', path: name, reason: reasonOf(error) })
  }
  try {
    keepBeside(dataFolder, file, writeEmbeddings(made, madeOf))
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? reasonOf(error)
    return fail({ code: 'embeddings_not_kept', path: pathBeside(dataFolder, file), reason })
  }
  return succeed(made)
}
