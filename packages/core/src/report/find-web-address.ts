/** An http or https address that may become a link; anything else (other schemes, spaces, quotes) is not one. */
export function findWebAddress(text: string | undefined): string | undefined {
  return text !== undefined && /^https?:\/\/[^\s<>"'\\`]+$/i.test(text) ? text : undefined
}
