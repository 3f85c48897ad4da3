import { describe, expect, test } from 'vitest'
import {
  laterBundle,
  nationalFiles,
  occupation,
  occupationsText,
  relationsText,
  skill,
  skillsText,
  smallBundle,
  smallLabels,
} from '../test-support/small-esco.ts'
import type { EscoFile } from './esco-file.ts'
import { languageInName, versionInName } from './esco-file.ts'
import type { EscoSource } from './esco-source.ts'
import { joinParts } from './join-parts.ts'
import { readEscoFiles } from './read-esco-files.ts'

function join(files: readonly EscoFile[], version?: string): EscoSource {
  const parts = readEscoFiles(files)
  if (!parts.ok) throw new Error(JSON.stringify(parts.problem))
  const joined = joinParts(parts.value, { digest: 'd', ...(version && { version }) })
  if (!joined.ok) throw new Error(joined.problem.code)
  return joined.value
}

const conceptOf = (source: EscoSource, uri: string) => source.concepts.find((one) => one.uri === uri)
const codesOf = ({ findings }: EscoSource) => findings.map(({ code, file, line }) => [code, file, line])

test.each([
  ['ESCO dataset - v1.2.0 - classification - de - csv.zip', '1.2.0'],
  ['1.1.1', '1.1.1'],
  ['1.2.1-pl', '1.2.1'],
  ['v1.1', '1.1'],
  ['labels', undefined],
  ['2.1.1.1', undefined],
  ['2021.1.1', undefined],
])('the name %s states the version %s', (name, version) => expect(versionInName(name)).toBe(version))

test.each([
  ['occupations_de.csv', 'de'],
  ['occupationSkillRelations.csv', undefined],
  ['skills_pt-BR.csv', 'pt-BR'],
])('the name %s states the language %s', (name, language) => expect(languageInName(name)).toBe(language))

describe('a bundle', () => {
  const source = join(smallBundle)

  test('is one version', () => {
    expect([source.id, source.version, source.digest]).toEqual(['esco-1.1.1', '1.1.1', 'd'])
    expect(source.sets.map(({ id }) => id)).toEqual(['occupations-en-1.1.1', 'skills-en-1.1.1'])
  })

  test('has concepts with what the files state', () => {
    expect(conceptOf(source, occupation('welder'))).toMatchObject({
      kind: 'occupation',
      code: '7212.3',
      isco08: '7212',
      essential: [skill('weld')],
      optional: [skill('metals')],
      labels: [
        { language: 'en', kind: 'preferred', text: 'welder' },
        { language: 'en', kind: 'alternative', text: 'welding operative' },
        { language: 'en', kind: 'alternative', text: 'metal welder' },
        { language: 'en', kind: 'description', text: 'Welders join metal, mostly.' },
      ],
    })
    expect(conceptOf(source, skill('metals'))).toMatchObject({ skillKind: 'knowledge', collections: ['green'] })
    expect(conceptOf(source, skill('open'))).not.toHaveProperty('skillKind')
    expect(conceptOf(source, skill('open'))).not.toHaveProperty('reuse')
  })

  test('reports what does not fit, with file and line', () => {
    expect(codesOf(source)).toEqual([
      ['relation_concept_missing', 'occupationSkillRelations.csv', 5],
      ['concept_not_released', '', undefined],
    ])
  })
})

describe('several bundles', () => {
  const source = join([...smallBundle, ...smallLabels, ...laterBundle, ...nationalFiles])

  test('concepts are those of the complete version, labels keep their own version', () => {
    expect(source.id).toBe('esco-1.1.1')
    expect(conceptOf(source, occupation('new'))).toBeUndefined()
    const german = source.sets.filter(({ languages }) => languages[0] === 'de')
    expect(german.map(({ id, version }) => [id, version])).toEqual([
      ['occupations-de-1.2.0', '1.2.0'],
      ['occupations-de-not-stated', 'not stated'],
      ['skills-de-1.2.0', '1.2.0'],
      ['skills-de-not-stated', 'not stated'],
    ])
    const labels = conceptOf(source, occupation('welder'))?.labels.filter(({ language }) => language === 'de')
    expect(labels?.map(({ text, set }) => [text, source.sets[set]?.version])).toEqual([
      ['Schweißfachkraft', '1.2.0'],
      ['Schweißer/Schweißerin', 'not stated'],
      ['Schweißer', 'not stated'],
    ])
  })

  test('national labels stand apart with their kind of match; a match seen from the other side is turned', () => {
    expect(source.national.map(({ code, match }) => [code, match])).toEqual([
      ['24412', 'close'],
      ['sample:8', 'exact'],
      ['sample:7', 'narrow'],
    ])
    expect(source.concepts.flatMap(({ labels }) => labels).some(({ text }) => text.startsWith('Schweiß- und'))).toBe(
      false,
    )
  })

  test('what is left out is reported', () => {
    expect(codesOf(source)).toEqual([
      ['national_match_not_known', 'berufe.csv', 3],
      ['relation_concept_missing', 'occupationSkillRelations.csv', 5],
      ['labels_without_concept', 'skills_de.tsv', undefined],
      ['labels_without_concept', 'occupations_de.csv', undefined],
      ['national_without_concept', 'berufe.csv', undefined],
      ['concept_not_released', '', undefined],
      ['concept_gone_later', 'occupations_de.csv', undefined],
    ])
  })
})

