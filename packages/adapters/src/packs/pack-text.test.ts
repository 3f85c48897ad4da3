import { builtInPacks } from '@wanderbuch/rules/pack/built-in-packs'
import type { Pack } from '@wanderbuch/rules/pack/pack-model'
import { expect, test } from 'vitest'
import { readPackText, writePackText } from './pack-text.ts'

const pack = builtInPacks.find(({ id }) => id === 'electrician-fr') as Pack

test.each(['json', 'yaml'] as const)('a pack comes back as it went, as %s', async (form) => {
  const text = await writePackText(pack, form)
  expect(await readPackText(text)).toEqual({ ok: true, value: pack })
  const changed = text.replace('2026-11-22', '2026-11-21')
  expect(await readPackText(changed)).toMatchObject({ ok: false, problem: { code: 'pack_file_changed' } })
})

const deep = '['.repeat(100_000)
const bomb = `a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\nd: [*c, *c]\n`

test.each([
  ['', 'pack_file_not_a_map'],
  ['just words', 'pack_file_not_a_map'],
  ['- a\n- b', 'pack_file_not_a_map'],
  ['a: [', 'pack_file_unreadable'],
  ['a: 1\na: 2', 'pack_file_unreadable'],
  ['{"a":1,"a":2}', 'pack_file_unreadable'],
  [deep, 'pack_file_unreadable'],
  [bomb, 'pack_file_unreadable'],
  ['a: !!js/function "x"', 'pack_not_right'],
  ['__proto__: { id: welder-xx }', 'pack_file_unreadable'],
  ['\u0000', 'pack_file_not_a_map'],
])('%# is refused with a code', async (text, code) => {
  expect(await readPackText(text)).toMatchObject({ ok: false, problem: { code } })
})

test('the line that cannot be read is told', async () => {
  expect(await readPackText('id: x\nfields: [\n')).toMatchObject({ problem: { line: expect.any(Number) as unknown } })
})

test.each([
  ['fields:\n    fee: { ask: true, certainty: sure }', 3, ['fields', 'fee', 'certainty']],
  ['version: yesterday', 2, ['version']],
])('a file that does not fit is told with the line: %s', async (part, line, path) => {
  const sound = await writePackText(builtInPacks[0] as Pack, 'json')
  const { pack } = JSON.parse(sound) as { readonly pack: { readonly fields: object } }
  const { fields, ...head } = pack
  const rest = part.startsWith('fields') ? { ...head } : { ...head, fields }
  const { version: _, ...bare } = rest as Record<string, unknown>
  const lines = Object.entries(part.startsWith('version') ? bare : rest).map(
    ([name, value]) => `${name}: ${JSON.stringify(value)}`,
  )
  const read = await readPackText(['# made up', part, ...lines].join('\n'))
  expect(read).toMatchObject({ ok: false, problem: { code: 'pack_not_right', line } })
  expect(!read.ok && read.problem.code === 'pack_not_right' && read.problem.problems[0]?.path).toEqual(path)
})
