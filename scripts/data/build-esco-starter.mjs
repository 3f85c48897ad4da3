import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readCsv } from './read-csv.mjs'

/*
 * Restates the starter occupations of ESCO with their skills: codes, URIs, labels and relations, no descriptions.
 * node scripts/data/build-esco-starter.mjs [SHARED]
 */

const altLanguages = ['en', 'de', 'fr', 'it', 'es', 'ro']
const escoId = (uri) => uri.slice(uri.lastIndexOf('/') + 1)
const split = (text, mark) =>
  text
    .split(mark)
    .map((one) => one.trim())
    .filter(Boolean)
const compare = (left, right) => (left < right ? -1 : left > right ? 1 : 0)
const without = (labels, preferred) => [...new Set(labels)].filter((label) => label !== preferred).toSorted(compare)

function readTsv(path) {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => line.split('\t'))
}

function readOccupations(shared) {
  const [names, ...rows] = readTsv(join(shared, 'facts/starter-occupations.tsv'))
  return rows.map((values) => Object.fromEntries(names.map((name, index) => [name, values[index]])))
}

/** language -> uri -> [preferred, ...alternative] */
function readOccupationLabels(shared, uris) {
  const folder = join(shared, 'data/esco/labels')
  const files = readdirSync(folder)
    .filter((name) => name.startsWith('occupations_and_isco_'))
    .toSorted(compare)
  return new Map(
    files.map((name) => {
      const language = name.slice('occupations_and_isco_'.length, -'.tsv'.length)
      const rows = readTsv(join(folder, name)).filter(([uri]) => uris.has(uri))
      return [language, new Map(rows.map(([uri, labels]) => [uri, split(labels, '|')]))]
    }),
  )
}

function readSkillLabels(shared, uris) {
  const folder = join(shared, 'data/esco/labels')
  const files = readdirSync(folder)
    .filter((name) => name.startsWith('skills_'))
    .toSorted(compare)
  return new Map(
    files.map((name) => {
      const [, ...rows] = readTsv(join(folder, name))
      const found = rows.filter(([uri]) => uris.has(uri))
      return [name.slice('skills_'.length, -'.tsv'.length), new Map(found.map((row) => [row[0], row]))]
    }),
  )
}

function labelsOf(labels, uri, english) {
  const preferred = { en: english.preferred }
  const alternative = { en: without(english.alternative, english.preferred) }
  for (const [language, byUri] of labels) {
    if (language === 'en' || !byUri.has(uri)) continue
    const [first, ...rest] = byUri.get(uri)
    preferred[language] = first
    if (altLanguages.includes(language)) alternative[language] = without(rest, first)
  }
  const kept = Object.fromEntries(Object.entries(alternative).filter(([, list]) => list.length > 0))
  return { preferred, alternative: kept }
}

function skillLabels(labels) {
  return new Map(
    [...labels].map(([language, byUri]) => [
      language,
      new Map(
        [...byUri].map(([uri, [, preferred, alternative = '']]) => [uri, [preferred, ...split(alternative, '|')]]),
      ),
    ]),
  )
}

/** The starter as plain data. */
export function buildEscoStarter(shared) {
  const csv = (name) => readCsv(readFileSync(join(shared, 'data/esco/1.1.1', name), 'utf8'))
  const wanted = readOccupations(shared)
  const occupationUris = new Set(wanted.map(({ uri }) => uri))
  const relations = csv('occupationSkillRelations.csv').filter(({ occupationUri }) => occupationUris.has(occupationUri))
  const skillUris = [...new Set(relations.map(({ skillUri }) => skillUri))].toSorted(compare)
  const english = new Map(csv('skills_en.csv').map((row) => [row.conceptUri, row]))
  const englishOccupations = new Map(csv('occupations_en.csv').map((row) => [row.conceptUri, row]))
  const occupationLabels = readOccupationLabels(shared, occupationUris)
  const labels = skillLabels(readSkillLabels(shared, new Set(skillUris)))
  const skills = skillUris.map((uri) => {
    const { preferredLabel, altLabels, skillType, reuseLevel } = english.get(uri)
    const names = labelsOf(labels, uri, { preferred: preferredLabel, alternative: split(altLabels, '\n') })
    return { id: escoId(uri), kind: skillType === 'knowledge' ? 'knowledge' : 'skill', reuse: reuseLevel, ...names }
  })
  const index = new Map(skillUris.map((uri, at) => [uri, at]))
  const indexes = (occupation, type) =>
    relations
      .filter(({ occupationUri, relationType }) => occupationUri === occupation && relationType === type)
      .map(({ skillUri }) => index.get(skillUri))
      .toSorted((left, right) => left - right)
  const occupations = wanted.map(({ esco_code: code, uri, isco08, essential, optional }) => {
    const { preferredLabel, altLabels } = englishOccupations.get(uri)
    const names = labelsOf(occupationLabels, uri, { preferred: preferredLabel, alternative: split(altLabels, '\n') })
    const row = {
      id: escoId(uri),
      code,
      isco08,
      ...names,
      essential: indexes(uri, 'essential'),
      optional: indexes(uri, 'optional'),
    }
    if (row.essential.length !== Number(essential) || row.optional.length !== Number(optional)) {
      throw new Error(
        `${code}: ${row.essential.length} essential and ${row.optional.length} optional skills, expected ${essential} and ${optional}`,
      )
    }
    return row
  })
  return { occupations, skills }
}

const lines = (rows) => rows.map((row) => JSON.stringify(row)).join(',\n')

/** The data file: one concept a line. */
export function escoStarterText(starter) {
  const about = {
    version: '1.1.1',
    source: 'ESCO, European Commission; English labels and relations of version 1.1.1',
    labels:
      'occupation labels of the versions 1.0.x to 1.1; skill labels in de, fr, nl, pl, sv from official crosswalks and collections',
  }
  return `{"about":${JSON.stringify(about)},\n"occupations":[\n${lines(starter.occupations)}\n],\n"skills":[\n${lines(starter.skills)}\n]}\n`
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const shared = process.argv[2] ?? process.env.WANDERBUCH_SHARED ?? '../shared'
  const target = new URL('../../packages/skills/data/esco-starter.json', import.meta.url)
  writeFileSync(target, escoStarterText(buildEscoStarter(shared)))
}
