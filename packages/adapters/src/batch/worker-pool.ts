import { Worker } from 'node:worker_threads'
import { countLine, emptyCounts } from './batch-counts.ts'
import { linesOfFile } from './batch-line.ts'
import { type BatchContext, type ChunkResult, verifyChunk } from './verify-chunk.ts'

/** Files handed to a worker at once: few enough to lose little when a process is killed. */
const chunkFiles = 64
/** A chunk takes a fraction of a second; a worker silent for so long hangs. */
const mostMilliseconds = 60_000
/** Memory of one worker: enough for the largest document that is read at all. */
const resourceLimits = { maxOldGenerationSizeMb: 96, maxYoungGenerationSizeMb: 16 }

interface PoolInput {
  readonly files: readonly string[]
  readonly workers: number
  readonly context: BatchContext
  /** Called for each chunk as soon as it is done. */
  readonly onResult: (result: ChunkResult) => void
}

/** The chunks that wait; what stopped a worker comes back in single files. */
interface Queue {
  readonly take: () => readonly string[] | undefined
  readonly giveBack: (chunk: readonly string[]) => void
}

function createQueue(files: readonly string[]): Queue {
  const again: (readonly string[])[] = []
  let next = 0
  const takeNew = () => {
    const chunk = files.slice(next, next + chunkFiles)
    next += chunk.length
    return chunk.length > 0 ? chunk : undefined
  }
  return {
    take: () => again.pop() ?? takeNew(),
    giveBack: (chunk) => void again.push(...chunk.map((file) => [file])),
  }
}

function stoppedResult([file = '']: readonly string[], { settings }: BatchContext): ChunkResult {
  const lines = linesOfFile(file, { code: 'batch_worker_stopped', place: '' }, settings)
  const counts = lines.reduce(countLine, { ...emptyCounts, files: 1 })
  return { counts, text: lines.map((line) => `${JSON.stringify(line)}\n`).join('') }
}

/** One chunk in one worker; undefined when the worker died of it or never answered. */
function askWorker(worker: Worker, chunk: readonly string[]): Promise<ChunkResult | undefined> {
  return new Promise((resolve) => {
    const give = (result: ChunkResult) => finish(result)
    const giveUp = () => finish(undefined)
    const finish = (result: ChunkResult | undefined) => {
      clearTimeout(timer)
      worker.off('message', give).off('error', giveUp).off('exit', giveUp)
      resolve(result)
    }
    const timer = setTimeout(giveUp, mostMilliseconds)
    worker.on('message', give).on('error', giveUp).on('exit', giveUp)
    worker.postMessage(chunk)
  })
}

const startWorker = (context: BatchContext) =>
  new Worker(new URL('./batch-worker.js', import.meta.url), { workerData: context, resourceLimits })

async function runWorker(queue: Queue, { context, onResult }: PoolInput): Promise<void> {
  let worker = startWorker(context)
  for (let chunk = queue.take(); chunk; chunk = queue.take()) {
    const result = await askWorker(worker, chunk)
    if (result) onResult(result)
    else {
      await worker.terminate()
      worker = startWorker(context)
      if (chunk.length === 1) onResult(stoppedResult(chunk, context))
      else queue.giveBack(chunk)
    }
  }
  await worker.terminate()
}

/**
 * Verifies files in worker threads, in chunks. A file that stops its worker (out of memory, or no answer for a minute) is
 * named with a problem, and the others go on. With no workers, everything runs in this thread.
 */
export async function runPool(input: PoolInput): Promise<void> {
  const queue = createQueue(input.files)
  if (input.workers > 0) {
    await Promise.all(Array.from({ length: input.workers }, () => runWorker(queue, input)))
    return
  }
  for (let chunk = queue.take(); chunk; chunk = queue.take()) input.onResult(await verifyChunk(chunk, input.context))
}
