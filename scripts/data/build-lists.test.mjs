import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { edcTermsSource } from '@wanderbuch/standards/edc/edc-terms'
import { buildCatalogue } from './build-catalogue.mjs'
import { buildCodeLists } from './build-code-lists.mjs'
import { buildEdcTerms, edcContextFile } from './build-edc-terms.mjs'
import { factsFolder, sharedFolder, standardsData } from './write-rows.mjs'

const here = existsSync(edcContextFile) && existsSync(join(factsFolder, 'isced-f-2013.json'))
if (!here) console.warn('left out: code lists and EDC terms equal the official files (shared data not found)')

const committed = (name) => JSON.parse(readFileSync(join(standardsData, name), 'utf8'))

/** Names come from the CLDR data of the running Node, so they may differ between versions; codes may not. */
const withoutNames = (rows) => rows.map((row) => ({ ...row, names: undefined }))

describe.skipIf(!here)('committed lists', () => {
  test('code lists are what the script writes', () => {
    for (const [name, rows] of Object.entries(buildCodeLists(factsFolder))) {
      expect([name, withoutNames(committed(name))]).toEqual([name, withoutNames(rows)])
    }
  })

  test('the catalogue names the digests of the official files', () => {
    expect(committed('../catalogue.json')).toEqual(buildCatalogue(sharedFolder))
  })

  test('the EDC term table is the official context', () => {
    const text = readFileSync(edcContextFile, 'utf8')
    expect(createHash('sha256').update(text).digest('hex')).toBe(edcTermsSource.sha256)
    expect(committed('edc-terms.json')).toEqual(buildEdcTerms(text))
  })
})
