import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { zipSync } from 'fflate'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { chooseInUse, indexPath, listKeptIndexes, openKeptIndex, readInUse, removeIndex } from './esco-folder.ts'
import { importEsco } from './import-esco.ts'
import { openVocabularies } from './vocabularies.ts'

/* Synthetic files in the form of the official ones. */

const esco = 'http://data.europa.eu/esco'
const lines = (...all: readonly string[]) => `${all.join('\n')}\n`
const concept = 'conceptType,conceptUri,preferredLabel,altLabels,status'
const occupations = lines(
  `${concept},iscoGroup,code`,
  `Occupation,${esco}/occupation/welder,welder,metal welder,released,7212,7212.3`,
)
const skills = lines(
  `${concept},skillType,reuseLevel`,
  `KnowledgeSkillCompetence,${esco}/skill/weld,weld metal,,released,skill/competence,sector-specific`,
)
const relations = lines(
  'occupationUri,relationType,skillType,skillUri',
  `${esco}/occupation/welder,essential,skill/competence,${esco}/skill/weld`,
)
const files: Readonly<Record<string, string>> = {
  'occupations_en.csv': occupations,
  'skills_en.csv': skills,
  'occupationSkillRelations.csv': relations,
}
const turtle = `@prefix esco: <http://data.europa.eu/esco/model#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
<${esco}/occupation/welder> a esco:Occupation ; skos:prefLabel "welder"@en ; esco:relatedEssentialSkill <${esco}/skill/weld> .
<${esco}/skill/weld> a esco:Skill ; skos:prefLabel "weld metal"@en .
`

let cwd: string
const dataFolder = () => join(cwd, 'data')
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'wanderbuch-esco-'))
})
afterEach(() => rmSync(cwd, { recursive: true, force: true }))

function put(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(cwd, path)), { recursive: true })
  writeFileSync(join(cwd, path), content)
}

const putBundle = (folder: string, changes: Readonly<Record<string, string>> = {}) =>
  Object.entries({ ...files, ...changes }).forEach(([name, text]) => put(`${folder}/${name}`, text))

const archive = (texts: Readonly<Record<string, string>>) =>
  zipSync(Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, new TextEncoder().encode(text)])))

const importFrom = (paths: readonly string[], version?: string) =>
  importEsco({ paths, cwd, dataFolder: dataFolder(), onProgress: () => {}, ...(version && { version }) })

async function codesFrom(paths: readonly string[]): Promise<readonly string[]> {
  const imported = await importFrom(paths)
  return imported.ok ? imported.value.findings.map(({ code }) => code) : imported.problem.map(({ code }) => code)
}

const partsMissing = Array.from({ length: 4 }, () => 'part_missing')

describe('the same vocabulary', () => {
  test.each([
    ['a folder', () => putBundle('esco-1.1.1'), ['esco-1.1.1']],
    ['folders in a folder', () => putBundle('all/esco-1.1.1'), ['all']],
    ['single files', () => putBundle('esco-1.1.1'), Object.keys(files).map((name) => `esco-1.1.1/${name}`)],
    ['an archive', () => put('ESCO dataset - v1.1.1 - csv.zip', archive(files)), ['ESCO dataset - v1.1.1 - csv.zip']],
    ['an archive in Turtle', () => put('esco v1.1.1.zip', archive({ 'esco.ttl': turtle })), ['esco v1.1.1.zip']],
    ['a Turtle file', () => put('esco-1.1.1/esco.ttl', turtle), ['esco-1.1.1/esco.ttl']],
  ])('from %s', async (_, prepare, paths) => {
    prepare()
    const imported = await importFrom(paths)
    expect(imported).toMatchObject({ ok: true, value: { id: 'esco-1.1.1', isInUse: true } })
    const opened = openKeptIndex(dataFolder(), 'esco-1.1.1')
    const [occupation] = opened.ok ? opened.value.occupations : []
    expect(occupation?.essential.map(({ preferred }) => preferred.en)).toEqual(['weld metal'])
  })

  test('has the same bytes whatever the order', async () => {
    putBundle('esco-1.1.1')
    const paths = Object.keys(files).map((name) => `esco-1.1.1/${name}`)
    await importFrom(paths)
    const first = readFileSync(indexPath(dataFolder(), 'esco-1.1.1'))
    await importFrom(paths.toReversed())
    expect(readFileSync(indexPath(dataFolder(), 'esco-1.1.1')).equals(first)).toBe(true)
  })
})

test('what is told: files, coverage, findings', async () => {
  putBundle('esco-1.1.1')
  put('esco-1.1.1/photo.bin', Uint8Array.of(0, 255, 254))
  put('again/skills_en.csv', skills)
  const imported = await importFrom(['esco-1.1.1', 'again'])
  expect(imported).toMatchObject({
    ok: true,
    value: {
      version: '1.1.1',
      coverage: {
        occupations: 1,
        skills: 1,
        languages: [{ language: 'en', occupations: 1, skills: 1, alternatives: 1 }],
      },
    },
  })
  expect(imported.ok && imported.value.findings.map(({ code }) => code)).toEqual([
    'file_not_known',
    'file_twice',
    ...partsMissing,
  ])
})

