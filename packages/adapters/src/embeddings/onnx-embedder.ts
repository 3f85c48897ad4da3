import { readFileSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { SentenceEmbedder } from '@wanderbuch/skills/embeddings/sentence-embedder'
import { fail, type Result, succeed } from '@wanderbuch/standards/result'
import { type EmbeddingsProblem, reasonOf } from './embeddings-problem.ts'
import { digestOf, findPackage, memberOf, packageFolder } from './installed-package.ts'
import { readTokenizer, type Tokenize } from './read-tokenizer.ts'

/** Runtimes a person may have installed, the faster one first. */
const runtimes = ['onnxruntime-node', 'onnxruntime-web'] as const

interface Tensor {
  readonly dims: readonly number[]
  readonly data: Float32Array
}

interface Session {
  readonly inputNames: readonly string[]
  readonly outputNames: readonly string[]
  readonly run: (feeds: Readonly<Record<string, unknown>>) => Promise<Readonly<Record<string, Tensor>>>
}

/** The little of a runtime that is used. */
export interface OnnxRuntime {
  readonly Tensor: new (type: 'int64', data: BigInt64Array, dims: readonly number[]) => unknown
  readonly InferenceSession: { readonly create: (path: string | Uint8Array) => Promise<Session> }
}

const asRuntime = (module: unknown): OnnxRuntime | undefined => {
  const [Tensor, InferenceSession] = [memberOf(module, 'Tensor'), memberOf(module, 'InferenceSession')]
  if (typeof Tensor !== 'function' || typeof memberOf(InferenceSession, 'create') !== 'function') return undefined
  // What was looked at just now; the rest shows when it runs.
  return { Tensor, InferenceSession } as unknown as OnnxRuntime
}

async function loadRuntime(dataFolder: string): Promise<OnnxRuntime | undefined> {
  for (const name of runtimes) {
    const found = findPackage(name, dataFolder)
    if (!found) continue
    try {
      const runtime = asRuntime(await found.load())
      if (runtime) return runtime
    } catch {
      // Installed without what it needs on this machine: the other one may do.
    }
  }
  return undefined
}

/** Texts of one batch side by side, filled up with noughts to the longest. */
function feedsOf(tokens: readonly (readonly number[])[], session: Session, { Tensor }: OnnxRuntime) {
  const width = Math.max(1, ...tokens.map(({ length }) => length))
  const dims = [tokens.length, width]
  const fill = (valueAt: (row: readonly number[], at: number) => number) =>
    new Tensor(
      'int64',
      BigInt64Array.from(
        tokens.flatMap((row) =>
          Array.from({ length: width }, (_, at) => BigInt(at < row.length ? valueAt(row, at) : 0)),
        ),
      ),
      dims,
    )
  const known: Readonly<Record<string, () => unknown>> = {
    input_ids: () => fill((row, at) => row[at] ?? 0),
    attention_mask: () => fill(() => 1),
    token_type_ids: () => fill(() => 0),
  }
  return Object.fromEntries(session.inputNames.flatMap((name) => (known[name] ? [[name, known[name]()]] : [])))
}

/** The output for whole texts where the model has one; else the mean over the tokens of each. */
function readVectors(outputs: Readonly<Record<string, Tensor>>, session: Session, lengths: readonly number[]) {
  const name = session.outputNames.find((one) => one === 'sentence_embedding') ?? session.outputNames[0] ?? ''
  const { dims, data } = outputs[name] ?? { dims: [], data: new Float32Array() }
  const size = dims.at(-1) ?? 0
  if (dims.length === 2) return lengths.map((_, row) => data.slice(row * size, (row + 1) * size))
  if (dims.length !== 3) throw new Error(`output ${name}: ${dims.length} dimensions`)
  const width = dims[1] ?? 0
  return lengths.map((length, row) => {
    const mean = new Float32Array(size)
    for (let at = 0; at < length; at += 1) {
      const from = (row * width + at) * size
      for (let axis = 0; axis < size; axis += 1) mean[axis] = (mean[axis] ?? 0) + (data[from + axis] ?? 0) / length
    }
    return mean
  })
}

async function openSession(path: string, runtime: OnnxRuntime): Promise<Session> {
  try {
    return await runtime.InferenceSession.create(path)
  } catch (error) {
    // The runtime for browsers takes no path.
    if (statSync(path).size > mostInMemory) throw error
    return runtime.InferenceSession.create(new Uint8Array(readFileSync(path)))
  }
}

const mostInMemory = 1_000_000_000

function openTokenizer(path: string): Result<Tokenize, EmbeddingsProblem> {
  if (!statSync(path, { throwIfNoEntry: false })?.isFile()) return fail({ code: 'embeddings_file_absent', path })
  const tokenize = readTokenizer(readFileSync(path, 'utf8'))
  return tokenize.ok ? tokenize : fail({ code: 'embeddings_tokenizer_broken', path, reason: tokenize.problem })
}

/** A sentence model in an ONNX file, with its `tokenizer.json` beside it, run by a runtime a person installed. */
export async function openOnnxEmbedder(
  path: string,
  dataFolder: string,
  languages?: readonly string[],
): Promise<Result<SentenceEmbedder, EmbeddingsProblem>> {
  if (!statSync(path, { throwIfNoEntry: false })?.isFile()) return fail({ code: 'embeddings_file_absent', path })
  const tokenizerPath = join(dirname(path), 'tokenizer.json')
  const tokenize = openTokenizer(tokenizerPath)
  if (!tokenize.ok) return tokenize
  const runtime = await loadRuntime(dataFolder)
  if (!runtime) return fail({ code: 'embeddings_runtime_absent', path, folder: packageFolder(dataFolder) })
  try {
    const session = await openSession(path, runtime)
    const embed: SentenceEmbedder['embed'] = async (texts) => {
      const tokens = texts.map(tokenize.value)
      const outputs = await session.run(feedsOf(tokens, session, runtime))
      return readVectors(
        outputs,
        session,
        tokens.map(({ length }) => length),
      )
    }
    const digest = await digestOf([path, tokenizerPath])
    return succeed({ model: { name: basename(path), digest }, ...(languages && { languages }), embed })
  } catch (error) {
    return fail({ code: 'embeddings_model_broken', path, reason: reasonOf(error) })
  }
}
