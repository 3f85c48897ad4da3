import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { builtInCoverage } from '@wanderbuch/rules/pack/built-in-packs'
import { rulesVersion } from '@wanderbuch/rules/rules-version'
import { expect, test } from 'vitest'
import { coverageText } from './coverage-text.mjs'

test('docs/pack-coverage.md is what `npm run packs:docs` writes', () => {
  const written = readFileSync(join(import.meta.dirname, '../../docs/pack-coverage.md'), 'utf8')
  expect(written).toBe(coverageText(builtInCoverage(rulesVersion.day)))
})
