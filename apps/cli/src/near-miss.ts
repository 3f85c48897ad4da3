/** Letters to change, add, drop or swap to make one word the other (optimal string alignment distance). */
export function wordDistance(left: string, right: string): number {
  const [from, to] = [[...left], [...right]]
  const rows: number[][] = [Array.from({ length: to.length + 1 }, (_, column) => column)]
  for (let row = 1; row <= from.length; row += 1) {
    const line = [row]
    for (let column = 1; column <= to.length; column += 1) {
      const cost = from[row - 1] === to[column - 1] ? 0 : 1
      const swapped =
        row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1]
          ? at(rows, row - 2, column - 2) + 1
          : Infinity
      const changed = at(rows, row - 1, column - 1) + cost
      line.push(Math.min(at(rows, row - 1, column) + 1, (line[column - 1] ?? 0) + 1, changed, swapped))
    }
    rows.push(line)
  }
  return at(rows, from.length, to.length)
}

const at = (rows: readonly (readonly number[])[], row: number, column: number): number => rows[row]?.[column] ?? 0

const fold = (word: string): string =>
  word
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^a-z0-9]/g, '')

/**
 * The known word somebody probably meant; undefined when none is near. One letter in three may differ, and a beginning
 * of three letters or more counts. Example: `findNearest('employe', ['employee', 'self-employed'])` is `employee`.
 */
export function findNearest(typed: string, known: readonly string[]): string | undefined {
  const wanted = fold(typed)
  if (wanted === '') return undefined
  const ranked = known
    .map((word) => ({ word, distance: wordDistance(wanted, fold(word)) }))
    .toSorted((left, right) => left.distance - right.distance)
  const [best] = ranked
  if (best && best.distance <= Math.max(1, Math.floor(wanted.length / 3))) return best.word
  const started = known.filter((word) => wanted.length >= 3 && fold(word).startsWith(wanted))
  return started.length === 1 ? started[0] : undefined
}
