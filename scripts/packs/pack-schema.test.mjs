import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as model from '@wanderbuch/rules/pack/pack-model'
import { parsePack } from '@wanderbuch/rules/pack/parse-pack'
import { certainties } from '@wanderbuch/standards/certainty'
import Ajv from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { tables } from '../data/build-rules.mjs'
import { listPackNames } from './check-packs.mjs'
import { packSchema, packSchemaText } from './pack-schema.mjs'

const root = join(import.meta.dirname, '../..')
const fits = new Ajv({ strict: true, strictRequired: false }).compile(packSchema({ ...model, certainties }))
const read = (folder, name) => parse(readFileSync(join(folder, `${name}.yaml`), 'utf8'), { schema: 'core' })

test('docs/pack.schema.json is what `npm run packs:docs` writes', () => {
  const written = readFileSync(join(root, 'docs/pack.schema.json'), 'utf8')
  expect(written).toBe(packSchemaText({ ...model, certainties }))
})

describe('the schema and the reader', () => {
  const packs = join(root, 'packages/rules/packs')
  test.each(listPackNames(packs, tables))('%s fits', (name) => {
    expect([fits(read(packs, name)), fits.errors]).toEqual([true, null])
  })

  const bad = join(import.meta.dirname, 'bad-packs')
  // What only the reader sees: sources, ids of other files, days that do not exist, the name of the file, dates, cases.
  const seenByReaderOnly = ['welder-ab', 'welder-ad', 'welder-ae', 'welder-ag', 'welder-aa', 'welder-other']
  const readable = listPackNames(bad).filter((name) => name !== 'welder-am')
  test.each(readable)('%s: the schema is never stricter than the reader', (name) => {
    const pack = read(bad, name)
    expect(fits(pack)).toBe(seenByReaderOnly.includes(name))
    if (parsePack(pack).ok) expect(fits(pack)).toBe(true)
  })
})
