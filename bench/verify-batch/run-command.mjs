import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'

const command = resolve(import.meta.dirname, '../../apps/cli/bin/wanderbuch.js')

/** Kilobytes of a line of /proc/PID/status; undefined where there is no such file. */
function readMemory(pid, name) {
  try {
    const [, kilobytes] = new RegExp(`${name}:\\s+(\\d+)`).exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
    return kilobytes && Number(kilobytes) / 1024
  } catch {
    return undefined
  }
}

/**
 * Runs `wanderbuch batch` as a process of its own and watches its memory (MB). `killAt` answers true when it is to be
 * killed, as a power cut would.
 */
export function runBatch(words, killAt = () => false) {
  return new Promise((done) => {
    const start = performance.now()
    const child = spawn(process.execPath, [command, 'batch', ...words, '--json'], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const resident = []
    let [out, peak] = ['', 0]
    const watch = setInterval(() => {
      peak = readMemory(child.pid, 'VmHWM') ?? peak
      resident.push(readMemory(child.pid, 'VmRSS') ?? 0)
      if (killAt()) child.kill('SIGKILL')
    }, 100)
    child.stdout.setEncoding('utf8').on('data', (chunk) => (out += chunk))
    child.on('close', () => {
      clearInterval(watch)
      done({
        seconds: (performance.now() - start) / 1000,
        peak,
        resident,
        answer: out === '' ? undefined : JSON.parse(out),
      })
    })
  })
}
