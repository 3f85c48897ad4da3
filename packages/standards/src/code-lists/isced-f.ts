import rows from '../../data/isced-f.json' with { type: 'json' }

/** A field of education and training. Source: UNESCO ISCED-F 2013, code list of the European Learning Model. */
export interface IscedFField {
  /** Two digits: broad, three: narrow, four: detailed field. */
  readonly code: string
  readonly uri: string
  readonly depth: 'broad' | 'narrow' | 'detailed'
  /** English name; the official list has no other language at hand. */
  readonly name: string
}

const base = 'http://data.europa.eu/snb/isced-f/'
const depths = { 2: 'broad', 3: 'narrow', 4: 'detailed' } as const

function toField({ code, en }: (typeof rows)[number]): IscedFField {
  return { code, uri: `${base}${code}`, depth: depths[code.length as 2 | 3 | 4], name: en }
}

const fields: ReadonlyMap<string, IscedFField> = new Map(rows.map((row) => [row.code, toField(row)]))

/** The field of a code (`0713`) or concept URI; undefined when it is not in the list. */
export function findIscedFField(codeOrUri: string): IscedFField | undefined {
  return fields.get(codeOrUri.trim().replace(/^https?:\/\/data\.europa\.eu\/snb\/isced-f\//, ''))
}

/** All 220 fields in code order. */
export function listIscedFFields(): readonly IscedFField[] {
  return [...fields.values()]
}
