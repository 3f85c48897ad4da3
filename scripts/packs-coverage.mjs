#!/usr/bin/env node
/** `npm run packs:coverage`: writes docs/pack-coverage.md from the packs, as of the day anything in them was checked last. */
import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { builtInCoverage } from '@wanderbuch/rules/pack/built-in-packs'
import { rulesVersion } from '@wanderbuch/rules/rules-version'
import { coverageText } from './packs/coverage-text.mjs'

const path = resolve(import.meta.dirname, '../docs/pack-coverage.md')
writeFileSync(path, coverageText(builtInCoverage(rulesVersion.day)))
