import { resolve } from 'node:path'
import type { SentenceEmbedder } from '@wanderbuch/skills/embeddings/sentence-embedder'
import type { Result } from '@wanderbuch/standards/result'
import type { EmbeddingsProblem } from './embeddings-problem.ts'
import { openNpmEmbedder } from './npm-embedder.ts'
import { openOnnxEmbedder } from './onnx-embedder.ts'

/** Folders a model is looked for in. */
export interface EmbedderPlaces {
  /** Packages are looked for in its folder `embeddings`. */
  readonly dataFolder: string
  /** Paths of files count from here. */
  readonly cwd: string
}

/**
 * Opens the sentence model somebody names: `npm:PACKAGE`, or an ONNX file, with the language before it where it reads one
 * only (`en=model.onnx`). Nothing is fetched.
 */
export function openEmbedder(
  named: string,
  { dataFolder, cwd }: EmbedderPlaces,
): Promise<Result<SentenceEmbedder, EmbeddingsProblem>> {
  const packageName = /^npm:(.+)$/.exec(named)?.[1]
  if (packageName !== undefined) return openNpmEmbedder(packageName, dataFolder)
  const [, language, path = named] = /^(?:([a-z]{2})=)?(.+)$/s.exec(named) ?? []
  return openOnnxEmbedder(resolve(cwd, path), dataFolder, language === undefined ? undefined : [language])
}
