/** Letters past U+FFFF are two units from the range below, so they have to be lifted over U+E000 to U+FFFF. */
const rank = (unit: number) => (unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10_000 : unit)

/** Orders texts by code points, as canonical XML asks; the language's own order is by UTF-16 units. */
export function compareCodePoints(one: string, other: string): number {
  const shorter = Math.min(one.length, other.length)
  for (let at = 0; at < shorter; at += 1) {
    const difference = rank(one.charCodeAt(at)) - rank(other.charCodeAt(at))
    if (difference !== 0) return difference
  }
  return one.length - other.length
}
