// Writes packages/standards/data/{isced-f,countries,languages,nuts-regions,elm-concepts}.json from the official code
// lists (facts/isced-f-2013.json, facts/elm-vocabularies). Names of countries and languages come from the CLDR data of
// the Node that runs this script. Run by hand: node scripts/data/build-code-lists.mjs
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { factsFolder, rowsToJson, standardsData, writeAll } from './write-rows.mjs'

const nameLanguages = ['en', 'de', 'fr', 'it', 'es', 'ro']

const oneLine = (text) => text.replace(/\s+/g, ' ').trim()
const lastPart = (uri) => uri.split('/').at(-1)

function comparable(name) {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  return plain
    .replace(/&/g, 'and')
    .replace(/\bst\.? /g, 'saint ')
    .replace(/[^a-z]+/g, ' ')
    .replace(/^the /, '')
    .trim()
}

/** Countries whose official label differs from the CLDR name. */
const isoOfAuthority = {
  FRO: 'FO',
  TUR: 'TR',
  VAT: 'VA',
  CPV: 'CV',
  CPT: 'CP',
  COG: 'CG',
  COD: 'CD',
  HMD: 'HM',
  HKG: 'HK',
  MAC: 'MO',
  PSE: 'PS',
  VCT: 'VC',
  SGS: 'GS',
  UMI: 'UM',
  VIR: 'VI',
  FQ0: 'TF',
  SHN: 'SH',
  BES: 'BQ',
  '1A0': 'XK',
}

function regionsByName() {
  const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' })
  const letters = Array.from({ length: 26 }, (_, index) => String.fromCharCode(65 + index))
  const regions = letters
    .flatMap((first) => letters.map((second) => first + second))
    .filter(
      // Withdrawn codes (DD, YU, ...) carry the name of their successor: only the code in use is kept.
      (code) => names.of(code) && new Intl.Locale(`und-${code}`).region === code,
    )
  return new Map(regions.map((code) => [comparable(names.of(code)), code]))
}

function namesOf(type, code) {
  return Object.fromEntries(
    nameLanguages.map((language) => [language, new Intl.DisplayNames(language, { type }).of(code)]),
  )
}

function countries(read) {
  const byName = regionsByName()
  return read('elm-vocabularies/country.json')
    .map(({ uri, label }) => ({
      authority: lastPart(uri),
      iso: isoOfAuthority[lastPart(uri)] ?? byName.get(comparable(label)),
    }))
    .filter(({ iso }) => iso)
    .map(({ authority, iso }) => ({ iso, authority, names: namesOf('region', iso) }))
    .sort((left, right) => (left.iso < right.iso ? -1 : 1))
}

/** Where several official codes share a two-letter code, the one that stands for the whole language. */
const wholeLanguage = ['ZHO', 'KUR', 'GRN', 'FAS', 'LAV', 'NEP', 'SRP']

/** Montenegrin has a code of its own; CLDR folds it into Serbian. */
function languageCode(authority) {
  return authority === 'CNR' ? 'cnr' : (new Intl.Locale(authority.toLowerCase()).language ?? '')
}

function languages(read) {
  const rows = read('elm-vocabularies/language.json')
    .filter(({ label, uri }) => label && /^[A-Z]{3}$/.test(lastPart(uri)))
    .map(({ uri }) => ({ authority: lastPart(uri), code: languageCode(lastPart(uri)) }))
    .filter(({ code }) => code.length === 2 || code === 'cnr')
  const chosen = rows.filter(({ authority, code }) => {
    const same = rows.filter((row) => row.code === code)
    return same.length === 1 || wholeLanguage.includes(authority)
  })
  return chosen
    .map((row) => ({
      code: row.code,
      authority: row.authority,
      names: row.code === 'cnr' ? { en: 'Montenegrin' } : namesOf('language', row.code),
    }))
    .sort((left, right) => (left.code < right.code ? -1 : 1))
}

/** NUTS 1 and 2 with their labels in the region's own language; "extra-regio" units are no places and left out. */
function nutsRegions(read) {
  return read('elm-vocabularies/nuts.json')
    .map(({ uri, label }) => ({ code: lastPart(uri), label: oneLine(label) }))
    .filter(({ code }) => (code.length === 3 || code.length === 4) && !/Z+$/.test(code.slice(2)))
    .sort((left, right) => (left.code < right.code ? -1 : 1))
}

const conceptLists = {
  credential: 'europass-credential-types',
  'learning-setting': 'europass-learning-setting-types',
  'learning-activity': 'europass-learning-activity-types',
  assessment: 'europass-learning-assessment-types',
  entitlement: 'europass-learning-entitlement-types',
  'entitlement-status': 'europass-learning-entitlement-statuses',
  mode: 'europass-modes',
  accreditation: 'europass-accreditation-types',
  'credit-system': 'credit-points',
}

/** Credential profiles in use that the code list of 2024 does not have yet. */
const newerProfiles = [
  ['c_7e400154', 'Converted credential'],
  ['c_9a31f32a', 'Issued by mandate'],
  ['c_ae121a00', 'Accreditation'],
]

function elmConcepts(read) {
  const official = Object.entries(conceptLists).flatMap(([list, file]) =>
    read(`elm-vocabularies/${file}.json`).map(({ uri, label }) => ({ list, uri, en: oneLine(label) })),
  )
  const newer = newerProfiles.map(([id, en]) => ({
    list: 'credential',
    uri: `http://data.europa.eu/snb/credential/${id}`,
    en,
  }))
  return [...official, ...newer]
}

function iscedF(read) {
  return read('isced-f-2013.json').rows.map(({ code, label_en: en }) => ({ code, en: oneLine(en) }))
}

/** All code lists as a map of file name to rows. */
export function buildCodeLists(folder) {
  const read = (name) => JSON.parse(readFileSync(join(folder, name), 'utf8'))
  return {
    'isced-f.json': iscedF(read),
    'countries.json': countries(read),
    'languages.json': languages(read),
    'nuts-regions.json': nutsRegions(read),
    'elm-concepts.json': elmConcepts(read),
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const lists = buildCodeLists(process.argv[2] ?? factsFolder)
  writeAll(
    Object.fromEntries(Object.entries(lists).map(([name, rows]) => [join(standardsData, name), rowsToJson(rows)])),
  )
}
