import type { EscoSource, SourceConcept } from '../read-esco/esco-source.ts'
import type { NationalLabel } from '../read-esco/read-part.ts'
import { buildSearchTable } from '../vocabulary-search/build-search-table.ts'
import { writeContainer } from './container.ts'
import { extraStart, type IndexAbout, labelKinds, relationNames, skillCollections } from './index-columns.ts'
import { conceptKinds, nationalMatches, skillKinds } from './index-columns.ts'
import { mergeLabels } from './merge-labels.ts'
import { collectTexts, type TextCollector } from './text-table.ts'

type Named = readonly [string, Uint8Array]

const bytes4 = (name: string, values: readonly number[]): Named => [
  name,
  new Uint8Array(Uint32Array.from(values).buffer),
]
const bytes2 = (name: string, values: readonly number[]): Named => [
  name,
  new Uint8Array(Uint16Array.from(values).buffer),
]
const bytes1 = (name: string, values: readonly number[]): Named => [name, Uint8Array.from(values)]
const raw = (name: string, { buffer }: Uint32Array | Uint16Array | Uint8Array): Named => [name, new Uint8Array(buffer)]

/** Where each of a row of lists begins, and where the last ends. */
function starts(name: string, lists: readonly (readonly unknown[])[]): Named {
  let at = 0
  return bytes4(`${name}.starts`, [0, ...lists.map(({ length }) => (at += length))])
}

const isUsed = ({ kind, status }: SourceConcept, wanted: string) => kind === wanted && status === 'released'

function conceptSections({ concepts }: EscoSource, texts: TextCollector): readonly Named[] {
  const column = (name: string, read: (concept: SourceConcept) => string | undefined) =>
    bytes4(
      `concept.${name}`,
      concepts.map((one) => texts.add(read(one) ?? '')),
    )
  const bits = ({ collections }: SourceConcept) =>
    collections.reduce((sum, one) => sum | (1 << skillCollections.indexOf(one)), 0)
  return [
    column('uri', ({ uri }) => uri),
    column('code', ({ code }) => code),
    column('isco', ({ isco08 }) => isco08),
    column('reuse', ({ reuse }) => reuse),
    column('status', ({ status }) => status),
    bytes1(
      'concept.kind',
      concepts.map(({ kind }) => conceptKinds.indexOf(kind)),
    ),
    bytes1(
      'concept.skill',
      concepts.map(({ skillKind }) => skillKinds.indexOf(skillKind ?? 'not-stated')),
    ),
    bytes1('concept.collections', concepts.map(bits)),
  ]
}

function labelSections({ concepts }: EscoSource, texts: TextCollector): readonly Named[] {
  const labels = concepts.flatMap((one) => one.labels)
  return [
    starts(
      'label',
      concepts.map((one) => one.labels),
    ),
    bytes4(
      'label.text',
      labels.map(({ text }) => texts.add(text)),
    ),
    bytes2(
      'label.set',
      labels.map(({ set }) => set),
    ),
    bytes1(
      'label.kind',
      labels.map(({ kind }) => labelKinds.indexOf(kind)),
    ),
  ]
}

function relationSections({ concepts }: EscoSource): readonly Named[] {
  const places = new Map(concepts.map(({ uri }, at) => [uri, at]))
  const known = (uris: readonly string[]) => uris.flatMap((uri) => places.get(uri) ?? [])
  return relationNames.flatMap((name) => {
    const lists = concepts.map((one) => known(name === 'replaced' ? one.replacedBy : one[name]))
    return [starts(name, lists), bytes4(name, lists.flat())]
  })
}

function nationalSections({ concepts, national }: EscoSource, texts: TextCollector): readonly Named[] {
  const byUri = new Map<string, NationalLabel[]>()
  for (const one of national) byUri.set(one.uri, [...(byUri.get(one.uri) ?? []), one])
  const lists = concepts.map(({ uri }) => byUri.get(uri) ?? [])
  const rows = lists.flat()
  return [
    starts('national', lists),
    bytes4(
      'national.source',
      rows.map(({ source }) => texts.add(source)),
    ),
    bytes4(
      'national.code',
      rows.map(({ code }) => texts.add(code)),
    ),
    bytes4(
      'national.label',
      rows.map(({ label }) => texts.add(label)),
    ),
    bytes4(
      'national.language',
      rows.map(({ language }) => texts.add(language)),
    ),
    bytes1(
      'national.match',
      rows.map(({ match }) => nationalMatches.indexOf(match)),
    ),
  ]
}

interface SearchSections {
  readonly sections: readonly Named[]
  readonly languages: readonly string[]
}

function searchSections({ concepts, sets }: EscoSource, texts: TextCollector): SearchSections {
  const occupations = concepts.filter((one) => isUsed(one, 'occupation'))
  const { table, entryTexts, words } = buildSearchTable(occupations.map(({ labels }) => mergeLabels(labels, sets)))
  const sections = [
    raw('search.occupation.starts', table.occupationStarts),
    raw('search.entry-occupation', table.entryOccupation),
    bytes4('search.entry-text', entryTexts.map(texts.add)),
    raw('search.entry-language', table.entryLanguage),
    raw('search.entry-shortest', table.entryShortest),
    raw('search.form-entry', table.formEntry),
    raw('search.form-place', table.formPlace),
    bytes4('search.word-text', words.map(texts.add)),
    raw('search.word-entries.starts', table.wordStarts),
    raw('search.word-entries', table.wordEntries),
  ]
  return { sections, languages: table.languages }
}

const encodeAbout = (about: IndexAbout, texts: Pick<TextCollector, 'add'>): Named =>
  bytes4('about', [texts.add(JSON.stringify(about))])

/** Sections of others under names of their own. */
export const extraSections = (extra: ReadonlyMap<string, Uint8Array>): readonly Named[] =>
  [...extra].map(([name, bytes]) => [`${extraStart}${name}`, bytes] as const)

/**
 * Writes a vocabulary as one file that `openIndex` uses as it lies there. The same source makes the same bytes. `extra`
 * holds sections of others by name; `extra` of the opened index gives them back.
 */
export function writeIndex(source: EscoSource, extra: ReadonlyMap<string, Uint8Array> = new Map()): Uint8Array {
  const texts = collectTexts()
  const { id, version, digest, sets } = source
  const search = searchSections(source, texts)
  const about = encodeAbout({ id, version, digest, sets, searchLanguages: search.languages }, texts)
  const sections = [
    about,
    ...conceptSections(source, texts),
    ...labelSections(source, texts),
    ...relationSections(source),
    ...nationalSections(source, texts),
    ...search.sections,
  ]
  return writeContainer(new Map([...sections, ...texts.sections(), ...extraSections(extra)]))
}
