import { builtInPacks } from '@wanderbuch/rules/pack/built-in-packs'
import { writePack } from '@wanderbuch/rules/pack/pack-file'
import { expect, test } from 'vitest'
import { readFieldForm, writeFieldForm } from './field-form.ts'
import type { WrittenField } from './packs-api.ts'

test.each(builtInPacks.map((pack) => [pack.id, pack] as const))(
  '%s: every field comes out of its form as it went in',
  (_, pack) => {
    for (const [name, field] of Object.entries(writePack(pack).fields as Readonly<Record<string, WrittenField>>)) {
      expect([name, writeFieldForm(name, readFieldForm(name, field, pack.version))]).toEqual([name, field])
    }
  },
)

test.each([
  ['fee', { value: 7, sources: 'x', citation: [], checkedOn: null }],
  ['documents/1-a', { value: 'identity' }],
  ['clock/decide', { value: { months: 'three' } }],
  ['unknown', { value: [null, { de: 'eins' }] }],
])('%s with a wrong form opens all the same', (name, written) => {
  const form = readFieldForm(name, written, '2026-11-24')
  expect(form.checkedOn).toBe('2026-11-24')
  expect(() => writeFieldForm(name, form)).not.toThrow()
})

test('a number that is none stays as it was typed, for the check to name', () => {
  const form = readFieldForm('clock/decide', { value: { months: 3 } }, '2026-11-24')
  expect(writeFieldForm('clock/decide', { ...form, months: 'three' }).value).toEqual({ months: 'three' })
})
