import { expect, test } from 'vitest'
import { findIscoGroup, listIscoGroups } from './isco-08.ts'

test('counts: 10 major, 43 sub-major, 130 minor, 436 unit groups, each named in six languages', () => {
  const count = (digits: number) => listIscoGroups().filter(({ code }) => code.length === digits).length
  expect([1, 2, 3, 4].map(count)).toEqual([10, 43, 130, 436])
  for (const { names } of listIscoGroups()) expect(Object.values(names).filter((name) => name !== '')).toHaveLength(6)
})

test.each([
  ['741', 'Electrical equipment installers and repairers'],
  ['http://data.europa.eu/esco/isco/C7411', 'Building and related electricians'],
  ['7499', undefined],
  ['', undefined],
  ['__proto__', undefined],
])('%j is %s', (code, name) => expect(findIscoGroup(code)?.names.en).toBe(name))

test('every group but a major one lies in a group above it', () => {
  for (const { code } of listIscoGroups()) if (code.length > 1) expect(findIscoGroup(code.slice(0, -1))).toBeDefined()
})
