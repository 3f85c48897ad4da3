import { parentPort, workerData } from 'node:worker_threads'
import { type BatchContext, verifyChunk } from './verify-chunk.ts'

// A thread of a batch: file names come in, lines go out. Started by worker-pool.ts, never imported.
const context = workerData as BatchContext

parentPort?.on('message', (files: readonly string[]) => {
  void verifyChunk(files, context).then((result) => parentPort?.postMessage(result))
})
