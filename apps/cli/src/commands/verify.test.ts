import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { callWanderbuch } from '../sample-call.ts'

const fixtures = resolve(import.meta.dirname, '../../../../fixtures')
const verify = (line: string, cwd = fixtures) => callWanderbuch(['verify', ...line.split(' ')], { cwd })

test.each([
  ['tampered/received/badge.json', 1, '✗ At least one check says no.'],
  ['expired/received/badge.json', 1, '✗ At least one check says no.'],
  ['valid-pinned/received/badge.json', 2, '? Nothing speaks against it, but not everything is determined.'],
  ['valid-pinned/received/badge.json tampered/received/badge.json', 1, '✗ At least one check says no.'],
  ['one-file-unreadable/received/badge.json one-file-unreadable/received/broken.json', 65, '1 file could not be read.'],
])('%s: exit code %i, "%s" at the end', async (line, exitCode, last) => {
  const { exitCode: found, out, errors } = await verify(line)
  expect([found, out.trimEnd().split('\n').at(-1), errors]).toEqual([exitCode, last, ''])
})

test('a pinned key answers the question of origin, and a test list says that it is one', async () => {
  const file = 'valid-pinned/received/badge.json'
  expect((await verify(file)).out).toMatch(/\? From the body it names/)
  const pinned = await verify(`${file} --test-trust`)
  expect(pinned.out).toMatch(/✓ From the body it names/)
  expect(pinned.out.replace(/\s+/g, ' ')).toContain('a list for tests and proves nothing')
})

test('of experience the time worked is shown, not a day of award', async () => {
  const { out } = await verify('declared-experience-only/received/declaration.json')
  expect(out).toContain('from 1 February 2017 to 30')
  expect(out).not.toContain('awarded')
})

test('keys are shortened for reading and whole in JSON', async () => {
  const endorsed = 'fuzz-end-in-endorsement/received/badge.json'
  expect((await verify(endorsed)).out).toMatch(/did:key:z6Mk\w{2}…\w{6}/)
  expect((await verify(`${endorsed} --json`)).out).toMatch(/did:key:z6Mk\w{40,}/)
})

test('JSON: outcome, day, and every file with its checks or its problem', async () => {
  const { exitCode, out } = await verify(
    'tampered/received/badge.json one-file-unreadable/received/broken.json --json --day 2026-01-01',
  )
  expect(exitCode).toBe(65)
  expect(JSON.parse(out)).toMatchObject({
    outcome: 'no',
    day: '2026-01-01',
    files: [
      {
        fileName: 'badge.json',
        records: [{ checks: [{ name: 'unchanged', sentence: expect.any(String) }, {}, {}, {}, {}, {}] }],
      },
      { fileName: 'broken.json', problem: { code: expect.any(String), detail: expect.any(String) } },
    ],
  })
})

test.each([
  ['tampered/received/badge.json --trust nowhere.json', 66, 'nowhere.json: there is no such file.'],
  ['tampered/received/badge.json --trust tampered/about.json', 65, 'not a trust list of a kind known here'],
  [
    'tampered/received/badge.json --trust one-file-unreadable/received/broken.json',
    65,
    'not a trust list, the file is damaged',
  ],
  ['--trust tampered/about.json', 65, 'not a trust list'],
  ['--json=x', 64, '--json takes no value.'],
])('"verify %s": exit code %i', async (line, exitCode, errors) => {
  const called = await verify(line)
  expect([called.exitCode, called.out]).toEqual([exitCode, ''])
  expect(called.errors.replace(/\s+/g, ' ')).toContain(errors)
})

test('without a file it asks for one', async () => {
  const { exitCode, errors } = await callWanderbuch(['verify'])
  expect([exitCode, errors]).toEqual([64, 'wanderbuch: Which file?\n  Name one or more files.\n'])
})

test('--explain shows the steps, --compare where two copies part', async () => {
  const changed = 'tampered/received/badge.json'
  const plain = await verify(changed)
  expect(plain.out).not.toContain('step by step')
  const { exitCode, out } = await verify(`${changed} --explain --compare valid-pinned/received/badge.json`)
  expect(exitCode).toBe(plain.exitCode)
  expect(out).toMatch(/1\. Options of the signature[^]*2\. The document[^]*5\. The signature/)
  expect(out).toContain('Fingerprint (sha-256)')
  expect(out).toMatch(/≠ The document: Not the same in both\.\n\s+- \//)
})

test('--explain for XML: the digest as it is, the one that was signed, and whether the signature fits', async () => {
  const { out } = await verify('elmo-changed-word/received/record-of-studies.xml --explain')
  expect(out).toMatch(/Fingerprint \(sha-256\):\s+[0-9a-f]{64}\s+Fingerprint that was\s+signed:\s+[0-9a-f]{64}/)
  expect(out).toContain('✗ Not the same: this part was changed')
  expect(out).toContain('✓ The signature fits this key')
})

test('--explain in JSON: steps with their hashes, differences by step', async () => {
  const { out } = await verify('tampered/received/badge.json --compare tampered/received/badge.json --json')
  expect(JSON.parse(out)).toMatchObject({
    files: [
      {
        signatures: [
          { steps: [{ kind: 'proof-options', hash: { algorithm: 'sha-256' } }, { kind: 'document' }, {}, {}, {}] },
        ],
        differences: [[{ kind: 'proof-options', isSame: true }, { kind: 'document', isSame: true }, {}, {}, {}]],
      },
    ],
  })
})

test('every check that is no yes says what would help, in JSON too', async () => {
  const { out } = await verify('tampered/received/badge.json --json --lang ro')
  const [file] = (JSON.parse(out) as { files: { records: { checks: Record<string, unknown>[] }[] }[] }).files
  const checks = file?.records[0]?.checks ?? []
  expect(checks.filter(({ outcome, mend }) => outcome !== 'yes' && typeof mend !== 'string')).toEqual([])
  expect(checks.every(({ lookedAt }) => Array.isArray(lookedAt))).toBe(true)
})
