import type { Parameters } from '../vocabulary/finding.ts'

const lineAndColumn = /(^|, )line (\d+), column (\d+)(?=, |$)/

/**
 * The place in a file that a problem names, in the words of the reader: line and column of a text are worded, a pointer is
 * the same in every language. `label` words a message.
 *
 * @example wordPlace('line 24, column 32, /issuer', say.label) // "Zeile 24, Spalte 32, /issuer"
 */
export function wordPlace(place: string, label: (key: string, parameters: Parameters) => string): string {
  const [found, before = '', line = '', column = ''] = lineAndColumn.exec(place) ?? []
  if (found === undefined) return place
  return place.replace(found, () => before + label('problem.place', { line, column }))
}
