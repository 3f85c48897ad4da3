/** A process of the fuzzer: runs the numbers it is sent, and says what it found. Started by fuzz.mjs. */
import { mutateFile } from './mutate-file.mjs'
import { createRandom } from './random.mjs'
import { readSeeds } from './read-seeds.mjs'
import { createFileTarget, readWithAll } from './targets.mjs'

const mostMilliseconds = 1000

/** The bytes of a run; the same for the same seed number. */
export function bytesOfRun(seeds, seed, run) {
  const random = createRandom(seed, run)
  const bytes = mutateFile(random, random.pick(seeds), random.pick(seeds))
  return { bytes, isOtherReader: random.chance(0.05) }
}

async function runOnce(target, bytes) {
  const start = performance.now()
  try {
    return { found: await target(bytes), milliseconds: performance.now() - start }
  } catch (error) {
    return { found: `thrown: ${error?.stack ?? error}`, milliseconds: performance.now() - start }
  }
}

/** A slow run is run twice more: on a busy machine any run can be slow once. */
async function judge(target, bytes) {
  const first = await runOnce(target, bytes)
  if (first.found || first.milliseconds <= mostMilliseconds) return first.found
  const again = [await runOnce(target, bytes), await runOnce(target, bytes)]
  const best = Math.min(...again.map(({ milliseconds }) => milliseconds))
  return best > mostMilliseconds ? `slow: ${Math.round(best)} ms` : undefined
}

async function main() {
  const seeds = readSeeds()
  const fileTarget = await createFileTarget(seeds)
  process.on('message', async ({ seed, from, end }) => {
    const found = []
    for (let run = from; run < end; run += 1) {
      const { bytes, isOtherReader } = bytesOfRun(seeds, seed, run)
      const problem = await judge(isOtherReader ? readWithAll : fileTarget, bytes)
      if (problem) found.push({ run, problem })
    }
    process.send({ found, megabytes: Math.round(process.resourceUsage().maxRSS / 1024) })
  })
  process.send({ ready: seeds.length })
}

if (process.send) await main()
