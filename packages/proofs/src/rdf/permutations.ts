/** All orders of some numbers, each once, from the least to the greatest in dictionary order. */
export function* listPermutations(numbers: readonly number[]): Generator<readonly number[]> {
  const order = numbers.toSorted((one, other) => one - other)
  do yield [...order]
  while (goToNext(order))
}

/** Rearranges into the next order; false after the last. */
function goToNext(order: number[]): boolean {
  let at = order.length - 2
  while (at >= 0 && valueAt(order, at) >= valueAt(order, at + 1)) at -= 1
  if (at < 0) return false
  let other = order.length - 1
  while (valueAt(order, other) <= valueAt(order, at)) other -= 1
  swap(order, at, other)
  for (let low = at + 1, high = order.length - 1; low < high; low += 1, high -= 1) swap(order, low, high)
  return true
}

const valueAt = (order: readonly number[], at: number) => order[at] ?? 0

function swap(order: number[], one: number, other: number): void {
  const kept = valueAt(order, one)
  order[one] = valueAt(order, other)
  order[other] = kept
}
