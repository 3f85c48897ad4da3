import { checkEditorKey } from '@wanderbuch/adapters/packs/editor-key'
import { expect, test } from 'vitest'
import { makeTrialEditors } from './editing-access.ts'

let next = 0
const bytes = (length: number) => new Uint8Array(length).fill((next += 1))

test.each([
  ['127.0.0.1', false, 0, 2],
  ['::1', false, 0, 2],
  ['localhost', false, 0, 2],
  ['127.0.0.1', false, 1, 0],
  ['0.0.0.0', false, 0, 0],
  ['::', false, 0, 0],
  ['192.0.2.1', false, 0, 0],
  ['127.0.0.1', true, 0, 0],
] as const)('at %s, started by a program %s, with %i editors: %i to try it with', (host, asJson, editors, made) => {
  const trial = makeTrialEditors({ host, asJson, editors }, bytes)
  expect(trial.length).toBe(made)
  const found = trial.map(({ record, key }) => checkEditorKey(record, key))
  expect(found.map((one) => one.ok && one.value.id)).toEqual(['trial-1', 'trial-2'].slice(0, made))
})

test('one sample key does not open for the other', () => {
  const [writer, second] = makeTrialEditors({ host: '::1', asJson: false, editors: 0 }, bytes)
  if (!writer || !second) throw new Error('two were expected')
  expect(checkEditorKey(second.record, writer.key)).toEqual({ ok: false, problem: { code: 'editing_key_wrong' } })
})
