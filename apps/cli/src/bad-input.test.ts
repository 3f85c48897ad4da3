import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { callWanderbuch } from './sample-call.ts'

/*
 * What people really hand in, through every command that reads files: one clear sentence, the right exit code, no stack,
 * nothing half done.
 */

const badge = readFileSync(resolve(import.meta.dirname, '../../../fixtures/valid-pinned/received/badge.json'))
const files: Readonly<Record<string, string | Uint8Array>> = {
  'empty.json': '',
  'spaces.json': ' \n\t ',
  'huge.json': new Uint8Array(100_000_000).fill(0x61),
  'deep-open.json': '['.repeat(100_000),
  'deep.json': '{"a":'.repeat(100_000) + '1' + '}'.repeat(100_000),
  'wide.json': `[${'0,'.repeat(400_000)}0]`,
  'latin.json': Buffer.from('{"name":"Știință și tehnică"}', 'latin1'),
  'utf16.json': Buffer.from('{"name":"Ana"}', 'utf16le'),
  'renamed.json': '%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n1 0 obj\n<</Type/Catalog>>\nendobj\n',
  'truncated.json': badge.subarray(0, badge.length / 2),
  'twice.json': '{"type":"a","type":"b"}',
  'poisoned.json': '{"__proto__":{"isAdmin":true},"type":["VerifiableCredential"]}',
  'number.json': '42',
  'null.json': 'null',
  'words.txt': 'I have worked as an electrician for seven years.',
  'image.png': Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
}
const commands = [
  { command: 'verify', options: [] },
  { command: 'check', options: [] },
  { command: 'dossier', options: ['--to', 'DE'] },
] as const
let cwd: string

beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), 'wanderbuch-cli-'))
  for (const [name, content] of Object.entries(files)) writeFileSync(join(cwd, name), content)
  mkdirSync(join(cwd, 'folder.json'))
  symlinkSync('nowhere', join(cwd, 'dangling.json'))
  symlinkSync('loop.json', join(cwd, 'loop.json'))
})
afterAll(() => rmSync(cwd, { recursive: true, force: true }))

describe.each(commands)('$command', ({ command, options }) => {
  test.each(Object.keys(files))('%s cannot be read: exit code 65 and a sentence', async (name) => {
    const { exitCode, out, errors } = await callWanderbuch([command, name, ...options], { cwd })
    expect(exitCode).toBe(65)
    expect(out + errors).toMatch(new RegExp(`${name.replace('.', '\\.')}.*\\S`, 's'))
    expect(out + errors).not.toMatch(/\bat .*:\d+:\d+|Error:|undefined|\[object/)
    expect((out + errors).length).toBeLessThan(1000)
  })

  test.each(Object.keys(files))('%s with --json: a code', async (name) => {
    const { exitCode, out, errors } = await callWanderbuch([command, name, ...options, '--json'], { cwd })
    expect([exitCode, errors]).toEqual([65, ''])
    const answer = JSON.parse(out) as { problem?: object; files?: { problem: object }[] }
    expect(answer.problem ?? answer.files?.[0]?.problem).toMatchObject({
      code: expect.stringMatching(/^[a-z]+(_[a-z0-9]+)+$/),
    })
  })

  test.each([
    ['missing.json', 'there is no such file'],
    ['dangling.json', 'there is no such file'],
    ['folder.json', 'this is a folder'],
    ['truncated.json/inside.json', 'part of the path is not a folder'],
    ['loop.json', 'ELOOP'],
  ])('%s is not there: exit code 66', async (name, reason) => {
    const { exitCode, out, errors } = await callWanderbuch([command, name, ...options], { cwd })
    expect([exitCode, out]).toEqual([66, ''])
    expect(errors).toContain(`wanderbuch: ${name}: `)
    expect(errors.replace(/\s+/g, ' ')).toContain(reason)
  })

  test('a device without an end is refused', async () => {
    const { exitCode, out, errors } = await callWanderbuch([command, '/dev/zero', ...options], { cwd })
    expect([exitCode, out]).toEqual([65, ''])
    expect(errors).toMatch(/\/dev\/zero: The file has \d+ MB; at most \d+ MB can be read/)
  })
})
