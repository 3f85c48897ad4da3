import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { escoAttribution } from '@wanderbuch/skills/esco-vocabulary'
import { escoFindingCodes } from '@wanderbuch/skills/read-esco/esco-finding'
import { languages } from '@wanderbuch/core/vocabulary/request'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { commandWords } from '../cli-words.ts'
import { importMessages } from '../read/import-problem.ts'
import { callWanderbuch } from '../sample-call.ts'

/* Synthetic files in the form of the official ones; one occupation has the code of a real one, so that a route knows it. */

const esco = 'http://data.europa.eu/esco'
const lines = (...all: readonly string[]) => `${all.join('\n')}\n`
const concept = 'conceptType,conceptUri,preferredLabel,altLabels,status'
const files: Readonly<Record<string, string>> = {
  'occupations_en.csv': lines(
    `${concept},iscoGroup,code`,
    `Occupation,${esco}/occupation/lamplighter,lamplighter,lighter of lamps,released,7411,7411.7`,
  ),
  'skills_en.csv': lines(
    `${concept},skillType,reuseLevel`,
    `KnowledgeSkillCompetence,${esco}/skill/light,light lamps,,released,skill/competence,sector-specific`,
  ),
  'occupationSkillRelations.csv': lines(
    'occupationUri,relationType,skillType,skillUri',
    `${esco}/occupation/lamplighter,essential,skill/competence,${esco}/skill/light`,
    `${esco}/occupation/gone,essential,skill/competence,${esco}/skill/light`,
  ),
}
const certificate = resolve(import.meta.dirname, '../../../../fixtures/declared-experience-only/received')

let cwd: string
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'wanderbuch-esco-'))
  for (const bundle of ['esco-1.1.1', 'esco-1.2.0']) {
    mkdirSync(join(cwd, bundle))
    for (const [name, text] of Object.entries(files)) writeFileSync(join(cwd, bundle, name), text)
  }
})
afterEach(() => rmSync(cwd, { recursive: true, force: true }))

const call = (line: string) => callWanderbuch(line.split(' '), { cwd })
const asJson = async (line: string) => JSON.parse((await call(`${line} --json`)).out) as Record<string, unknown>

describe('importing', () => {
  test('says what each language covers, what was found and where it is', async () => {
    const { exitCode, out, errors } = await call('import esco esco-1.1.1')
    expect([exitCode, errors]).toEqual([0, ''])
    expect(out).toContain('ESCO 1.1.1: 1 occupations and 1 skills from 3 files.')
    expect(out).toMatch(/language {2}occupations {2}skills {2}other labels\n {2}en +1 +1 +1\n/)
    expect(out).toContain('1 relation names a concept that none of the files has')
    expect(out).toContain(`occupationSkillRelations.csv:3 ${esco}/occupation/gone`)
    expect(out).toContain('esco-1.1.1 is in use from now on')
    expect(out).toContain(escoAttribution)
  })

  test.each([
    ['import', 64, 'import_what'],
    ['import occupations x', 64, 'import_what'],
    ['import esco', 64, 'file_missing'],
    ['import esco esco-1.1.1 --release two', 64, 'release_ill_formed'],
    ['import esco esco-1.1.1 esco-1.2.0', 65, 'esco_version_ambiguous'],
    ['import esco esco-1.1.1 --release 1.2.0', 65, 'esco_version_not_there'],
    ['import esco nowhere', 66, 'esco_file_not_there'],
    ['import esco esco-1.1.1 --data esco-1.1.1/skills_en.csv', 73, 'output_not_writable'],
    ['esco choose esco-1.1.1', 64, 'esco_words'],
    ['esco use esco-1.1.1', 66, 'esco_not_imported'],
    ['esco remove esco-1.1.1', 66, 'esco_not_imported'],
  ])('%s ends with %i: %s', async (line, code, problem) => {
    expect((await call(line)).exitCode).toBe(code)
    expect(await asJson(line)).toMatchObject({ problem: { code: problem } })
  })

  test('a damaged file stops it with file and line, in the language chosen', async () => {
    writeFileSync(join(cwd, 'esco-1.1.1/skills_en.csv'), (files['skills_en.csv'] ?? '').slice(0, -20))
    const { exitCode, errors } = await call('import esco esco-1.1.1 --lang de')
    expect([exitCode, errors]).toEqual([
      65,
      expect.stringContaining('skills_en.csv, Zeile 2: 6 Felder, wo 7 hingehören.'),
    ])
  })
})

