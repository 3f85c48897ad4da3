/**
 * A folder of mixed generated credentials through `wanderbuch batch` with worker threads: how many a second, how much
 * memory, and whether a killed run goes on where it ended. `npm run bench -- verify-batch [COUNT] [WORKERS]`
 */
import { createReadStream, existsSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { makeCredentials } from './verify-batch/make-credentials.mjs'
import { runBatch } from './verify-batch/run-command.mjs'

const day = '2026-11-24'

/** Lines by what they say of the bytes; each file once, or the run is worthless. */
async function countResults(path) {
  const found = { yes: 0, no: 0, unreadable: 0 }
  const files = new Set()
  for await (const text of createInterface({ input: createReadStream(path) })) {
    const { file, problem, checks } = JSON.parse(text)
    if (files.has(file)) throw new Error(`${file} is there twice`)
    files.add(file)
    found[problem ? 'unreadable' : checks[0].outcome] += 1
  }
  return found
}

async function expectResults(path, expected) {
  const found = await countResults(path)
  if (JSON.stringify(found) !== JSON.stringify(expected)) {
    throw new Error(`found ${JSON.stringify(found)}, expected ${JSON.stringify(expected)}`)
  }
}

const median = (values) => values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0
const half = ({ resident }, which) =>
  resident.slice(...(which === 'first' ? [0, resident.length / 2] : [resident.length / 2]))

async function measure({ folder, count, workers, expected }, say) {
  const results = join(folder, '.results.jsonl')
  const words = [join(folder, 'credentials'), '--out', results, '--day', day, '--workers', String(workers)]
  const whole = await runBatch(words)
  await expectResults(results, expected)
  say('throughput', Math.round(count / whole.seconds), 'credentials per second of wall time')
  say('peak memory', Math.round(whole.peak), 'MB')
  const growth = median(half(whole, 'second')) - median(half(whole, 'first'))
  say('growth of memory, second half against first', Math.round(growth), 'MB')

  const bytes = statSync(results).size
  rmSync(results)
  const isHalfDone = () => existsSync(results) && statSync(results).size > bytes / 2
  await runBatch(words, isHalfDone)
  const resumed = await runBatch(words)
  await expectResults(results, expected)
  say('taken up after kill -9 at half', resumed.answer.takenUp, 'credentials not done again')
}

export async function run(print, [count = '100000', workers = String(Math.min(availableParallelism(), 4))]) {
  const folder = mkdtempSync(join(tmpdir(), 'wanderbuch-batch-'))
  const kind = `${count} mixed, ${workers} workers`
  const say = (what, figure, unit) => print({ bench: 'verify-batch', case: `${kind}: ${what}`, figure, unit })
  try {
    const onProgress = (done) => console.error(`made ${done} of ${count}`)
    const expected = await makeCredentials(join(folder, 'credentials'), Number(count), onProgress)
    await measure({ folder, count: Number(count), workers: Number(workers), expected }, say)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
