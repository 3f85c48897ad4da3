import { expect, test } from 'vitest'
import { openEditing } from './editing-access.ts'

const bytes = (length: number) => new Uint8Array(length).fill(7)
const given = 'a-made-up-key-of-22-let'

test.each([
  ['127.0.0.1', false, undefined, 'start'],
  ['::1', false, undefined, 'start'],
  ['localhost', false, undefined, 'start'],
  ['0.0.0.0', false, undefined, 'nowhere'],
  ['::', false, undefined, 'nowhere'],
  ['192.0.2.1', false, undefined, 'nowhere'],
  ['127.0.0.1', true, undefined, 'nowhere'],
  ['0.0.0.0', false, given, 'environment'],
  ['127.0.0.1', true, given, 'environment'],
] as const)('at %s, started by a program %s, given %s: a key from %s', (host, asJson, editingKey, from) => {
  const access = openEditing({ host, asJson, editingKey }, bytes)
  expect(access.from).toBe(from)
  expect(access.key === undefined).toBe(from === 'nowhere')
  expect(access.printed).toBe(from === 'start' ? 'BwcHBwcHBwcHBwcHBwcHBw' : undefined)
})
