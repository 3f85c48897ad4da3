import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createPrivateKey } from 'node:crypto'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { callWanderbuch } from './sample-call.ts'

/*
 * What stands on the terminal, whole. After a wanted change:
 * WANDERBUCH_WRITE_GOLDEN=1 npx vitest run apps/cli/src/golden.test.ts, then read the difference.
 */

const isWriting = process.env.WANDERBUCH_WRITE_GOLDEN === '1'
const fixtures = resolve(import.meta.dirname, '../../../fixtures')
const expected = resolve(import.meta.dirname, '../expected')
let cwd: string

/** Ed25519 with a seed that everybody knows (RFC 8410, PKCS #8): for signatures that do not change. */
const knownKey = createPrivateKey({
  key: Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), Buffer.alloc(32, 7)]),
  format: 'der',
  type: 'pkcs8',
}).export({ type: 'pkcs8', format: 'pem' })

beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), 'wanderbuch-cli-'))
  writeFileSync(join(cwd, 'key.pem'), knownKey, { mode: 0o600 })
})
afterAll(() => rmSync(cwd, { recursive: true, force: true }))

async function expectGolden(name: string, line: readonly string[]): Promise<void> {
  const { out } = await callWanderbuch(line, { cwd })
  const path = join(expected, `${name}.txt`)
  if (isWriting) {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, out)
  }
  expect(existsSync(path), `${path} is missing`).toBe(true)
  expect(out).toBe(readFileSync(path, 'utf8'))
}

const book = join(fixtures, 'sample-book/received')
const bookFiles = [
  'electrician-qualification.json',
  'safe-work-course.jwt',
  'measurement-micro-credential.jsonld',
  'entered-by-hand.json',
]
const ana = [
  ...bookFiles.map((name) => join(book, name)),
  '--to',
  'DE',
  '--as',
  '7411.1',
  '--test-trust',
  '--sample',
  '--key',
  'key.pem',
]

test.each([
  ['help', ['--help']],
  ['help-dossier', ['dossier', '--help']],
  ['level-placed', ['level', 'FR', 'III', '--awarded', '2010-06-30']],
  ['level-framework-asked-back', ['level', 'BE', '4']],
  ['level-day-asked-back', ['level', 'RO', '4']],
  ['verify-tampered', ['verify', join(fixtures, 'tampered/received/badge.json')]],
  [
    'route-electrician-ro-de',
    ['route', '--from', 'RO', '--to', 'DE', '--profession', 'electrician', '--purpose', 'self-employed'],
  ],
  ['dossier-sample-book', ['dossier', ...ana]],
])('%s', (name, line) => expectGolden(name, line))

test('a dossier written and checked', async () => {
  await expectGolden('dossier-written', ['dossier', ...ana, '--out', 'ana.json'])
  await expectGolden('check', ['check', 'ana.json'])
})