describe('nothing is written, and what was there stays', () => {
  beforeEach(async () => {
    putBundle('esco-1.1.1')
    await importFrom(['esco-1.1.1'])
  })
  const kept = () =>
    readdirSync(join(dataFolder(), 'esco')).map((name) => [
      name,
      readFileSync(join(dataFolder(), 'esco', name), 'latin1'),
    ])

  test.each([
    ['a file that is not there', () => {}, 'esco_file_not_there'],
    ['a cut file', () => putBundle('bad/1.1.1', { 'skills_en.csv': skills.slice(0, -20) }), 'field_count'],
    ['wrong columns', () => putBundle('bad/1.1.1', { 'skills_en.csv': 'a,b\n1,2\n' }), 'columns_not_known'],
    ['rubbish', () => putBundle('bad/1.1.1', { 'skills_en.csv': '\u0000"\u0001' }), 'quote_inside_field'],
    ['bytes that are no text', () => put('bad/1.1.1/skills_en.csv', Uint8Array.of(0xff, 0xfe, 0x00)), 'text_not_utf8'],
    ['Turtle that is no text', () => put('bad/1.1.1/esco.ttl', Uint8Array.of(0xff, 0xfe, 0x00)), 'text_not_utf8'],
    ['Turtle cut off', () => put('bad/1.1.1/esco.ttl', turtle.slice(0, -40)), 'turtle_ill_formed'],
    ['a cut archive', () => put('bad/esco-1.1.1.zip', archive(files).slice(0, -30)), 'esco_archive_damaged'],
    [
      'an archive with a byte changed',
      () =>
        put(
          'bad/esco-1.1.1.zip',
          archive(files).map((byte, at) => (at === 60 ? byte ^ 255 : byte)),
        ),
      'esco_archive_damaged',
    ],
    [
      'no concepts',
      () => put('bad/labels/skills_de.tsv', 'conceptUri\tpreferredLabel\taltLabels(|)\tsource\n'),
      'esco_without_concepts',
    ],
    ['no version', () => putBundle('bad/esco'), 'esco_version_not_stated'],
    ['nothing at all', () => mkdirSync(join(cwd, 'bad')), 'esco_without_concepts'],
  ])('%s', async (_, prepare, code) => {
    const before = kept()
    prepare()
    expect((await codesFrom(['bad']))[0]).toBe(code)
    expect(kept()).toEqual(before)
  })

  test('an archive that would grow to two gigabytes', async () => {
    // The directory of the archive says 2 GB; nothing is unpacked to find out.
    const bomb = zipSync({ 'skills_en.csv': new Uint8Array(4_000_000) })
    const view = new DataView(bomb.buffer)
    const directory = view.getUint32(bomb.length - 6, true)
    view.setUint32(directory + 24, 2_000_000_000, true)
    put('esco-1.1.1.zip', bomb)
    expect(await codesFrom(['esco-1.1.1.zip'])).toEqual(['esco_file_too_large'])
  })

  test('an archive that unpacks to more than it says', async () => {
    const liar = zipSync({ 'skills_en.csv': new Uint8Array(4_000_000) })
    const view = new DataView(liar.buffer)
    view.setUint32(view.getUint32(liar.length - 6, true) + 24, 100, true)
    put('esco-1.1.1.zip', liar)
    expect(await codesFrom(['esco-1.1.1.zip'])).toEqual(['esco_archive_damaged'])
  })

  test('all damaged files are named', async () => {
    putBundle('bad/1.1.1', { 'skills_en.csv': 'a,b\n1,2\n', 'occupations_en.csv': '' })
    expect(await codesFrom(['bad'])).toEqual(['table_empty', 'columns_not_known'])
  })
})

describe('vocabularies side by side', () => {
  beforeEach(async () => {
    putBundle('esco-1.1.1')
    putBundle('esco-1.2.0')
    await importFrom(['esco-1.1.1'])
    await importFrom(['esco-1.2.0'])
  })
  const inUse = () => {
    const opened = openVocabularies(dataFolder())
    return opened.ok ? opened.value.current.stated : opened.problem.code
  }

  test('the first is used until another is chosen', () => {
    expect(listKeptIndexes(dataFolder()).map(({ id }) => id)).toEqual(['esco-1.1.1', 'esco-1.2.0'])
    expect(inUse()).toMatch(/^1\.1\.1 [0-9a-f]{16}$/)
    chooseInUse(dataFolder(), 'esco-1.2.0')
    expect(inUse()).toMatch(/^1\.2\.0 [0-9a-f]{16}$/)
    chooseInUse(dataFolder(), undefined)
    expect(inUse()).toBe('1.1.1')
  })

  test('one that is removed while in use gives way to the built-in one', () => {
    removeIndex(dataFolder(), 'esco-1.1.1')
    expect([readInUse(dataFolder()), inUse()]).toEqual([undefined, '1.1.1'])
  })

  test('what a dossier was made with is found again, and what is not at hand is not', () => {
    const opened = openVocabularies(dataFolder())
    if (!opened.ok) throw new Error(opened.problem.code)
    const { current, find } = opened.value
    expect(find(current.stated)).toBe(current)
    expect(find('1.1.1')?.vocabulary.occupations).toHaveLength(67)
    chooseInUse(dataFolder(), 'esco-1.2.0')
    const later = openVocabularies(dataFolder())
    expect(later.ok && later.value.find(current.stated)?.stated).toBe(current.stated)
    expect(find('1.1.1 0000000000000000')).toBeUndefined()
    expect(find('../../etc 0')).toBeUndefined()
  })

  test('a damaged or missing vocabulary is told, never replaced in silence', () => {
    writeFileSync(indexPath(dataFolder(), 'esco-1.1.1'), 'x')
    expect(inUse()).toBe('esco_index_unusable')
    rmSync(indexPath(dataFolder(), 'esco-1.1.1'))
    expect(inUse()).toBe('esco_not_imported')
    chooseInUse(dataFolder(), '../secret')
    expect(inUse()).toBe('esco_not_imported')
  })
})
