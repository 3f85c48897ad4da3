import { createHash } from 'node:crypto'
import { appendFileSync, closeSync, openSync, readSync } from 'node:fs'
import { fail, type Result, succeed } from '@wanderbuch/standards/result'
import { type ChunkLines, matchChunk } from './match-chunk.ts'
import type { RecordSearch, RegisterRecord } from './match-record.ts'
import { readRegister, type RegisterProblem, type RegisterRow } from './read-register.ts'
import { countRecord, type RegisterCounts } from './register-line.ts'
import { openRegisterPool } from './register-pool.ts'
import { type RegisterResumeProblem, resumeRegister } from './resume-register.ts'
import type { SkillFinder } from './skill-finder.ts'

export interface RegisterToMatch {
  /** Absolute paths. */
  readonly register: string
  readonly results: string
  /** Name of the column whose texts are searched. */
  readonly column: string
  /** Language of the texts, where it is known. */
  readonly language: string | undefined
  readonly answerLanguage: string
  /** Threads, and what they need to open the same vocabulary each; without them all is done in this one. */
  readonly threads?: { readonly workers: number; readonly dataFolder: string; readonly stated: string } | undefined
  readonly onProgress: (done: number) => void
}

export interface MatchedRegister {
  /** Over all results in the file, those of earlier runs too. */
  readonly counts: RegisterCounts
  /** Records whose results stood there already. */
  readonly takenUp: number
}

/** A thread stopped twice at the records that begin in this line; those before are in the results. */
export interface StoppedProblem {
  readonly code: 'register_worker_stopped'
  readonly line: number
}

export type MatchRegisterProblem = RegisterProblem | RegisterResumeProblem | StoppedProblem

const chunkBytes = 1024 * 1024

/** SHA-256 of the file and of everything else that decides the results; how many threads there are does not. */
function settingsOf({ register, column, language = '', answerLanguage }: RegisterToMatch, esco: string) {
  const hash = createHash('sha256').update(JSON.stringify([column, language, answerLanguage]))
  const file = openSync(register, 'r')
  try {
    const chunk = Buffer.allocUnsafe(chunkBytes)
    for (let count = readSync(file, chunk); count > 0; count = readSync(file, chunk)) {
      hash.update(chunk.subarray(0, count))
    }
  } finally {
    closeSync(file)
  }
  return { register: hash.digest('hex').slice(0, 16), esco }
}

type Rows = Generator<RegisterRow | RegisterProblem>

/** Place of the column in every row. */
function readHead(rows: Rows, column: string): Result<number, RegisterProblem> {
  const head = rows.next()
  if (head.done) return fail({ code: 'register_empty' })
  if ('code' in head.value) return fail(head.value)
  const columns = head.value.cells.map((name) => name.trim())
  const at = columns.indexOf(column)
  return at < 0 ? fail({ code: 'register_column_unknown', columns }) : succeed(at)
}

/** Records between two writes: a kill loses no more than these, a thread. */
const recordsPerChunk = 50

/** Records that are still to be searched, in chunks; ends with the problem of a row that cannot be read. */
function* cutChunks(rows: Rows, at: number, done: number): Generator<readonly RegisterRecord[] | RegisterProblem> {
  let [record, chunk]: [number, RegisterRecord[]] = [0, []]
  for (const row of rows) {
    if ('code' in row) {
      yield chunk
      return yield row
    }
    record += 1
    if (record <= done) continue
    chunk.push({ record, line: row.line, text: row.cells[at] ?? '' })
    if (chunk.length < recordsPerChunk) continue
    yield chunk
    chunk = []
  }
  yield chunk
}

interface Searcher {
  readonly run: (records: readonly RegisterRecord[]) => Promise<ChunkLines | undefined>
  readonly close: () => Promise<void>
  /** Chunks that may be under way or wait to be written. */
  readonly most: number
}

function openSearcher({ threads }: RegisterToMatch, search: RecordSearch, finder: SkillFinder): Searcher {
  if (!threads || threads.workers === 0) {
    return { run: async (records) => matchChunk(records, search, finder), close: async () => {}, most: 1 }
  }
  const { workers, dataFolder, stated } = threads
  return { ...openRegisterPool(workers, { dataFolder, stated, search }), most: 2 * workers }
}

interface Writing {
  readonly results: string
  readonly counts: RegisterCounts
  readonly onProgress: (done: number) => void
}

/** Chunks are searched side by side and written in the order of the register: what stands there is always a beginning. */
async function writeChunks(
  chunks: Iterable<readonly RegisterRecord[] | RegisterProblem>,
  { run, most }: Searcher,
  { results, counts, onProgress }: Writing,
): Promise<Result<RegisterCounts, RegisterProblem | StoppedProblem>> {
  const waiting: { readonly line: number; readonly lines: Promise<ChunkLines | undefined> }[] = []
  const output = openSync(results, 'a')
  let now = counts
  const writeNext = async (): Promise<StoppedProblem | undefined> => {
    const next = waiting.shift()
    const found = await next?.lines
    if (!found) return { code: 'register_worker_stopped', line: next?.line ?? 0 }
    appendFileSync(output, found.text)
    now = found.outcomes.reduce(countRecord, now)
    onProgress(now.records)
    return undefined
  }
  try {
    let unread: RegisterProblem | undefined
    for (const chunk of chunks) {
      if ('code' in chunk) unread = chunk
      else if (chunk[0]) waiting.push({ line: chunk[0].line, lines: run(chunk) })
      const stopped = waiting.length >= most ? await writeNext() : undefined
      if (stopped) return fail(stopped)
    }
    while (waiting.length > 0) {
      const stopped = await writeNext()
      if (stopped) return fail(stopped)
    }
    return unread ? fail(unread) : succeed(now)
  } finally {
    closeSync(output)
  }
}

/**
 * Finds the skills of every record of a register and appends one JSON line a record to `results`. When results of the same
 * register stand there already, the run goes on where it ended, also after a kill. Memory does not grow with the register;
 * the results are the same with any number of threads. Throws what the disk throws when a file cannot be used.
 */
export async function matchRegister(
  input: RegisterToMatch,
  finder: SkillFinder,
): Promise<Result<MatchedRegister, MatchRegisterProblem>> {
  const rows = readRegister(input.register)
  const at = readHead(rows, input.column)
  if (!at.ok) return at
  const settings = settingsOf(input, finder.vocabulary.version)
  const earlier = resumeRegister(input.results, settings)
  if (!earlier.ok) return earlier
  const { language, answerLanguage, results, onProgress } = input
  const searcher = openSearcher(input, { language, answerLanguage, settings }, finder)
  const chunks = cutChunks(rows, at.value, earlier.value.records)
  try {
    const counts = await writeChunks(chunks, searcher, { results, counts: earlier.value, onProgress })
    return counts.ok ? succeed({ counts: counts.value, takenUp: earlier.value.records }) : counts
  } finally {
    await searcher.close()
  }
}
