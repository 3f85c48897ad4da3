import rows from '../../data/named-occupations.json' with { type: 'json' }

/** An occupation without a pack of which the text that was read says where the law looks first. */
export type NamedOccupation = (typeof rows)[number]

export const namedOccupations: readonly NamedOccupation[] = rows

const part = '/occupation/'
const fromPart = (text: string) => (text.includes(part) ? text.slice(text.lastIndexOf(part)) : text)

const byText = new Map<string, NamedOccupation>(
  rows.flatMap((row) =>
    [row.id, ...row.occupations.flatMap(({ code, uri }) => [code, fromPart(uri)])].map((text) => [text, row] as const),
  ),
)

/**
 * The occupation behind an ESCO code, an ESCO address or an id; undefined where the law that was read names none. Exact: a
 * narrower occupation may stand under other law. Example: `'2222.1'` is the midwife.
 */
export function findNamedOccupation(input: string): NamedOccupation | undefined {
  return byText.get(fromPart(input.trim().toLowerCase()))
}