const only = (name: string, text: string, bundle = 'esco-1.1.1'): readonly EscoFile[] => [{ bundle, name, text }]

test.each([
  ['cut inside a record', 'skills_en.csv', skillsText.slice(0, -30), 'field_count', 5],
  [
    'cut inside quotes',
    'occupations_en.csv',
    occupationsText.slice(0, occupationsText.indexOf('metal welder')),
    'quote_not_closed',
    2,
  ],
  ['wrong columns', 'skills_en.csv', 'a,b\n1,2\n', 'columns_not_known', 1],
  ['no bytes', 'occupations_en.csv', '', 'table_empty', 1],
  ['rubbish under a known name', 'skills_de.csv', '\u0000\u0001"\u0002', 'quote_inside_field', 1],
  ['a row too many', 'occupationSkillRelations.csv', `${relationsText}x\n`, 'field_count', 6],
])('%s stops the import and names the line', (_, name, text, code, line) => {
  expect(readEscoFiles(only(name, text))).toMatchObject({ ok: false, problem: [{ code, file: name, line }] })
})

test.each([
  ['notes.txt', 'hello\n', 'file_not_known'],
  ['photo.bin', '\u0000\u0001"\u0002', 'file_not_known'],
  ['other.csv', 'a,b\n1,2\n', 'file_not_known'],
  ['dictionary_pl.csv', 'filename,data header,property,description\na,b,c,d\n', 'file_not_used'],
  ['skills.tsv', 'conceptUri\tpreferredLabel\taltLabels(|)\tsource\n', 'language_not_stated'],
])('%s is passed over by name', (name, text, code) => {
  const parts = readEscoFiles(only(name, text))
  expect(parts).toMatchObject({ ok: true, value: [{ findings: [{ code, file: name }] }] })
})

test('a row twice is reported once and counted once', () => {
  const [first = ''] = occupationsText.split('\n').filter((line) => line.includes('cook'))
  const twice = smallBundle.map((one) =>
    one.name === 'occupations_en.csv' ? { ...one, text: `${one.text}${first}\n` } : one,
  )
  const source = join(twice)
  expect(codesOf(source)[0]).toEqual(['concept_twice', 'occupations_en.csv', 6])
  expect(source.concepts.filter(({ kind }) => kind === 'occupation')).toHaveLength(3)
})

describe('the version', () => {
  const unnamed = smallBundle.map((one) => ({ ...one, bundle: 'esco' }))
  const partsOf = (files: readonly EscoFile[]) => {
    const parts = readEscoFiles(files)
    return parts.ok ? parts.value : []
  }
  test.each([
    ['none stated', unnamed, undefined, 'esco_version_not_stated'],
    ['labels only', smallLabels, undefined, 'esco_without_concepts'],
    ['not there', smallBundle, '1.2.0', 'esco_version_not_there'],
    [
      'two that are not complete',
      [...laterBundle, ...only('skills_en.csv', skillsText)],
      undefined,
      'esco_version_ambiguous',
    ],
  ])('%s: %s', (_, files, version, code) => {
    const joined = joinParts(partsOf(files), { digest: 'd', ...(version && { version }) })
    expect(joined).toMatchObject({ ok: false, problem: { code } })
  })

  test('may be given', () => expect(join(unnamed, '1.1.2').id).toBe('esco-1.1.2'))
  test('of an incomplete bundle lists what is missing', () => {
    const missing = join(laterBundle).findings.filter(({ code }) => code === 'part_missing')
    expect(missing.map(({ details }) => details.part)).toContain('skills')
  })
})
