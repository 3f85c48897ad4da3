/** A stream of numbers that is the same for the same seed and run (mulberry32 after one round of mixing). */
export function createRandom(seed, run) {
  let state = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(run + 1, 0xc2b2ae35)
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  const below = (end) => Math.floor(next() * end)
  return { below, pick: (list) => list[below(list.length)], chance: (share) => next() < share }
}
