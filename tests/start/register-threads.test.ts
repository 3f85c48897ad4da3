import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { commandPath, isBuilt, runProgram, runWanderbuch } from './built-command.ts'

if (!isBuilt) console.warn('left out: a register in threads (run "npm run build" first)')

const records = 3000
const texts = [
  'Test electrical equipment.',
  'Philately.',
  '',
  'Ελέγχω εγκαταστάσεις.',
  'Installs sockets, splices cable.',
]

let cwd: string
beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), 'wanderbuch-threads-'))
  const rows = Array.from(
    { length: records },
    (_, at) => `${at},"${texts[at % texts.length]} ${at % 7 === 0 ? 'Weld metal.' : ''}"`,
  )
  writeFileSync(join(cwd, 'register.csv'), `id,text\n${rows.join('\n')}\n`)
})
afterAll(() => rmSync(cwd, { recursive: true, force: true }))

const words = (out: string, workers: number) => [
  'skills',
  `--register=${join(cwd, 'register.csv')}`,
  '--column=text',
  `--out=${join(cwd, out)}`,
  `--data=${join(cwd, 'data')}`,
  `--workers=${workers}`,
]
const read = (out: string) => readFileSync(join(cwd, out), 'utf8')

describe.skipIf(!isBuilt)('a register in threads', () => {
  test('two threads write, byte for byte, what one writes', async () => {
    for (const workers of [0, 2]) {
      const { code, errors } = await runWanderbuch(words(`whole-${workers}.jsonl`, workers))
      expect([code, errors]).toEqual([0, ''])
    }
    expect(read('whole-0.jsonl').trimEnd().split('\n')).toHaveLength(records)
    expect(read('whole-2.jsonl')).toBe(read('whole-0.jsonl'))
  })

  test('killed with SIGKILL and started again: every record once, and the same bytes', async () => {
    const { child, ended } = runProgram(process.execPath, [commandPath, ...words('killed.jsonl', 2)])
    const path = join(cwd, 'killed.jsonl')
    while (!existsSync(path) || statSync(path).size === 0) await new Promise((go) => setTimeout(go, 5))
    child.kill('SIGKILL')
    expect((await ended).code).toBeNull()
    const left = read('killed.jsonl').split('\n').length - 1
    expect(left).toBeLessThan(records)
    const { code, out } = await runWanderbuch([...words('killed.jsonl', 2), '--json'])
    expect([code, JSON.parse(out).takenUp]).toEqual([0, left])
    expect(read('killed.jsonl')).toBe(read('whole-0.jsonl'))
  })
})
