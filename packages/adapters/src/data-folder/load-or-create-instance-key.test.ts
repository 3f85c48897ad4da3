import { generateKeyPairSync } from 'node:crypto'
import { chmodSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { loadInstanceKey, loadOrCreateInstanceKey } from './load-or-create-instance-key.ts'

const parent = mkdtempSync(join(tmpdir(), 'wanderbuch-key-'))
let folder: string
beforeEach(() => void (folder = mkdtempSync(join(parent, 'f-'))))
afterAll(() => rmSync(parent, { recursive: true }))

const load = () => {
  const answer = loadOrCreateInstanceKey(folder)
  if (!answer.ok) throw new Error(answer.problem.code)
  return answer.value
}

test('the key is made once, readable by its owner only', () => {
  const first = load()
  const second = load()
  expect([first.created, second.created]).toEqual([true, false])
  expect(second.privateKey.equals(first.privateKey)).toBe(true)
  expect(statSync(first.path).mode & 0o777).toBe(0o600)
})

test('a key file open to others is closed and told', () => {
  const { path } = load()
  chmodSync(path, 0o644)
  expect(load().warning).toMatch(/mode 644/)
  expect(statSync(path).mode & 0o777).toBe(0o600)
  expect(load().warning).toBeUndefined()
})

test.each([
  ['', 'instance_key_unreadable'],
  ['not a key', 'instance_key_unreadable'],
  [
    generateKeyPairSync('ec', {
      namedCurve: 'P-256',
      privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
      publicKeyEncoding: { type: 'spki', format: 'pem' },
    }).privateKey,
    'instance_key_not_ed25519',
  ],
])('a file that is no Ed25519 key is refused (%#)', (text, code) => {
  const path = join(folder, 'instance-key.pem')
  writeFileSync(path, text, { mode: 0o600 })
  expect(loadOrCreateInstanceKey(folder)).toMatchObject({ ok: false, problem: { code } })
})

test('a file that is no key keeps its mode', () => {
  const path = join(folder, 'holiday.txt')
  writeFileSync(path, 'sun')
  chmodSync(path, 0o644)
  expect(loadInstanceKey(path)).toMatchObject({ ok: false, problem: { code: 'instance_key_unreadable' } })
  expect(statSync(path).mode & 0o777).toBe(0o644)
})

test('a folder in which no key can be made is a problem with a code', () => {
  expect(loadOrCreateInstanceKey(join(folder, 'absent'))).toMatchObject({
    ok: false,
    problem: { code: 'instance_key_not_writable' },
  })
})

test('a missing key file is a problem with a code', () => {
  expect(loadInstanceKey(join(folder, 'none.pem'))).toMatchObject({
    ok: false,
    problem: { code: 'instance_key_unreadable' },
  })
})
