import { Worker } from 'node:worker_threads'
import type { ChunkLines } from './match-chunk.ts'
import type { RecordSearch, RegisterRecord } from './match-record.ts'

/** What every thread of a run is given. */
export interface RegisterWorkerContext {
  readonly dataFolder: string
  /** The vocabulary of the run, as `StatedVocabulary` states it; a thread that finds another one stops. */
  readonly stated: string
  readonly search: RecordSearch
}

/** A chunk takes seconds, the first one of a thread some ten more; a thread silent for so long hangs. */
const mostMilliseconds = 300_000
/** Memory of one thread: the whole of ESCO with all labels needs some 700 MB. */
const resourceLimits = { maxOldGenerationSizeMb: 2048, maxYoungGenerationSizeMb: 64 }

type Answer = ChunkLines | undefined

/** One chunk in one thread; undefined when the thread died of it or never answered. */
function askWorker(worker: Worker, records: readonly RegisterRecord[]): Promise<Answer> {
  return new Promise((resolve) => {
    const give = (result: ChunkLines) => finish(result)
    const giveUp = () => finish(undefined)
    const finish = (result: Answer) => {
      clearTimeout(timer)
      worker.off('message', give).off('error', giveUp).off('exit', giveUp)
      resolve(result)
    }
    const timer = setTimeout(giveUp, mostMilliseconds)
    worker.on('message', give).on('error', giveUp).on('exit', giveUp)
    worker.postMessage(records)
  })
}

interface Lane {
  worker: Worker
  /** Done when the thread is free again. */
  free: Promise<unknown>
}

/** Threads that search chunks of records. */
export interface RegisterPool {
  /** The lines of a chunk; undefined when two threads in a row stopped at it. */
  readonly run: (records: readonly RegisterRecord[]) => Promise<Answer>
  readonly close: () => Promise<void>
}

/** Starts threads, each with the vocabulary opened for itself. Chunks go to them in turn. */
export function openRegisterPool(workers: number, context: RegisterWorkerContext): RegisterPool {
  const start = () =>
    new Worker(new URL('./register-worker.js', import.meta.url), { workerData: context, resourceLimits })
  const lanes = Array.from({ length: workers }, (): Lane => ({ worker: start(), free: Promise.resolve() }))
  const tryTwice = async (lane: Lane, records: readonly RegisterRecord[]): Promise<Answer> => {
    const first = await askWorker(lane.worker, records)
    if (first) return first
    await lane.worker.terminate()
    lane.worker = start()
    return askWorker(lane.worker, records)
  }
  let turn = 0
  return {
    run: (records) => {
      const lane = lanes[turn % lanes.length]
      turn += 1
      if (!lane) return Promise.resolve(undefined)
      const answer = lane.free.then(() => tryTwice(lane, records))
      lane.free = answer
      return answer
    },
    close: async () => void (await Promise.all(lanes.map(({ worker }) => worker.terminate()))),
  }
}
