import type { EmbeddingsProblem } from '@wanderbuch/adapters/embeddings/embeddings-problem'
import { type MeaningSearch, openMeaningSearch } from '@wanderbuch/adapters/embeddings/meaning-search'
import type { StatedVocabulary } from '@wanderbuch/adapters/esco/vocabularies'
import { fail, type Result, succeed } from '@wanderbuch/standards/result'
import type { Settings } from './settings.ts'
import { startExitCodes, type StartProblem, startProblem } from './start-problem.ts'

function toStartProblem(problem: EmbeddingsProblem): StartProblem {
  const { code, path } = problem
  const install = 'folder' in problem ? ` Install it for this: npm install --prefix ${problem.folder}` : ''
  const said: Readonly<Record<EmbeddingsProblem['code'], string>> = {
    embeddings_package_absent: `the package ${path} is not installed.${install} ${path}`,
    embeddings_file_absent: `there is no file ${path}.`,
    embeddings_runtime_absent: `no runtime for ${path} is installed.${install} onnxruntime-node`,
    embeddings_model_broken: `${path} cannot be used as a sentence model`,
    embeddings_tokenizer_broken: `${path} is not a tokenizer that can be read`,
    embeddings_not_kept: `the vectors cannot be written to ${path}`,
  }
  const reason = 'reason' in problem ? ` (${problem.reason}). Start without --embeddings to do without.` : ''
  const exitCode = code === 'embeddings_not_kept' ? startExitCodes.cannotCreate : startExitCodes.noInput
  return startProblem(code, exitCode, `--embeddings: ${said[code]}${reason}`)
}

/** Opens the sentence model of the settings; the first start with a model takes a minute or more. */
export async function openMeaning(
  { embeddings, dataFolder }: Settings,
  vocabulary: StatedVocabulary,
): Promise<Result<MeaningSearch | undefined, StartProblem>> {
  if (embeddings === undefined) return succeed(undefined)
  const places = { dataFolder, cwd: process.cwd(), vocabulary, onProgress: () => {} }
  const opened = await openMeaningSearch(embeddings, places)
  return opened.ok ? opened : fail(toStartProblem(opened.problem))
}
