import { expect, test } from 'vitest'
import { nameNutsRegion } from './nuts-regions.ts'

test.each([
  ['ITI1', 'Toscana (ITI1)'],
  ['ZZ9', 'ZZ9'],
])('%s is shown as %s', (code, shown) => {
  expect(nameNutsRegion(code)).toBe(shown)
})
