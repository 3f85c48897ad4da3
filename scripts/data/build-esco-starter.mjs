import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

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
const byId = (left, right) => compare(left.id, right.id)
const without = (labels, preferred) => [...new Set(labels)].filter((label) => label !== preferred).toSorted(compare)

const csvFault = (text, at, what) => {
  throw new Error(`line ${text.slice(0, at).split('\n').length}: ${what}`)
}

/** End of the quoted field that opens at `at`: position of its closing quote. A doubled quote stands for one. */
function closingQuote(text, at) {
  for (let end = text.indexOf('"', at + 1); end >= 0; end = text.indexOf('"', end + 2)) {
    if (text[end + 1] !== '"') return end
  }
  return csvFault(text, at, 'a quoted field does not end')
}

/** One field from `at`: its value and the position of the separator behind it. */
function readField(text, at) {
  if (text[at] === '"') {
    const close = closingQuote(text, at)
    return { value: text.slice(at + 1, close).replaceAll('""', '"'), end: close + 1 }
  }
  const stop = /[,\r\n]/g
  stop.lastIndex = at
  const end = stop.exec(text)?.index ?? text.length
  const value = text.slice(at, end)
  if (value.includes('"')) csvFault(text, at, 'a quote inside an unquoted field')
  return { value, end }
}

/** Strict RFC 4180: fields of all records; quoted fields may hold commas, doubled quotes and line breaks. */
function parseRecords(text) {
  const records = [[]]
  let at = 0
  while (at < text.length || text[at - 1] === ',') {
    const { value, end } = readField(text, at)
    records.at(-1).push(value)
    const mark = /^(?:,|\r?\n|$)/.exec(text.slice(end, end + 2))?.[0]
    if (mark === undefined) csvFault(text, end, 'text behind a closing quote')
    at = end + mark.length
    if (mark !== ',' && at < text.length) records.push([])
    if (mark === '') break
  }
  return records
}

/** Records of an RFC 4180 text as objects by the names of its header; throws when a record has more or fewer fields. */
export function parseCsv(text) {
  const [names, ...records] = parseRecords(text.replace(/^\uFEFF/, ''))
  return records.map((values, at) => {
    if (values.length !== names.length) {
      throw new Error(`record ${at + 1}: ${values.length} fields, expected ${names.length}`)
    }
    return Object.fromEntries(names.map((name, column) => [name, values[column]]))
  })
}

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
  const preferred = { en: english.preferred.trim() }
  const alternative = { en: without(english.alternative, preferred.en) }
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
        [...byUri].map(([uri, [, preferred, alternative = '']]) => [
          uri,
          [preferred.trim(), ...split(alternative, '|')],
        ]),
      ),
    ]),
  )
}

/** Where the labels of a language come from. The first set of a language is the usual one. */
const skillLabelSets = [
  { id: 'en', language: 'en', origin: '1.1.1', version: '1.1.1', source: 'ESCO download, English CSV' },
  {
    id: 'de-crosswalk',
    language: 'de',
    origin: 'PES-crosswalk',
    version: 'not stated',
    source: 'official national crosswalk of employment services to ESCO',
  },
  {
    id: 'de-collection',
    language: 'de',
    origin: 'collection 1.2.0',
    version: '1.2.0',
    source: 'ESCO download, German skill collections',
  },
  { id: 'fr', language: 'fr', origin: 'API ~1.2.1', version: 'about 1.2.1', source: 'ESCO web service' },
  {
    id: 'nl',
    language: 'nl',
    origin: 'PES-crosswalk',
    version: 'not stated',
    source: 'official national crosswalk of employment services to ESCO',
  },
  {
    id: 'pl',
    language: 'pl',
    origin: 'collection 1.2.1',
    version: '1.2.1',
    source: 'ESCO download, Polish skill collections',
  },
  {
    id: 'sv',
    language: 'sv',
    origin: 'PES-crosswalk',
    version: 'not stated',
    source: 'official national crosswalk of employment services to ESCO',
  },
]

const usualSet = (language) => skillLabelSets.find((set) => set.language === language)

/** language -> id of the label set, only where a label does not come from the usual set of its language. */
function otherSets(rows, uri) {
  const named = [...rows].flatMap(([language, byUri]) => {
    const origin = byUri.get(uri)?.[3]
    if (language === 'en' || origin === undefined) return []
    const set = skillLabelSets.find((one) => one.language === language && one.origin === origin)
    if (!set) throw new Error(`${uri}: labels in ${language} from unknown origin ${origin}`)
    return set === usualSet(language) ? [] : [[language, set.id]]
  })
  return named.length > 0 ? { sets: Object.fromEntries(named) } : {}
}

