// Writes packages/standards/data/isco-08.json: the groups of ISCO-08 with their names in six languages, restated from
// the ESCO files (labels; German names from the group file of version 1.2.0). Run by hand: node scripts/data/build-isco.mjs
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readCsv } from './read-csv.mjs'
import { rowsToJson, sharedFolder, standardsData, writeAll } from './write-rows.mjs'

const base = 'http://data.europa.eu/esco/isco/C'
const folder = join(sharedFolder, 'data/esco')

function namesIn(language) {
  const lines = readFileSync(join(folder, `labels/occupations_and_isco_${language}.tsv`), 'utf8').split(/\r?\n/)
  const pairs = lines.map((line) => line.split('\t')).filter(([uri]) => uri?.startsWith(base))
  return new Map(pairs.map(([uri, name]) => [uri.slice(base.length), name.trim()]))
}

function germanNames() {
  const rows = readCsv(readFileSync(join(folder, '1.2.0-de/ISCOGroups_de.csv'), 'utf8'))
  const groups = rows.filter(({ conceptUri }) => conceptUri?.startsWith(base))
  return new Map(groups.map(({ conceptUri, preferredLabel }) => [conceptUri.slice(base.length), preferredLabel.trim()]))
}

const byCodePoint = (left, right) => (left < right ? -1 : 1)

/** One row a group: code of one to four digits, names in six languages. Deterministic. */
export function buildIsco() {
  const found = { en: namesIn('en'), de: germanNames() }
  for (const language of ['fr', 'it', 'es', 'ro']) found[language] = namesIn(language)
  return [...found.en.keys()].sort(byCodePoint).map((code) => ({
    code,
    names: Object.fromEntries(Object.entries(found).map(([language, names]) => [language, names.get(code)])),
  }))
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeAll({ [join(standardsData, 'isco-08.json')]: rowsToJson(buildIsco()) })
}
