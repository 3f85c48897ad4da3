// Compiles packages/rules/packs/*.yaml (what people write and check) into packages/rules/data/*.json (what programs read).
// Run by hand: node scripts/data/build-rules.mjs (writes), or with --check (compares, exit code 1 when they differ).
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'
import { listPackNames } from '../packs/check-packs.mjs'
import { rowsToJson, writeAll } from './write-rows.mjs'

const root = fileURLToPath(new URL('../../packages/rules/', import.meta.url))
/** Files beside the packs that are no packs. */
export const tables = [
  'authorities',
  'instruments',
  'provisions',
  'annex-iv',
  'annex-v-nurse',
  'annex-v-pharmacist',
  'document-names',
  'named-occupations',
  'professions',
  'validation',
]

// YAML `core` keeps days as text, so that no time zone can move them.
const read = (name) => parse(readFileSync(join(root, 'packs', `${name}.yaml`), 'utf8'), { schema: 'core' })

/** All data files as a map of file name to rows. Deterministic: same sources, same rows. */
export function buildRules() {
  const instruments = read('instruments')
  const documents = Object.entries(read('document-names')).map(([id, name]) => ({ id, name }))
  const known = { instruments: idsOf(instruments), documents: idsOf(documents) }
  const provisions = buildProvisions(read('provisions'), known)
  const written = listPackNames(join(root, 'packs'), tables).map(read)
  const packs = written.map((pack) => buildPack(pack, { ...known, provisions: idsOf(provisions) }))
  const files = {
    authorities: buildAuthorities(read('authorities')),
    instruments,
    provisions,
    'annex-v-nurse': buildTitles(read('annex-v-nurse')),
    'annex-v-pharmacist': buildTitles(read('annex-v-pharmacist')),
    'document-names': documents,
    ...buildExperienceLists(read('annex-iv')),
    ...buildValidation(read('validation'), known),
    packs,
    'pack-cases': written.map(({ id, cases }) => ({ pack: id, cases })),
    professions: buildProfessions(read('professions'), packs),
    'named-occupations': buildNamed(read('named-occupations'), idsOf(provisions)),
  }
  const days = [...provisions, ...packs.flatMap(({ fields }) => fields)].map(({ checkedOn }) => checkedOn)
  const sha256 = createHash('sha256').update(JSON.stringify(files)).digest('hex')
  return { ...files, 'rules-version': [{ day: days.sort().at(-1), sha256 }] }
}

export function rulesTexts() {
  return Object.fromEntries(Object.entries(buildRules()).map(([name, rows]) => [`${name}.json`, rowsToJson(rows)]))
}

/** Ids of rows; an id that stands there twice is a mistake. */
function idsOf(rows) {
  const ids = new Set(rows.map(({ id }) => id))
  if (ids.size !== rows.length) throw new Error(`an id twice among ${[...ids].join(', ')}`)
  return ids
}

function mustKnow(set, id, where) {
  if (!set.has(id)) throw new Error(`${where}: unknown id ${id}`)
}

function buildAuthorities({ source, situation, certainty, systems }) {
  return systems.map((row) => ({ ...row, country: row.id.slice(0, 2), source, checkedOn: situation, certainty }))
}

function buildProvisions({ checkedOn, provisions }, known) {
  for (const { id, instrument, readIn, certainty, values } of provisions) {
    for (const cited of [instrument, ...readIn]) mustKnow(known.instruments, cited, id)
    for (const document of values?.documents ?? []) mustKnow(known.documents, document, id)
    if ((readIn.length === 0) !== (certainty === 'recalled')) throw new Error(`${id}: recalled means read nowhere`)
  }
  return provisions.map((provision) => ({ ...provision, checkedOn }))
}

/** Arrangements with their conditions, and rules that hold whatever the arrangement. */
function buildValidation({ checkedOn, arrangements, common }, known) {
  for (const { id, instrument, readIn } of common)
    for (const cited of [instrument, ...readIn].filter(Boolean)) mustKnow(known.instruments, cited, id)
  const dated = (rows) => rows.map((row) => ({ ...row, checkedOn }))
  return { validation: dated(arrangements), 'validation-common': dated(common) }
}

function buildTitles({ textOf, checkedOn, titles }) {
  return titles.map((row) => ({ ...row, textOf, checkedOn }))
}

/** Annex IV: rows of years, activities, and which activity a profession is read to stand in. */
function buildExperienceLists({ textOf, checkedOn, rows, groups, professions }) {
  const ids = idsOf(groups)
  for (const { profession, groups: named } of professions) for (const id of named) mustKnow(ids, id, profession)
  return {
    'annex-iv-rows': rows,
    'annex-iv-groups': groups.map((group) => ({ ...group, codes: group.codes.map(String), textOf, checkedOn })),
    'annex-iv-professions': professions,
  }
}

/** Every pack belongs to a profession of the table. */
function buildProfessions({ professions }, packs) {
  for (const { id, profession } of packs) mustKnow(idsOf(professions), profession, id)
  return professions
}

/** Occupations that the law names and no pack covers yet; the articles behind them are provisions. */
function buildNamed({ checkedOn, occupations }, provisions) {
  idsOf(occupations)
  for (const { id, training, rights } of occupations)
    for (const cited of [training, rights].filter(Boolean)) mustKnow(provisions, cited, id)
  return occupations.map((row) => ({ ...row, checkedOn }))
}

function buildPack({ id, profession, host, region, version, checkedBy, checkedOn, fields }, known) {
  const rows = Object.entries(fields).map(([name, field]) =>
    buildField({ pack: id, name }, { checkedOn, ...field }, known),
  )
  return { id, profession, host, ...(region && { region }), version, checkedBy, fields: rows }
}

/** A field is either asked of the authority, or has a value, a certainty and something it was read in. */
function buildField({ pack, name }, { ask, ...field }, known) {
  const where = `${pack}/${name}`
  if (ask) return { name, value: null, certainty: 'confirmed', ...field }
  if (field.value === undefined || !field.certainty) throw new Error(`${where}: value and certainty are needed`)
  if (!field.citation && !field.sources && field.certainty !== 'recalled') throw new Error(`${where}: no source`)
  if (field.citation) mustKnow(known.instruments, field.citation.instrument, where)
  if (field.origin) mustKnow(known.provisions, field.origin, where)
  if (name.startsWith('documents/')) for (const document of field.value) mustKnow(known.documents, document, where)
  return { name, ...field }
}

function main([mode]) {
  const files = Object.entries(rulesTexts()).map(([name, text]) => [join(root, 'data', name), text])
  if (mode !== '--check') return writeAll(Object.fromEntries(files))
  const stale = files.filter(([path, text]) => readFileSync(path, 'utf8') !== text).map(([path]) => path)
  for (const path of stale) console.error(`${path} is not what its source compiles to`)
  process.exitCode = stale.length > 0 ? 1 : 0
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main(process.argv.slice(2))
