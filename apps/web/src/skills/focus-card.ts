/** Id of the button that names a match. */
export const cardId = (number: number) => `skill-${number}`

/** Goes to the card of a match and shows it; false where there is none. */
export function focusCard(number: number): boolean {
  const card = document.getElementById(cardId(number))
  card?.focus({ preventScroll: true })
  card?.closest('li')?.scrollIntoView({ block: 'nearest' })
  return card !== null
}
