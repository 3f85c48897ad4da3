import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { buildLedger, ledgerTexts } from './build-ledger.mjs'
import { factsFolder, standardsData } from './write-rows.mjs'

const here = existsSync(join(factsFolder, 'nqf-eqf.json'))
if (!here) console.warn('left out: the ledger equals a rebuild from the fact tables (shared data not found)')

const committed = (name) => readFileSync(join(standardsData, name), 'utf8')

describe('committed ledger', () => {
  const rows = (name) => JSON.parse(committed(`ledger-${name}.json`))

  test('counts: 46 frameworks; 407 levels read, one merged away, 13 umbrella and 2 code list levels added; 476 titles', () => {
    expect(rows('frameworks')).toHaveLength(46)
    expect(rows('levels')).toHaveLength(407 - 1 + 13 + 2)
    expect(rows('qualifications')).toHaveLength(476)
  })

  test('every row names sources that exist', () => {
    const known = new Set(rows('sources').map(({ id }) => id))
    for (const name of ['frameworks', 'levels', 'qualifications', 'legacy', 'numberings']) {
      for (const row of rows(name)) expect(row.sources.every((id) => known.has(id))).toBe(true)
    }
    for (const row of [...rows('levels'), ...rows('qualifications')]) expect(row.sources.length).toBeGreaterThan(0)
    for (const row of rows('legacy'))
      expect([row.code, row.certainty === 'recalled' || row.sources.length > 0]).toEqual([row.code, true])
  })

  test('ids of sources are their positions', () => {
    expect(rows('sources').map(({ id }) => id)).toEqual(rows('sources').map((_, index) => index + 1))
  })

  test('certainties after correction', () => {
    const byCertainty = {}
    for (const { certainty } of rows('levels')) byCertainty[certainty] = (byCertainty[certainty] ?? 0) + 1
    expect(byCertainty).toMatchInlineSnapshot(`
      {
        "comparison": 8,
        "confirmed": 8,
        "inferred": 48,
        "recalled": 4,
        "single-source": 231,
        "two-sources": 122,
      }
    `)
  })
})

describe.skipIf(!here)('rebuild', () => {
  test('the committed files are what the script writes', () => {
    for (const [name, text] of Object.entries(ledgerTexts(factsFolder))) {
      expect([name, JSON.parse(committed(name))]).toEqual([name, JSON.parse(text)])
    }
  })

  test('every table is read whole', () => {
    const facts = (name) => JSON.parse(readFileSync(join(factsFolder, name), 'utf8'))
    const raw = facts('nqf-eqf.json')
    expect([raw.frameworks.length, raw.levels.length, raw.qualifications.length]).toEqual([46, 407, 476])
    expect(facts('legacy-levels.json').rows).toHaveLength(126)
    expect(facts('referencing.json').frameworks).toHaveLength(46)
    const uris = new Set(buildLedger(factsFolder).levels.map(({ uri }) => uri))
    for (const { elm_nqf_level_uri: uri } of raw.levels) if (uri) expect(uris).toContain(uri)
  })
})
