import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { readRecords } from './read-csv.mjs'

const readTsv = (path) =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.replace(/\r$/, '').split('\t'))

/** `xxx_q_de_c_en` -> de, [en]. */
function languagesOfFolder(name) {
  const [, query, corpus] = /_q_([a-z]{2})_c_([a-z_]+)$/.exec(name) ?? []
  if (!query) throw new Error(`${name}: a MELO folder is named xxx_q_LL_c_MM`)
  return { language: query, corpusLanguages: corpus.split('_') }
}

function readMelo(folder) {
  const name = basename(folder)
  const uriOf = new Map(readTsv(join(folder, 'concept_mapping.tsv')))
  const elements = readTsv(join(folder, 'corpus_elements.tsv')).map(([id, text]) => ({ id, text, uri: uriOf.get(id) }))
  const placeOf = new Map(elements.map(({ id }, at) => [id, at]))
  const gold = new Map()
  for (const [query, , element, relevance] of readTsv(join(folder, 'annotations.tsv'))) {
    if (Number(relevance) < 1 || !placeOf.has(element)) continue
    if (!gold.has(query)) gold.set(query, [])
    gold.get(query).push(placeOf.get(element))
  }
  const queries = readTsv(join(folder, 'queries.tsv')).flatMap(([id, text]) =>
    gold.has(id) ? [{ id, text, gold: gold.get(id) }] : [],
  )
  return { kind: 'melo', name, ...languagesOfFolder(name), elements, queries }
}

/** `['a', "b's"]`, a list as Python prints it, or as JSON. */
function readList(text) {
  return [...text.matchAll(/'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"/g)].map((match) =>
    (match[1] ?? match[2]).replace(/\\(.)/g, '$1'),
  )
}

const noLabels = new Set(['LABEL NOT PRESENT', 'UNDERSPECIFIED', 'UNK', ''])

function readSentences(path) {
  const name = basename(path).replace(/\.csv$/, '')
  const rows = readRecords(readFileSync(path, 'utf8'))
  const sentences = new Map()
  const spans = []
  const addTo = (text, labels) => sentences.set(text, new Set([...(sentences.get(text) ?? []), ...labels]))
  for (const row of rows) {
    const labels = (row.label === undefined ? readList(row.skills ?? '') : [row.label]).filter(
      (one) => !noLabels.has(one),
    )
    addTo(row.sentence, labels)
    if (row.span) spans.push({ text: row.span, labels })
  }
  const list = [...sentences].map(([text, labels]) => ({ text, labels: [...labels] }))
  return { kind: 'sentences', name, language: 'en', queries: list, spans: mergeSpans(spans) }
}

/** The same span more than once carries the labels of all its rows. */
function mergeSpans(spans) {
  const merged = new Map()
  for (const { text, labels } of spans) merged.set(text, new Set([...(merged.get(text) ?? []), ...labels]))
  return [...merged].map(([text, labels]) => ({ text, labels: [...labels] }))
}

function readNational(path) {
  const queries = readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line))
  const language = queries[0]?.lang ?? basename(path).slice(0, 2)
  return { kind: 'national', name: basename(path).replace(/\.jsonl$/, ''), language, queries }
}

/** Every set in a folder or file, of whichever layout, sorted by name. */
export function readSets(path) {
  if (!statSync(path).isDirectory()) {
    if (path.endsWith('.csv')) return [readSentences(path)]
    return path.endsWith('.jsonl') ? [readNational(path)] : []
  }
  if (existsSync(join(path, 'corpus_elements.tsv'))) return [readMelo(path)]
  return readdirSync(path)
    .toSorted()
    .flatMap((name) => readSets(join(path, name)))
}
