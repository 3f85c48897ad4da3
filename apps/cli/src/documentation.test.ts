import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { commands, findCommand } from './commands.ts'
import { exitCodes } from './exit-codes.ts'
import { parseCommandLine } from './parse-command-line.ts'
import { callWanderbuch } from './sample-call.ts'

/* docs/cli.md is held to what the command does. */

const text = readFileSync(resolve(import.meta.dirname, '../../../docs/cli.md'), 'utf8')
const [declaration = '', trustList = ''] = [...text.matchAll(/```json\n([^]*?)```/g)].map(([, json = '']) => json)
let cwd: string

beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), 'wanderbuch-cli-'))
  writeFileSync(join(cwd, 'declaration.json'), declaration)
  writeFileSync(join(cwd, 'trust.json'), trustList)
})
afterAll(() => rmSync(cwd, { recursive: true, force: true }))

test('the declaration and the trust list shown can be used', async () => {
  const { exitCode, out } = await callWanderbuch(['verify', 'declaration.json', '--trust', 'trust.json'], { cwd })
  expect([exitCode, out]).toEqual([2, expect.stringMatching(/Colegiul Tehnic Exemplu[^]*Example Ltd/)])
})

test('every exit code is there, and no other', () => {
  const listed = [...text.matchAll(/^\| (\d+) +\|/gm)].map(([, code]) => Number(code))
  expect(listed).toEqual(Object.values(exitCodes))
})

test('every command is there', () => {
  const listed = [...text.matchAll(/^\| `([\w-]+)` +\|/gm)].map(([, name]) => name)
  expect(commands.map(({ name }) => name).filter((name) => !listed.includes(name))).toEqual([])
})

const shown = [...text.matchAll(/^wanderbuch (.*)$/gm)].map(([, line = '']) => line)
const examples = commands.flatMap((command) => command.examples.map((line) => line.replace('wanderbuch ', '')))

describe('every line shown can be typed', () => {
  test.each([...shown, ...examples])('wanderbuch %s', (line) => {
    const [name = '', ...words] = [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? '')
    const command = findCommand(name)
    expect(command && parseCommandLine(words, command).ok).toBe(true)
  })
})
