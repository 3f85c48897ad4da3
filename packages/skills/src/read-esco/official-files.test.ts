import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { openIndex } from '../index-file/open-index.ts'
import { writeIndex } from '../index-file/write-index.ts'
import type { EscoFile } from './esco-file.ts'
import { joinParts } from './join-parts.ts'
import { readEscoFiles } from './read-esco-files.ts'

const root = resolve(import.meta.dirname, '../../../..')
const folder = join(resolve(root, process.env.WANDERBUCH_SHARED ?? '../shared'), 'data/esco')
const isShared = existsSync(join(folder, '1.1.1/skills_en.csv'))
if (!isShared) console.warn('left out: the official files of ESCO read whole (shared data not found)')

const readBundle = (bundle: string): readonly EscoFile[] =>
  readdirSync(join(folder, bundle)).map((name) => ({
    bundle,
    name,
    text: readFileSync(join(folder, bundle, name), 'utf8'),
  }))

function join111() {
  const parts = readEscoFiles(['1.1.1', 'labels', '1.2.0-de', '1.2.1-pl'].flatMap(readBundle))
  const joined = parts.ok ? joinParts(parts.value, { digest: 'd' }) : parts
  if (!joined.ok) throw new Error(JSON.stringify(joined.problem))
  return joined.value
}

describe.skipIf(!isShared)('the official files', () => {
  const source = isShared ? join111() : undefined
  const opened = source && openIndex(writeIndex(source))
  const esco = opened?.ok ? opened.value : undefined

  test('of 1.1.1 are whole, with the one occupation that is only related to', () => {
    expect([source?.id, esco?.occupations.length, esco?.skills.length]).toEqual(['esco-1.1.1', 3007, 13_896])
    const missing = source?.findings.filter(({ code }) => code === 'relation_concept_missing')
    const uri = 'http://data.europa.eu/esco/occupation/a9e54177-a185-404d-b6e6-15663d31137e'
    expect(missing).toEqual([
      {
        code: 'relation_concept_missing',
        file: 'broaderRelationsOccPillar.csv',
        line: 3205,
        details: { uri, count: 1 },
      },
      {
        code: 'relation_concept_missing',
        file: 'occupationSkillRelations.csv',
        line: 84_425,
        details: { uri, count: 67 },
      },
    ])
  })

  test('keep the version and source of each label', () => {
    const welder = esco?.occupations.find(({ code }) => code === '7212.3')
    const german = esco
      ?.listLabels(welder?.uri ?? '')
      .filter(({ language, kind }) => language === 'de' && kind === 'preferred')
    expect(german?.map(({ set }) => set)).toEqual(['occupations-de-1.2.0', 'occupations-de-not-stated'])
  })

  test('have the hierarchy, the collections and the groups', () => {
    const uri = esco?.findOccupation('7411.1')?.essential[0]?.uri ?? ''
    expect(esco?.knowledge.relationsOf(uri)?.broader).toEqual(['http://data.europa.eu/esco/isced-f/0714'])
    expect(esco?.knowledge.findGroup('http://data.europa.eu/esco/isco/C7411')?.preferred.ro).toMatch(/^Electricieni/)
    const inCollection = (name: string) =>
      esco?.skills.filter((skill) => esco.knowledge.collectionsOf(skill.uri).some((one) => one === name)).length
    expect(['green', 'digital', 'language', 'digcomp', 'transversal', 'research'].map(inCollection)).toEqual([
      570, 1201, 346, 26, 96, 40,
    ])
  })

  test('of an incomplete bundle make a vocabulary of what there is', () => {
    const parts = readEscoFiles(readBundle('1.2.0-de'))
    const joined = parts.ok ? joinParts(parts.value, { digest: 'd' }) : parts
    const missing = joined.ok ? joined.value.findings.filter(({ code }) => code === 'part_missing') : []
    expect(missing.map(({ details }) => details.part)).toEqual(['skills', 'occupationSkillRelations'])
  })
})
