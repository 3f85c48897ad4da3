import type { SkillCollection } from '../esco-vocabulary.ts'
import type { CsvPartName } from './part-forms.ts'
import type { ConceptKind, LabelKind, LabelOrigin, ReadConcept, ReadLabel, ReadRelation } from './read-part.ts'
import { readColumn, type TextTable } from './table-text.ts'

type Row = readonly string[]

/** What is known of a file besides its rows. */
export interface CsvContext {
  /** Undefined where nothing states it; labels are then left out. */
  readonly language: string | undefined
  readonly origin: LabelOrigin
  readonly collection?: SkillCollection
}

export interface CsvContent {
  readonly concepts: readonly ReadConcept[]
  readonly labels: readonly ReadLabel[]
  readonly relations: readonly ReadRelation[]
}

/** Alternatives stand one a line in the main files and between bars in the collections and label files. */
export const splitLabels = (text: string): readonly string[] =>
  text === ''
    ? []
    : text
        .split(/\r?\n|\s*\|\s*/)
        .map((one) => one.trim())
        .filter((one) => one !== '')

const conceptKinds: Readonly<Record<string, ConceptKind>> = {
  Occupation: 'occupation',
  KnowledgeSkillCompetence: 'skill',
  SkillGroup: 'group',
  ISCOGroup: 'group',
}

const skillKinds: Readonly<Record<string, 'skill' | 'knowledge'>> = {
  knowledge: 'knowledge',
  'skill/competence': 'skill',
  skill: 'skill',
}

/** Only what the file states: an empty field is no statement. */
const stated = <Name extends string>(name: Name, value: string) =>
  value === '' ? {} : ({ [name]: value } as Record<Name, string>)

function readConcepts(table: TextTable, { collection }: CsvContext): readonly ReadConcept[] {
  const [type, uri] = [readColumn(table, 'conceptType'), readColumn(table, 'conceptUri')]
  const [status, code, isco] = (['status', 'code', 'iscoGroup'] as const).map((name) => readColumn(table, name)) as [
    (row: Row) => string,
    (row: Row) => string,
    (row: Row) => string,
  ]
  const [skillType, reuse] = [readColumn(table, 'skillType'), readColumn(table, 'reuseLevel')]
  return table.rows.flatMap((row, at) => {
    const kind = conceptKinds[type(row)]
    if (kind === undefined || uri(row) === '') return []
    const skillKind = kind === 'skill' ? skillKinds[skillType(row)] : undefined
    return {
      uri: uri(row),
      kind,
      line: table.lines[at] ?? 0,
      ...stated('status', status(row)),
      ...stated('code', code(row)),
      ...stated('isco08', isco(row)),
      ...stated('reuse', reuse(row)),
      ...(skillKind && { skillKind }),
      ...(collection && { collections: [collection] }),
    }
  })
}

function readLabels(table: TextTable, { language, origin }: CsvContext): readonly ReadLabel[] {
  if (language === undefined) return []
  const uri = readColumn(table, 'conceptUri')
  const columns: readonly (readonly [LabelKind, string])[] = [
    ['alternative', 'altLabels'],
    ['hidden', 'hiddenLabels'],
  ]
  const [preferred, description] = [readColumn(table, 'preferredLabel'), readColumn(table, 'description')]
  const others = columns.map(([kind, name]) => [kind, readColumn(table, name)] as const)
  return table.rows.flatMap((row) => {
    const common = { uri: uri(row), language, origin }
    const whole: readonly (readonly [LabelKind, string])[] = [
      ['preferred', preferred(row).trim()],
      ['description', description(row).trim()],
    ]
    const labels = others.flatMap(([kind, read]) => splitLabels(read(row)).map((text) => ({ ...common, kind, text })))
    return [
      ...whole.filter(([, text]) => text !== '').map(([kind, text]) => ({ ...common, kind, text })),
      ...labels,
    ] satisfies readonly ReadLabel[]
  })
}

function readRelations(table: TextTable, from: string, to: string): readonly ReadRelation[] {
  const [source, target, type] = [readColumn(table, from), readColumn(table, to), readColumn(table, 'relationType')]
  return table.rows.flatMap((row, at) => {
    const stands = type(row)
    const kind = stands === '' ? 'broader' : stands
    if (kind !== 'broader' && kind !== 'essential' && kind !== 'optional') return []
    return { from: source(row), kind, to: target(row), line: table.lines[at] ?? 0 }
  })
}

interface HierarchyPlace {
  readonly uri: string
  readonly label: string
  readonly code: string
}

/** Levels of one row, the widest first. */
function hierarchyPlaces(table: TextTable): (row: Row) => readonly HierarchyPlace[] {
  const read = (name: string) => readColumn(table, name)
  const levels = [0, 1, 2, 3].map((level) => ({
    uri: read(`Level ${level} URI`),
    label: read(`Level ${level} preferred term`),
    code: read(`Level ${level} code`),
  }))
  return (row) =>
    levels
      .map(({ uri, label, code }) => ({ uri: uri(row), label: label(row).trim(), code: code(row) }))
      .filter(({ uri }) => uri !== '')
}

/** The hierarchy names groups over and over: each is taken from the row that is about itself. */
function readHierarchy(table: TextTable, { language, origin }: CsvContext): CsvContent {
  const placesOf = hierarchyPlaces(table)
  const content = { concepts: [] as ReadConcept[], labels: [] as ReadLabel[], relations: [] as ReadRelation[] }
  table.rows.forEach((row, at) => {
    const places = placesOf(row)
    const [own, wider] = [places.at(-1), places.at(-2)]
    if (!own) return
    const line = table.lines[at] ?? 0
    content.concepts.push({ uri: own.uri, kind: 'group', line, ...stated('code', own.code) })
    if (language !== undefined && own.label !== '')
      content.labels.push({ uri: own.uri, language, kind: 'preferred', text: own.label, origin })
    if (wider) content.relations.push({ from: own.uri, kind: 'broader', to: wider.uri, line })
  })
  return content
}

const noContent: CsvContent = { concepts: [], labels: [], relations: [] }

/** What an official table says. */
export function readCsvPart(part: CsvPartName, table: TextTable, context: CsvContext): CsvContent {
  if (part === 'broaderRelations') return { ...noContent, relations: readRelations(table, 'conceptUri', 'broaderUri') }
  if (part === 'occupationSkillRelations')
    return { ...noContent, relations: readRelations(table, 'occupationUri', 'skillUri') }
  if (part === 'skillSkillRelations')
    return { ...noContent, relations: readRelations(table, 'originalSkillUri', 'relatedSkillUri') }
  if (part === 'skillsHierarchy') return readHierarchy(table, context)
  return { ...noContent, concepts: readConcepts(table, context), labels: readLabels(table, context) }
}
