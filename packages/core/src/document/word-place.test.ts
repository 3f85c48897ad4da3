import { expect, test } from 'vitest'
import { wordPlace } from './word-place.ts'

const label = (key: string, { line, column }: object & { readonly line?: unknown; readonly column?: unknown }) =>
  `${key} ${String(line)}:${String(column)}`

test.each([
  ['line 24, column 32', 'problem.place 24:32'],
  ['line 1024, column 1, /issuer/0', 'problem.place 1024:1, /issuer/0'],
  ['badge.json, line 3, column 4', 'badge.json, problem.place 3:4'],
  ['/issuer/name', '/issuer/name'],
  ['', ''],
  ['online 3, column 4', 'online 3, column 4'],
  ['line 3, column 4x', 'line 3, column 4x'],
])('%s', (place, worded) => {
  expect(wordPlace(place, label)).toBe(worded)
})