function skillRow({ row, labels, rows }) {
  const { conceptUri: uri, preferredLabel, altLabels, skillType, reuseLevel } = row
  const names = labelsOf(labels, uri, { preferred: preferredLabel, alternative: split(altLabels, '\n') })
  const kind = skillType === 'knowledge' ? 'knowledge' : 'skill'
  return { id: escoId(uri), kind, reuse: reuseLevel, ...names, ...otherSets(rows, uri) }
}

/** Positions of an occupation's skills in the list of skills, ascending. */
function skillPositions(relations, index, type) {
  const found = relations.filter(({ relationType }) => relationType === type)
  return found.map(({ skillUri }) => index.get(skillUri)).toSorted((left, right) => left - right)
}

function occupationRow({ wanted, row, labels, relations, index }) {
  const names = labelsOf(labels, wanted.uri, {
    preferred: row.preferredLabel,
    alternative: split(row.altLabels, '\n'),
  })
  const own = relations.filter(({ occupationUri }) => occupationUri === wanted.uri)
  const essential = skillPositions(own, index, 'essential')
  const optional = skillPositions(own, index, 'optional')
  if (essential.length !== Number(wanted.essential) || optional.length !== Number(wanted.optional)) {
    const found = `${essential.length} essential and ${optional.length} optional skills`
    throw new Error(`${wanted.esco_code}: ${found}, expected ${wanted.essential} and ${wanted.optional}`)
  }
  return { id: escoId(wanted.uri), code: wanted.esco_code, isco08: wanted.isco08, ...names, essential, optional }
}

function labelSets(occupationLanguages) {
  const skills = skillLabelSets.map(({ id, language, version, source }) => ({
    id,
    concepts: 'skills',
    languages: [language],
    version,
    source,
  }))
  const english = { id: 'occupations-en', concepts: 'occupations', languages: ['en'], version: '1.1.1' }
  const others = occupationLanguages.filter((language) => language !== 'en')
  return [
    { ...english, source: 'ESCO download, English CSV' },
    {
      id: 'occupations-others',
      concepts: 'occupations',
      languages: others,
      version: '1.0.x to 1.1',
      source: 'ESCO labels as carried in the MELO benchmark data',
    },
    ...skills,
  ]
}

/** The starter as plain data: occupations and skills sorted by URI; throws when a count differs from the list of facts. */
export function buildEscoStarter(shared) {
  const csv = (name) => parseCsv(readFileSync(join(shared, 'data/esco/1.1.1', name), 'utf8'))
  const wanted = readOccupations(shared)
  const occupationUris = new Set(wanted.map(({ uri }) => uri))
  const relations = csv('occupationSkillRelations.csv').filter(({ occupationUri }) => occupationUris.has(occupationUri))
  const skillUris = [...new Set(relations.map(({ skillUri }) => skillUri))].toSorted(compare)
  const index = new Map(skillUris.map((uri, at) => [uri, at]))
  const skillsByUri = new Map(csv('skills_en.csv').map((row) => [row.conceptUri, row]))
  const occupationsByUri = new Map(csv('occupations_en.csv').map((row) => [row.conceptUri, row]))
  const occupationLabels = readOccupationLabels(shared, occupationUris)
  const rows = readSkillLabels(shared, new Set(skillUris))
  const labels = skillLabels(rows)
  const skills = skillUris.map((uri) => skillRow({ row: skillsByUri.get(uri), labels, rows }))
  const occupations = wanted.map((one) =>
    occupationRow({ wanted: one, row: occupationsByUri.get(one.uri), labels: occupationLabels, relations, index }),
  )
  return {
    about: {
      version: '1.1.1',
      source: 'ESCO, European Commission; relations, codes and English labels of version 1.1.1',
      labelSets: labelSets([...occupationLabels.keys()]),
    },
    occupations: occupations.toSorted(byId),
    skills,
  }
}

const lines = (rows) => rows.map((row) => JSON.stringify(row)).join(',\n')

/** The data file: one concept a line. */
export function escoStarterText({ about, occupations, skills }) {
  return `{"about":${JSON.stringify(about)},\n"occupations":[\n${lines(occupations)}\n],\n"skills":[\n${lines(skills)}\n]}\n`
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const shared = process.argv[2] ?? process.env.WANDERBUCH_SHARED ?? '../shared'
  const target = new URL('../../packages/skills/data/esco-starter.json', import.meta.url)
  writeFileSync(target, escoStarterText(buildEscoStarter(shared)))
}