describe('choosing', () => {
  beforeEach(async () => {
    await call('import esco esco-1.1.1')
    await call('import esco esco-1.2.0')
  })
  const inUse = async () => {
    const { vocabularies } = (await asJson('esco')) as { vocabularies: readonly { id: string; isInUse: boolean }[] }
    return vocabularies.map(({ id, isInUse }) => (isInUse ? `${id}!` : id))
  }

  test('use, back to the built-in one, remove', async () => {
    expect(await inUse()).toEqual(['built-in', 'esco-1.1.1!', 'esco-1.2.0'])
    expect((await call('esco use esco-1.2.0')).out).toMatch(/✓ esco-1\.2\.0 {2}ESCO 1\.2\.0/)
    expect(await inUse()).toEqual(['built-in', 'esco-1.1.1', 'esco-1.2.0!'])
    await call('esco use built-in')
    expect(await inUse()).toEqual(['built-in!', 'esco-1.1.1', 'esco-1.2.0'])
    await call('esco remove esco-1.1.1')
    expect(await inUse()).toEqual(['built-in!', 'esco-1.2.0'])
  })

  test('a damaged vocabulary in use stops what rests on it', async () => {
    writeFileSync(join(cwd, 'data/esco/esco-1.1.1.index'), 'x')
    const { exitCode, errors } = await call('route --to DE --as 7411.7')
    expect([exitCode, errors.replace(/\s+/g, ' ')]).toEqual([
      65,
      expect.stringContaining('cannot be used (index_not_one)'),
    ])
    expect((await call('esco')).out).toContain('Import it again.')
  })
})

describe('using', () => {
  test('occupations are those of the vocabulary in use', async () => {
    expect((await call('route --to DE --as lamplighter')).exitCode).toBe(64)
    await call('import esco esco-1.1.1')
    expect((await call('route --to DE --as lamplighter')).exitCode).toBe(0)
  })

  test('a dossier keeps what it was made with; without it the check says so', async () => {
    await call('import esco esco-1.1.1')
    const [name = ''] = ['declaration.json']
    const made = await call(`dossier ${join(certificate, name)} --to DE --as lamplighter --sample --out dossier.json`)
    expect([made.exitCode, made.errors]).toEqual([0, ''])
    const dossier = JSON.parse(readFileSync(join(cwd, 'dossier.json'), 'utf8')) as { versions: { esco: string } }
    expect(dossier.versions.esco).toMatch(/^1\.1\.1 [0-9a-f]{16}$/)
    const codes = async (line: string) => {
      const { answers } = (await asJson(line)) as { answers: readonly { code: string }[] }
      return answers.map(({ code }) => code).filter((code) => /^(findings|facts)_/.test(code))
    }
    expect(await codes('check dossier.json')).toEqual(['findings_same', 'facts_same'])
    await call('esco use built-in')
    expect(await codes('check dossier.json')).toEqual(['findings_same', 'facts_same'])
    await call('esco remove esco-1.1.1')
    expect(await codes('check dossier.json')).toEqual(['findings_without_vocabulary', 'facts_without_vocabulary'])
    expect((await call('check dossier.json')).out.replace(/\s+/g, ' ')).toContain(
      `Made again without ESCO ${dossier.versions.esco}, which is not at hand here (here: 1.1.1)`,
    )
  })
})

test.each(languages)('everything an import may find or fail for has words in %s', (language) => {
  const words = commandWords(language)
  const keys = [...escoFindingCodes.map((code) => `cli.finding.${code}`), ...Object.values(importMessages)]
  expect(keys.filter((key) => !words.has(key))).toEqual([])
})
