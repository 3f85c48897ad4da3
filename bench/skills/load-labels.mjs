import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { readRecords } from './read-csv.mjs'

/** Where ESCO and the development sets lie; the environment may name another place. */
export const dataFolder = process.env.WANDERBUCH_DATA ?? resolve(import.meta.dirname, '../../../shared/data')

const lines = (path) =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.replace(/\r$/, '').split('\t'))

function addLabel(concepts, uri, { kind, language, text, preferred }) {
  let concept = concepts.get(uri)
  if (!concept) {
    concept = { uri, kind, labels: [], description: '' }
    concepts.set(uri, concept)
  }
  const trimmed = text.trim()
  if (trimmed !== '') concept.labels.push({ language, text: trimmed, preferred })
}

function addOccupations(concepts, folder, file) {
  const language = /_([a-z]{2})\.tsv$/.exec(file)[1]
  const seen = new Set()
  for (const [uri, text] of lines(join(folder, file))) {
    const [preferred, ...others] = text.split(' | ')
    const kind = uri.includes('/isco/') ? 'group' : 'occupation'
    addLabel(concepts, uri, { kind, language, text: preferred, preferred: !seen.has(uri) })
    for (const other of others) addLabel(concepts, uri, { kind, language, text: other, preferred: false })
    seen.add(uri)
  }
}

function addSkills(concepts, folder, file) {
  const language = /_([a-z]{2})\.tsv$/.exec(file)[1]
  for (const [uri, preferred, others = ''] of lines(join(folder, file)).slice(1)) {
    addLabel(concepts, uri, { kind: 'skill', language, text: preferred, preferred: true })
    for (const other of others.split(' | '))
      addLabel(concepts, uri, { kind: 'skill', language, text: other, preferred: false })
  }
}

const groupOf = (code) => (code ? `http://data.europa.eu/esco/isco/C${code}` : undefined)

function addGroupParents(concepts) {
  for (const concept of concepts.values()) {
    const code = /\/isco\/C(\d{2,4})$/.exec(concept.uri)?.[1]
    if (code) concept.parent = groupOf(code.slice(0, -1))
  }
}

function addEnglish(concepts, folder) {
  const relations = readRecords(readFileSync(join(folder, 'occupationSkillRelations.csv'), 'utf8'))
  for (const file of ['skills_en.csv', 'occupations_en.csv']) {
    for (const row of readRecords(readFileSync(join(folder, file), 'utf8'))) {
      const concept = concepts.get(row.conceptUri)
      if (concept) Object.assign(concept, { description: row.description, parent: groupOf(row.iscoGroup) })
    }
  }
  for (const { occupationUri, skillUri } of relations) {
    const skill = concepts.get(skillUri)
    if (skill) (skill.contexts ??= []).push(occupationUri)
  }
}

/** All concepts of the label files: uri, kind, labels, description, group, for skills the occupations that need them. Sorted by URI. */
export function loadConcepts() {
  const folder = join(dataFolder, 'esco/labels')
  if (!existsSync(folder)) return undefined
  const concepts = new Map()
  for (const file of readdirSync(folder).toSorted()) {
    if (file.startsWith('skills_')) addSkills(concepts, folder, file)
    else addOccupations(concepts, folder, file)
  }
  addEnglish(concepts, join(dataFolder, 'esco/1.1.1'))
  addGroupParents(concepts)
  return [...concepts.values()].toSorted((left, right) => (left.uri < right.uri ? -1 : 1))
}
