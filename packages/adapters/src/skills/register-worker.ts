import { parentPort, workerData } from 'node:worker_threads'
import { openVocabularies } from '../esco/vocabularies.ts'
import { createSkillFinder } from './create-skill-finder.ts'
import { matchChunk } from './match-chunk.ts'
import type { RegisterRecord } from './match-record.ts'
import type { RegisterWorkerContext } from './register-pool.ts'

// A thread of a register run: records come in, lines go out. Started by register-pool.ts, never imported.
const { dataFolder, stated, search } = workerData as RegisterWorkerContext

const vocabularies = openVocabularies(dataFolder)
// Another vocabulary than the one the run began with would mix two answers in one file.
if (!vocabularies.ok || vocabularies.value.current.stated !== stated) throw new Error('the vocabulary has changed')
const finder = createSkillFinder(vocabularies.value.current.vocabulary)

parentPort?.on('message', (records: readonly RegisterRecord[]) => {
  parentPort?.postMessage(matchChunk(records, search, finder))
})
