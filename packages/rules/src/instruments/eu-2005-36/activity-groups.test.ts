import { languages } from '@wanderbuch/core/vocabulary/request'
import { expect, test } from 'vitest'
import groups from '../../../data/annex-iv-groups.json' with { type: 'json' }
import { findActivityGroups, findExperienceList } from './activity-groups.ts'

test('every activity has a short name in six languages, and no two of one list are called the same', () => {
  for (const { id, name } of groups) {
    expect([id, Object.keys(name).toSorted()]).toEqual([id, [...languages].toSorted()])
    for (const text of Object.values(name))
      expect([id, text.trim().length > 2 && text.length < 220]).toEqual([id, true])
  }
  for (const language of languages) {
    const named = groups.map(({ list, name }) => `${list} ${name[language]}`)
    expect(new Set(named).size).toBe(named.length)
  }
})

test.each([
  ['403', ['I/40'], 'I'],
  ['ex 855', ['I/855', 'III/85'], undefined],
  ['I/40', ['I/40'], 'I'],
  ['999', [], undefined],
  ['', [], undefined],
])('%s: %j', (code, ids, list) => {
  expect(findActivityGroups(code).map(({ id }) => id)).toEqual(ids)
  expect(findExperienceList(code)).toBe(list)
})
