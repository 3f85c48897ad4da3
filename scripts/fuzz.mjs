#!/usr/bin/env node
/**
 * `npm run fuzz -- --runs N [--seed S] [--processes P]`: changes all fixtures and samples at random and gives them to the
 * readers and verifiers. A throw, a run over a second, memory over 512 MB, or changed words called unchanged is a find: its
 * bytes are written to fuzz-found/ and the exit code is 1. Works on the build.
 */
import { fork } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { bytesOfRun } from './fuzz/run-range.mjs'
import { readSeeds } from './fuzz/read-seeds.mjs'

const root = resolve(import.meta.dirname, '..')
const program = join(root, 'scripts/fuzz/run-range.mjs')
const rangeRuns = 200
const mostMegabytes = 512
/** A range of fast runs takes about a second; one that hangs is found out by halving it. */
const mostMilliseconds = 60_000

function readOptions() {
  const form = { runs: { type: 'string' }, seed: { type: 'string' }, processes: { type: 'string' } }
  const { values } = parseArgs({ options: form })
  const number = (name, usual) => (values[name] === undefined ? usual : Number(values[name]))
  const usualProcesses = Math.min(availableParallelism(), 4)
  const options = {
    runs: number('runs', 1000),
    seed: number('seed', 1),
    processes: number('processes', usualProcesses),
  }
  if (Object.values(options).some((value) => !Number.isSafeInteger(value) || value < 0)) {
    throw new Error('usage: npm run fuzz -- --runs N [--seed S] [--processes P]')
  }
  return options
}

function startProcess() {
  const child = fork(program, { execArgv: ['--max-old-space-size=448'], stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
  return new Promise((done, failed) => {
    child.once('message', () => done(child))
    child.once('exit', (code) => failed(new Error(`the fuzzer does not start (exit code ${code}); is it built?`)))
  })
}

/** One range in one process; undefined when the process died of it or hangs. */
function askProcess(child, range) {
  return new Promise((done) => {
    const finish = (answer) => {
      clearTimeout(timer)
      child.off('message', finish).off('exit', giveUp)
      done(answer)
    }
    const giveUp = () => finish(undefined)
    const timer = setTimeout(giveUp, mostMilliseconds)
    child.on('message', finish).on('exit', giveUp)
    child.send(range)
  })
}

const halves = ({ seed, from, end }) => {
  const middle = Math.floor((from + end) / 2)
  return [
    { seed, from, end: middle },
    { seed, from: middle, end },
  ]
}

async function work(queue, tell) {
  let child = await startProcess()
  for (let range = queue.shift(); range; range = queue.shift()) {
    const answer = await askProcess(child, range)
    const isLarge = answer !== undefined && answer.megabytes > mostMegabytes
    const isSingle = range.end - range.from === 1
    if (!answer || isLarge) {
      child.kill('SIGKILL')
      child = await startProcess()
      const problem = isLarge ? `memory: ${answer.megabytes} MB` : 'the process died or hangs'
      if (isSingle) tell({ runs: 1, found: [{ run: range.from, problem }] })
      else queue.unshift(...halves(range))
    } else tell({ runs: range.end - range.from, ...answer })
  }
  child.disconnect()
}

function keepCase(seeds, seed, { run, problem }) {
  const folder = join(root, 'fuzz-found')
  mkdirSync(folder, { recursive: true })
  const name = `seed-${seed}-run-${run}`
  writeFileSync(join(folder, `${name}.bin`), bytesOfRun(seeds, seed, run).bytes)
  writeFileSync(join(folder, `${name}.txt`), `${problem}\n`)
  console.log(`FOUND run ${run}: ${problem.split('\n').slice(0, 3).join(' | ')}`)
}

async function main() {
  const { runs, seed, processes } = readOptions()
  const seeds = readSeeds()
  const queue = []
  for (let from = 0; from < runs; from += rangeRuns) queue.push({ seed, from, end: Math.min(from + rangeRuns, runs) })
  const start = performance.now()
  const all = { runs: 0, found: 0, megabytes: 0 }
  const tell = ({ runs: done, found, megabytes = 0 }) => {
    found.forEach((one) => keepCase(seeds, seed, one))
    const before = Math.floor(all.runs / 20_000)
    Object.assign(all, {
      runs: all.runs + done,
      found: all.found + found.length,
      megabytes: Math.max(all.megabytes, megabytes),
    })
    if (Math.floor(all.runs / 20_000) > before) console.log(`${all.runs} of ${runs} runs, ${all.found} found`)
  }
  await Promise.all(Array.from({ length: processes }, () => work(queue, tell)))
  const seconds = (performance.now() - start) / 1000
  console.log(
    `fuzz: ${all.runs} runs over ${seeds.length} files in ${Math.round(seconds)} s, ` +
      `at most ${all.megabytes} MB a process, ${all.found} found (seed ${seed})`,
  )
  return all.found === 0 ? 0 : 1
}

process.exitCode = await main()
