import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { nodeCrypto } from '@wanderbuch/adapters/crypto/node-crypto'
import { readTrustFile } from '@wanderbuch/core/trust/read-trust-file'
import { describe, expect, test } from 'vitest'
import { dataFolder, hasFolder } from './shared-folder.ts'

const sample = join(dataFolder, 'elm/samples/edc-2.0.6/ams-json-ld.jsonld')
const official = join(dataFolder, 'elm/xsd/ams/ams.xml')
const isHere = hasFolder(dataFolder, 'official accreditations of the European Learning Model')

const read = (path: string) => readTrustFile({ bytes: readFileSync(path), source: 'official' }, nodeCrypto)

describe.skipIf(!isHere || !existsSync(sample))('European Learning Model: accreditations as published', () => {
  test('JSON-LD: body, agent, levels, place and period', async () => {
    const found = await read(sample)
    if (!found.ok || found.value.kind !== 'trust-source') throw new Error('not read')
    const [entry, ...more] = found.value.source.entries
    expect(more).toEqual([])
    expect(entry?.name.en).toBe('JAMK University of Applied Sciences')
    expect(entry?.otherNames).not.toContain('University of Applied Sciences')
    expect(entry?.rights).toMatchObject([
      {
        by: 'Finnish Education Evaluation Centre (FINEEC)',
        jurisdictions: ['FI'],
        eqfLevels: [6, 7],
        from: '2019-05-20',
        until: '2025-05-20',
      },
    ])
  })

  test('XML: random words in place of a state release nothing', async () => {
    const found = await read(official)
    if (!found.ok || found.value.kind !== 'trust-source') throw new Error('not read')
    const { entries, notRead } = found.value.source
    expect([entries.length, notRead.map(({ code }) => code)]).toEqual([
      0,
      ['record_not_released', 'record_not_released'],
    ])
  })
})
