#!/usr/bin/env node
/**
 * `npm run packs:docs`: writes docs/pack-coverage.md, as of the day anything in the packs was checked last, and
 * docs/pack.schema.json, the form of a pack for editors.
 */
import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { builtInCoverage } from '@wanderbuch/rules/pack/built-in-packs'
import * as model from '@wanderbuch/rules/pack/pack-model'
import { rulesVersion } from '@wanderbuch/rules/rules-version'
import { certainties } from '@wanderbuch/standards/certainty'
import { coverageText } from './packs/coverage-text.mjs'
import { packSchemaText } from './packs/pack-schema.mjs'

const docs = resolve(import.meta.dirname, '../docs')
writeFileSync(resolve(docs, 'pack-coverage.md'), coverageText(builtInCoverage(rulesVersion.day)))
writeFileSync(resolve(docs, 'pack.schema.json'), packSchemaText({ ...model, certainties }))
