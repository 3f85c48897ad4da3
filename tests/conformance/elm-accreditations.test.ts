import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { nodeCrypto } from '@wanderbuch/adapters/crypto/node-crypto'
import { readTrustFile } from '@wanderbuch/core/trust/read-trust-file'
import { describe, expect, test } from 'vitest'
import { dataFolder, hasFolder } from './shared-folder.ts'

const sample = join(dataFolder, 'elm/samples/edc-2.0.6/ams-json-ld.jsonld')
const official = join(dataFolder, 'elm/xsd/ams/ams.xml')
const registers = ['loq.xml', 'loq_withLearningAchievementSpecification.xml']
const registerPath = (name = '') => join(dataFolder, 'elm/xsd/loq', name)
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

describe.skipIf(!isHere || !registers.every((name) => existsSync(registerPath(name))))(
  'European Learning Model: qualifications as published',
  () => {
    test.each(registers)('%s: read whole; random words in place of a state release nothing', async (name) => {
      const found = await read(registerPath(name))
      if (!found.ok || found.value.kind !== 'trust-source') throw new Error(JSON.stringify(found))
      const { about, entries, notRead } = found.value.source
      expect([about.format, entries.length, notRead.every(({ code }) => code === 'record_not_released')]).toEqual([
        'elm-qualifications',
        0,
        true,
      ])
    })

    test('released: the body, its qualifications by title and number, levels, place and period', async () => {
      const text = readFileSync(registerPath(registers[0]), 'utf8')
      const bytes = Buffer.from(text.replaceAll(/<status>[^<]*<\/status>/g, '<status>released</status>'))
      const found = await readTrustFile({ bytes, source: 'official' }, nodeCrypto)
      if (!found.ok || found.value.kind !== 'trust-source') throw new Error(JSON.stringify(found))
      const { entries, notRead } = found.value.source
      expect([entries.length, notRead]).toEqual([1, []])
      expect(entries[0]?.identifiers).toContain('http://ORG-01')
      expect(entries[0]?.rights.map(({ eqfLevels, decision }) => [eqfLevels, decision])).toEqual([
        [[2], 'granted'],
        [[3], 'granted'],
      ])
      expect(entries[0]?.rights[0]).toMatchObject({
        from: '2023-12-20',
        until: '2023-10-22',
        url: 'http://www.example.com',
      })
      expect(entries[0]?.rights[0]?.qualifications).toContain('r6Z7KzQdvNjTBUzF1z')
    })
  },
)
