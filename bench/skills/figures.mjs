/*
 * The formulas of the figures. Ties are broken pessimistically: what ties with a wanted item stands before it.
 */

/** Rank (from 1) of the best wanted position: the last rank of its tie. Infinity when nothing is wanted. */
export function firstRank(scores, wanted) {
  let best = -Infinity
  for (const at of wanted) if (scores[at] > best) best = scores[at]
  if (best === -Infinity) return Infinity
  let rank = 0
  for (let at = 0; at < scores.length; at += 1) if (scores[at] >= best) rank += 1
  return rank
}

/** Share of the wanted positions among the first k, against the best that k places allow. */
export function rPrecisionAt(scores, wanted, k) {
  let inside = 0
  for (const rank of ranksOf(scores, wanted)) if (rank <= k) inside += 1
  return wanted.length === 0 ? 0 : inside / Math.min(k, wanted.length)
}

/** Rank of each wanted position, pessimistic against those that are not wanted; wanted ones do not push each other out of a tie. */
function ranksOf(scores, wanted) {
  const isWanted = new Set(wanted)
  return wanted.map((at) => {
    const own = scores[at]
    let others = 0
    let before = 0
    for (let one = 0; one < scores.length; one += 1) {
      if (isWanted.has(one)) {
        if (one !== at && (scores[one] > own || (scores[one] === own && one < at))) before += 1
      } else if (scores[one] >= own) others += 1
    }
    return others + before + 1
  })
}

export const meanOf = (values) => (values.length === 0 ? 0 : values.reduce((sum, one) => sum + one, 0) / values.length)

export const mrrOf = (ranks) => meanOf(ranks.map((rank) => 1 / rank))

export const accuracyAt = (ranks, k) => meanOf(ranks.map((rank) => (rank <= k ? 1 : 0)))
