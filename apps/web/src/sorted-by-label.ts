/** By label in the order of the language. A copy by hand: older phones know no `toSorted`. */
export function sortedByLabel<Item extends { readonly label: string }>(
  items: readonly Item[],
  language: string,
): readonly Item[] {
  return [...items].sort((left, right) => left.label.localeCompare(right.label, language))
}
