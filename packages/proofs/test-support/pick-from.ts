/** A number from 0 to below `count`, drawn by the one who runs the generator. */
export type Pick = (count: number) => number

/** Numbers drawn from a seed: the same seed, the same document. */
export function pickFrom(seed: number): Pick {
  let state = (seed + 0x9e3779b9) | 0 || 1
  return (count) => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (Math.imul(state, 0x2545f491) >>> 8) % count
  }
}
