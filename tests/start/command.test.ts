import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { commandPath, isBuilt, root, runProgram, runWanderbuch } from './built-command.ts'

if (!isBuilt) console.warn('left out: the built command as a process (run "npm run build" first)')

const badge = join(root, 'fixtures/valid-pinned/received/badge.json')
let cwd: string
beforeAll(() => void (cwd = mkdtempSync(join(tmpdir(), 'wanderbuch-command-'))))
afterAll(() => rmSync(cwd, { recursive: true, force: true }))

test('a clone that is not built says so: exit code 69', async () => {
  const copy = join(cwd, 'clone/bin/wanderbuch.js')
  mkdirSync(dirname(copy), { recursive: true })
  cpSync(commandPath, copy)
  writeFileSync(join(cwd, 'clone/package.json'), '{"type":"module"}')
  const { code, out, errors } = await runProgram(process.execPath, [copy, '--version']).ended
  expect([code, out]).toEqual([69, ''])
  expect(errors).toMatch(/^wanderbuch is not built yet\. Run "npm run build"/)
})

describe.skipIf(!isBuilt)('the built command', () => {
  test('npx wanderbuch in a clone', async () => {
    const { code, out } = await runProgram('npx', ['--no-install', 'wanderbuch', '--version']).ended
    expect([code, out]).toEqual([0, expect.stringMatching(/^wanderbuch \d+\.\d+\.\d+\n/)])
  })

  test.each([
    [['level', 'FR', 'III', '--awarded', '2010-06-30'], 0],
    [['level', 'UA', '4', '--awarded', '2022-01-01'], 1],
    [['verify', badge], 2],
    [['level', 'FR'], 64],
    [['verify', 'package.json'], 65],
    [['verify', 'nowhere.json'], 66],
    [['dossier', badge, '--to', 'DE', '--out', 'package.json'], 73],
  ])('%j: exit code %i, no stack', async (words, expected) => {
    const { code, out, errors } = await runWanderbuch(words)
    expect(code).toBe(expected)
    expect(out + errors).not.toMatch(/\n\s+at /)
  })

  test('a batch in worker threads finds what one thread finds', async () => {
    const lines: string[][] = []
    for (const workers of ['0', '2']) {
      const results = join(cwd, `results-${workers}.jsonl`)
      const { code } = await runWanderbuch(['batch', 'fixtures', '--out', results, '--workers', workers])
      expect(code).toBe(65)
      lines.push(readFileSync(results, 'utf8').trimEnd().split('\n').sort())
    }
    expect(lines[0]?.length).toBeGreaterThan(100)
    expect(lines[1]).toEqual(lines[0])
  })

  test('a pipe that is closed early is no error', async () => {
    const line = `'${process.execPath}' '${commandPath}' route --to DE --as 7411.1 | head -n 1; echo "\${PIPESTATUS[0]}"`
    const { out, errors } = await runProgram('bash', ['-c', line]).ended
    expect([out, errors]).toEqual(['electrician → Germany\n0\n', ''])
  })

  test('output that is no terminal carries no styles and no progress', async () => {
    const { out, errors } = await runWanderbuch(['verify', badge])
    expect(out).not.toContain('\u001b')
    expect(errors).toBe('')
  })

  test('a hundred megabytes are refused without being held in memory twice', async () => {
    const path = join(cwd, 'huge.json')
    writeFileSync(path, Buffer.alloc(100_000_000, 'a'))
    const { code, errors } = await runProgram(process.execPath, [
      '--max-old-space-size=64',
      commandPath,
      'dossier',
      path,
      '--to',
      'DE',
    ]).ended
    expect([code, errors.replace(/\s+/g, ' ')]).toEqual([
      65,
      expect.stringContaining('The file has 96 MB; at most 20 MB can be read.'),
    ])
  })

  test('verify, dossier, check and route leave no folder behind unless something is signed', async () => {
    const home = mkdtempSync(join(cwd, 'home-'))
    for (const words of [
      ['verify', badge],
      ['route', '--to', 'DE'],
      ['dossier', badge, '--to', 'DE'],
    ]) {
      await runWanderbuch(words, { cwd: home })
    }
    const { out } = await runProgram('ls', ['-A', home]).ended
    expect(out).toBe('')
  })
})
