import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { EscoOccupation, EscoSkill, EscoVocabulary, SkillCollection } from '../src/esco-vocabulary.ts'
import { makeVocabulary, type Pairs } from './make-vocabulary.ts'

const folder = resolve(process.cwd(), process.env.WANDERBUCH_SHARED ?? '../shared', 'data/esco/1.1.1')

/** The official files are not part of the project; tests that need them are left out by name when they are not at hand. */
export const hasOfficialEsco = existsSync(folder)

export function sayWhenLeftOut(what: string): void {
  if (!hasOfficialEsco) console.warn(`left out: ${what} (official ESCO files not found)`)
}

type Row = Readonly<Record<string, string>>

const cellPattern = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/gy

/** Rows of a CSV file by the names in its first line. */
function readRows(name: string): readonly Row[] {
  const text = readFileSync(resolve(folder, name), 'utf8').replace(/^\uFEFF/, '')
  const rows: string[][] = []
  let row: string[] = []
  for (const [, quoted, plain, mark] of text.matchAll(cellPattern)) {
    row.push(quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'))
    if (mark === ',') continue
    rows.push(row)
    row = []
  }
  const [header = [], ...rest] = rows
  return rest
    .filter((cells) => cells.length === header.length)
    .map((cells) => Object.fromEntries(header.map((column, index) => [column, cells[index] ?? ''])))
}

const textOf = (row: Row, column: string): string => row[column] ?? ''

function readSkills(): readonly EscoSkill[] {
  return readRows('skills_en.csv')
    .map((row): EscoSkill => {
      const alternative = textOf(row, 'altLabels').split('\n').filter(Boolean)
      return {
        uri: textOf(row, 'conceptUri'),
        kind: textOf(row, 'skillType') === 'knowledge' ? 'knowledge' : 'skill',
        reuse: textOf(row, 'reuseLevel'),
        preferred: { en: textOf(row, 'preferredLabel') },
        alternative: { en: alternative },
      }
    })
    .toSorted((left, right) => (left.uri < right.uri ? -1 : 1))
}

function readOccupations(skills: readonly EscoSkill[]): readonly EscoOccupation[] {
  const skillByUri = new Map(skills.map((skill) => [skill.uri, skill]))
  const lists = new Map<string, EscoSkill[]>()
  for (const row of readRows('occupationSkillRelations.csv')) {
    const skill = skillByUri.get(textOf(row, 'skillUri'))
    const key = `${textOf(row, 'occupationUri')} ${textOf(row, 'relationType')}`
    const known = lists.get(key) ?? []
    if (skill) lists.set(key, [...known, skill])
  }
  return readRows('occupations_en.csv').map((row): EscoOccupation => {
    const uri = textOf(row, 'conceptUri')
    return {
      uri,
      code: textOf(row, 'code'),
      isco08: textOf(row, 'iscoGroup'),
      preferred: { en: textOf(row, 'preferredLabel') },
      alternative: {},
      essential: lists.get(`${uri} essential`) ?? [],
      optional: lists.get(`${uri} optional`) ?? [],
    }
  })
}

function readPairs(relation: string): Pairs {
  return readRows('skillSkillRelations.csv')
    .filter((row) => row.relationType === relation)
    .map((row) => [textOf(row, 'originalSkillUri'), textOf(row, 'relatedSkillUri')] as const)
}

const collectionFiles: Readonly<Record<SkillCollection, string>> = {
  green: 'greenSkillsCollection_en.csv',
  digital: 'digitalSkillsCollection_en.csv',
  transversal: 'transversalSkillsCollection_en.csv',
  language: 'languageSkillsCollection_en.csv',
  research: 'researchSkillsCollection_en.csv',
  digcomp: 'digCompSkillsCollection_en.csv',
}

/** ESCO 1.1.1 with English labels, for tests: relations, groups and collections as the official files have them. */
export function readOfficialEsco(): EscoVocabulary {
  const skills = readSkills()
  const collections = Object.entries(collectionFiles).map(([name, file]) => [
    name,
    readRows(file).map((row) => textOf(row, 'conceptUri')),
  ])
  return makeVocabulary({
    version: '1.1.1',
    skills,
    occupations: readOccupations(skills),
    broader: readRows('broaderRelationsSkillPillar.csv').map(
      (row) => [textOf(row, 'conceptUri'), textOf(row, 'broaderUri')] as const,
    ),
    needs: readPairs('essential'),
    mayNeed: readPairs('optional'),
    collections: Object.fromEntries(collections) as Record<SkillCollection, readonly string[]>,
    groups: readRows('skillGroups_en.csv').map((row) => ({
      uri: textOf(row, 'conceptUri'),
      code: textOf(row, 'code'),
      preferred: { en: textOf(row, 'preferredLabel') },
      alternative: {},
    })),
  })
}
